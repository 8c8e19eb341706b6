# `make serve` and `make test` are all a fresh machine needs; `make help` lists the rest.
# Packages live in .venv, where a stamp file for each finished step keeps the next run short; the gazetteer's
# index lives in the user's data folder (or in STANDOFF_GAZETTEER), and `gazetteer` sees for itself whether it
# is there.

PYTHON ?= python3
PORT ?= 8000
STORE ?= standoff.sqlite
# Not ?=: several shells and build systems export a HOST that is no address to serve on.
HOST = 127.0.0.1
export PORT STORE HOST

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The same pins on every machine, each file checked against its hash, nothing built from source.
INSTALL := $(PIP) install --require-hashes --only-binary :all:
ASSETS := web/static/vendor/lock.sha256

# An environment whose Python has gone, or that was moved here from another folder, is made anew.
usable := $(shell $(BIN)/python -c 'import pip' 2>/dev/null && grep -lF '$(CURDIR)/$(VENV)' $(BIN)/activate)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup serve test check bench lock clean ANEW

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' Makefile | expand -t 18
	@echo "  serve takes PORT=$(PORT) HOST=$(HOST) STORE=$(STORE); test takes ARGS, as in ARGS='tests/geo -x'"

setup: $(VENV)/.runtime $(ASSETS)  ## install all that serving needs
	@$(BIN)/python -m gazetteer

serve: setup  ## serve the map on http://127.0.0.1:8000
	@exec $(BIN)/standoff serve --host "$$HOST" --port "$$PORT" --store "$$STORE"

test: setup $(VENV)/.dev  ## run all tests
	@$(BIN)/python -m pytest $(ARGS)

check: setup $(VENV)/.dev  ## lint, format, types, layers, doctests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --doctest-modules --quiet geo gazetteer incidents web

bench: setup $(VENV)/.dev  ## rerun the measurements the README quotes
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --group bench
	@$(BIN)/python bench/machine.py
	@for script in bench/bench_*.py; do if [ -e "$$script" ]; then $(BIN)/python "$$script" || exit 1; fi; done

LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header

lock: $(VENV)/.dev  ## pin the newest versions that pyproject.toml allows
	$(LOCK) pyproject.toml --group build --output-file requirements.txt
	$(LOCK) pyproject.toml --group build --group dev --constraints requirements.txt --output-file requirements-dev.txt
	$(LOCK) --group node --output-file requirements-node.txt

clean:  ## remove the environment and all that was built (never a store)
	rm -rf $(VENV) build *.egg-info web/static/vendor node_modules web/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.environment: $(if $(usable),,ANEW)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed, and '$(PYTHON)' is missing or older: install it, or name another with 'make PYTHON=python3.12 ...'" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python's venv module is missing: install it ('apt-get install python3-venv' on Debian and Ubuntu) and run make again" >&2; exit 1; }
	@$(if $(usable),,$(PYTHON) -m venv --clear $(VENV))
	@touch $@

$(VENV)/.runtime: $(VENV)/.environment requirements.txt pyproject.toml
	@echo "Installing the pinned packages (some hundred MB the first time) ..."
	@$(INSTALL) --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.txt
	@echo "Installing what the tests need (once) ..."
	@$(INSTALL) --requirement requirements-dev.txt
	@touch $@

# npm comes from the system, else with a Node.js that pip installs beside the other packages; that one
# brings its own certificates and must be told to trust the system's too.
$(ASSETS): web/package.json web/package-lock.json web/assets.py web/basemap.py | $(VENV)/.runtime
	@command -v npm >/dev/null || $(INSTALL) --requirement requirements-node.txt || \
		{ echo "npm is missing and Node.js could not be installed from PyPI either: install npm ('apt-get install npm' on Debian and Ubuntu) and run make again" >&2; exit 1; }
	@PATH="$(CURDIR)/$(BIN):$$PATH" NODE_USE_SYSTEM_CA=1 $(BIN)/python -m web.assets
	@touch $@
