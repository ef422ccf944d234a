# Each target sets up what it needs first.
.PHONY: demo test fast slow bench lint lock setup

PY := .venv/bin/python

demo: setup     ## examine a sample case: PDFs in, report and corrected documents out
	$(PY) -m gendan demo

test: fast slow ## all tests

fast: setup
	$(PY) -m pytest -q -n 2 -m "not slow"

slow: setup
	$(PY) -m pytest -q -m slow

bench: setup    ## measure, and write benchmarks.md
	$(PY) -m tests.bench

lint: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

lock:           ## compile the exact versions again
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --group dev pyproject.toml -o requirements.lock

setup:
	@./setup.sh
