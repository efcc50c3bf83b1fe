# make demo – the bot with a small Telegram in your browser; make test – all the project can prove about itself.

SHELL := /bin/bash
PYTHON := $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
PIP = .venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo install run test check tests pictures clean

demo: .venv/with-bot
	@.venv/bin/python -m bot demo

install: .venv/with-bot

run: .venv/with-bot
	@.venv/bin/python -m bot run

test: check tests

check: .venv/with-tools
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

tests: .venv/with-tools
	.venv/bin/python -m pytest -n 2 --dist worksteal -rs

pictures: .venv/with-tools
	.venv/bin/python -m pytest tests/browser --pictures

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info build

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed (on Debian: apt install python3 python3-venv)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python can't make .venv (on Debian: apt install python3-venv)"; exit 1; }

# What is installed is written down, so that the second run starts at once.
.venv/with-bot: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing into .venv (once, about a minute) ..."
	@$(PIP) --editable . && touch $@

.venv/with-tools: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing into .venv (once, about a minute) ..."
	@$(PIP) --editable '.[dev]' && touch $@ .venv/with-bot
