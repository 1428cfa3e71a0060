# Watchdesk: four verbs for people, the same in CI. Each makes its own environment in .venv.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench week fuzz clean

help:           ## what there is
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

demo: $(VENV)/.installed   ## the whole desk on a sample newswire: no token, no network
	$(BIN)/watchdesk demo

test: $(VENV)/.developing   ## all tests, in parallel and in random order
	$(BIN)/pytest -n auto -q

check: $(VENV)/.developing   ## format, lint, types, layers, links and commands in the docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/unit/test_docs.py

format: $(VENV)/.developing   ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.developing   ## figures, with the commands that repeat them
	$(BIN)/python bench/fetching.py --short
	$(BIN)/python bench/operations.py

SEEDS ?= 1 2
week: $(VENV)/.developing   ## a week of a thousand sources, on two desks, in minutes, with all that goes wrong
	WEEK_SOURCES=500 WEEK_SEEDS="$(SEEDS)" $(BIN)/pytest -n 2 -q -rP tests/flow/test_week.py

MINUTES ?= 60
fuzz: $(VENV)/.fuzzing   ## an hour of hostile bytes for everything that reads them (MINUTES=10: less)
	$(BIN)/python -m fuzz --minutes $(MINUTES)

clean:   ## away with everything made here
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Watchdesk needs Python 3.11 or newer; this is %d.%d. Say: make PYTHON=python3.11" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.developing: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.fuzzing: $(VENV)/.developing
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev,fuzz]'
	@touch $@
