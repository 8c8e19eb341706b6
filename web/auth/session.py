"""Signing in with a token, and out again."""

from datetime import timedelta

from flask import Blueprint, Flask, redirect, render_template, request
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response as BaseResponse

from incidents.store import Store
from web.auth.who import close_session, open_session
from web.config import Config

blueprint = Blueprint("session", __name__)

_LASTS = timedelta(hours=12)


def install(app: Flask, settings: Config, store: Store) -> None:
    """Set up the cookie of a session, and whose word on a sender's address is believed."""
    app.config.update(
        SECRET_KEY=settings.secret_key or store.secret("sessions"),
        SESSION_COOKIE_NAME="standoff",
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=settings.https == "on",
        PERMANENT_SESSION_LIFETIME=_LASTS,
        # A late answer to another request must not put an older session in the place of a newer one.
        SESSION_REFRESH_EACH_REQUEST=False,
        WTF_CSRF_CHECK_DEFAULT=False,  # `who` asks for it where cookies count
        WTF_CSRF_SSL_STRICT=False,  # our pages tell browsers to send no referrer, which that would need
    )
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]


@blueprint.get("/sign-in")
def sign_in() -> str:
    """The form that takes a token."""
    return render_template("sign_in.html")


@blueprint.post("/sign-in")
def open_() -> BaseResponse:
    """Open a session for who holds the token."""
    open_session(request.form.get("token", "").strip())
    return redirect("/", code=303)


@blueprint.post("/sign-out")
def close() -> BaseResponse:
    """Close the session."""
    close_session()
    return redirect("/", code=303)
