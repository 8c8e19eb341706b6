# Standoff as a service. Build: docker build --tag standoff .
# Run (nothing but the store is written):
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --volume standoff:/var/lib/standoff --publish 127.0.0.1:8000:8000 \
#     --env STANDOFF_HOSTS=maps.example standoff

FROM python:3.11-slim-bookworm AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends make \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/standoff
COPY . .
# The gazetteer's index is built here too, so that the service finds it ready.
ENV STANDOFF_GAZETTEER=/opt/standoff-gazetteer
RUN make setup \
    && rm -rf web/node_modules /root/.npm /root/.cache \
    && .venv/bin/python -m compileall -q geo gazetteer incidents web

FROM python:3.11-slim-bookworm
RUN groupadd --system --gid 10001 standoff \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/standoff standoff \
    && install --directory --owner standoff --group standoff --mode 0750 /var/lib/standoff
COPY --from=build /opt/standoff /opt/standoff
COPY --from=build /opt/standoff-gazetteer /opt/standoff-gazetteer
ENV PATH=/opt/standoff/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    NUMBA_CACHE_DIR=/tmp/numba \
    STANDOFF_GAZETTEER=/opt/standoff-gazetteer \
    STANDOFF_HOST=0.0.0.0 \
    STANDOFF_PORT=8000
USER 10001:10001
WORKDIR /var/lib/standoff
VOLUME /var/lib/standoff
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["standoff"]
CMD ["serve", "--store", "/var/lib/standoff/standoff.sqlite"]
