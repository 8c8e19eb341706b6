"""`python -m tests.web.ogc.served`: the features made by hand, on a free port that is printed."""

from werkzeug.serving import make_server

from tests.web.ogc.made import made
from web import create_app
from web.config import Config


def main() -> None:
    """Serve until ended."""
    server = make_server("127.0.0.1", 0, create_app(made(), Config()), threaded=True)
    print(server.port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
