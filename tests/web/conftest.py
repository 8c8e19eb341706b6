"""The application over a fake store, by client and in a real browser."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright
from werkzeug.serving import make_server

from tests.web.casebook import casebook
from tests.web.fake_store import FakeStore
from web import assets, create_app
from web.config import Config

OpenPage = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def store() -> FakeStore:
    return casebook()


@pytest.fixture
def client(store: FakeStore) -> FlaskClient:
    app = create_app(store, Config())
    app.testing = True
    return app.test_client()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    if not assets.is_current(assets.HERE / "static" / "vendor", assets._stamp(assets.HERE)):
        pytest.fail("the browser assets are missing: run `python -m web.assets`")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser) -> OpenPage:
    """Serve a store and open one of its pages; what leaves the machine, or complains, fails the test."""

    @contextmanager
    def opened(
        store: FakeStore,
        path: str = "/",
        *,
        width: int = 1440,
        height: int = 900,
        javascript: bool = True,
        config: Config = Config(),  # noqa: B008 - frozen
    ) -> Iterator[Page]:
        server = make_server("127.0.0.1", 0, create_app(store, config), threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        context = browser.new_context(
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            java_script_enabled=javascript,
        )
        base, faults = f"http://127.0.0.1:{server.port}", []
        try:
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.route(
                re.compile(f"^(?!{re.escape(base)}/|data:|blob:)"), lambda route: _refuse(route, faults)
            )
            # That the page itself answers 404 is the browser's own remark, and what a test asked for.
            page.on("console", lambda m: faults.append(m.text) if _complains(m, base + path) else None)
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
            page.goto(base + path)
            if javascript and page.locator("#map").count():
                page.wait_for_selector("#map[data-ready]")
            yield page
        finally:
            context.close()
            server.shutdown()
            thread.join()
            server.server_close()
        assert faults == []

    return opened


def _complains(message: ConsoleMessage, asked: str) -> bool:
    return message.type in ("error", "warning") and message.location.get("url") != asked


def _refuse(route: Route, faults: list[str]) -> None:
    faults.append(f"left the machine: {route.request.url}")
    route.abort()
