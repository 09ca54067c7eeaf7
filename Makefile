# `make help` lists what can be made. Every target sets up .venv inside the checkout by itself;
# the stamps in it follow the locks, so that a second run installs nothing.
SHELL := /bin/bash
BIN := .venv/bin
ASSETS := src/zhuanji/faces/web/static/vendor/assets.stamp
PURE := src/zhuanji/basics src/zhuanji/engines tests/basics tests/engines

.DEFAULT_GOAL := help
.PHONY: help demo assets test test-quick test-postgresql check bench soak screenshots locks clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' Makefile

demo: .venv/run.stamp $(ASSETS) ## make a synthetic Huzhou, run the year on it, from files to grades, and serve its site
	@$(BIN)/zhuanji demo

assets: $(ASSETS) ## build the scripts that the site's pages load (npm, or the one that locks/node.txt pins)

test: .venv/dev.stamp $(ASSETS) ## run every test and doctest, large counts as a seeded tenth (about 17 minutes on two cores)
	$(BIN)/pytest -n auto

test-quick: .venv/dev.stamp ## run the tests of the pure rooms that need no further program (under 2 minutes)
	$(BIN)/pytest -n auto -m "not needs_libreoffice and not needs_chromium and not needs_postgresql" $(PURE)

test-postgresql: .venv/dev.stamp $(ASSETS) ## run the tests of the site and of the services with every home on PostgreSQL
	ZHUANJI_TEST_DATABASE=postgresql $(BIN)/pytest -n auto tests/faces tests/services tests/browser tests/demo

check: .venv/dev.stamp ## formatter, linter, types, import rules, house and docs tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -q tests/house

bench: .venv/bench.stamp $(ASSETS) ## run the benchmarks and rewrite docs/benchmarks.md
	$(BIN)/python -m benchmarks.run

soak: .venv/dev.stamp $(ASSETS) ## run every test with the full counts and rewrite docs/soak.md
	$(BIN)/python tools/soak.py

screenshots: .venv/dev.stamp $(ASSETS) ## take pictures of every page, both languages, three widths, into build/screens
	$(BIN)/python tools/screenshots.py

locks: ## pin the dependencies anew (make locks UPGRADE=1 takes newer versions)
	tools/locks.sh $(if $(UPGRADE),--upgrade)

clean: ## remove the environment and everything built
	rm -rf .venv build dist src/zhuanji/faces/web/static/vendor .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(ASSETS): tools/assets.sh $(wildcard src/zhuanji/faces/web/assets/*)
	@tools/assets.sh

.venv/run.stamp: locks/run.txt locks/build.txt pyproject.toml
	@tools/install.sh run build

.venv/dev.stamp: locks/dev.txt pyproject.toml
	@tools/install.sh dev

.venv/bench.stamp: locks/bench.txt locks/build.txt pyproject.toml
	@tools/install.sh bench build
