"""Signing in with a token, and out again."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from web.auth.who import close_session, open_session

blueprint = Blueprint("session", __name__)


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
