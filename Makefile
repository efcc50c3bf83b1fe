# make demo – the bot with a small Telegram in your browser; make test – all the project can prove about itself.

SHELL := /bin/bash
PYTHON := $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
PIP = .venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo install run test check tests faults pictures clean

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

# One more than there are cores: tests of faults often wait for a bot.
RUNNERS = $$(($$(nproc 2>/dev/null || echo 2) + 1))

# Databases of tests live in memory where there is room: what they prove is deaths of processes, not of disks.
ROOM = $$(free=$$(df --output=avail -k /dev/shm 2>/dev/null | tail -1); \
	[ "$${free:-0}" -gt 2000000 ] && echo /dev/shm || echo "$${TMPDIR:-/tmp}")

tests: .venv/with-tools
	TMPDIR=$(ROOM) .venv/bin/python -m pytest -n $(RUNNERS) --dist worksteal -rs

# The long form of the proofs; each part may be run alone, and writes its section of docs/reliability.md.
PROVE = .venv/bin/python -m tests.faults.record
CONTROLS = stock-polling offset-first deferred-begin naive-skip-locked

faults: .venv/with-tools
	@started=$$SECONDS; failed=0; \
	$(PROVE) "A thousand kills" tests.faults --combinations --kills 1000 --seed 1 || failed=1; \
	$(PROVE) "Every named point" tests.faults --points all || failed=1; \
	for control in $(CONTROLS); do \
		$(PROVE) --caught "Control: $$control" tests.faults --control $$control || failed=1; done; \
	$(PROVE) "Four processes, the leader killed every five seconds" tests.faults --database postgres --kills 0 \
		--processes 4 --lease 1 --kill-leader-every 5 --duration 300 || failed=1; \
	$(PROVE) "Leaders that fall asleep for three leases" tests.faults --processes 4 --lease 1 \
		--freeze-leader-every 2 --duration 180 || failed=1; \
	$(PROVE) "Asleep at each of some points" tests.faults --freeze-points || failed=1; \
	$(PROVE) "A database that comes and goes" tests.faults --cut-database-every 3 --duration 120 || failed=1; \
	$(PROVE) "The real programme, killed at random" tests.faults --programme real --combinations --kills 200 \
		|| failed=1; \
	$(PROVE) "A flood with refusals" tests.faults --flood 10000 --rate-429 0.3 || failed=1; \
	for database in sqlite postgres; do \
		$(PROVE) "Backups under load: $$database" tests.faults.backups --count 100 --database $$database || failed=1; done; \
	$(PROVE) "A million updates" tests.fuzz --updates 1000000 --seed 1 --processes 2 || failed=1; \
	took=$$((SECONDS - started)); outcome=$$([ $$failed = 0 ] && echo all kept || echo SOMETHING FAILED); \
	$(PROVE) --whole $$took "$$outcome"; echo "make faults: $$took s, $$outcome"; exit $$failed

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
