# A developer's day. `make` alone explains the targets.
SHELL := /bin/sh
BIN := .venv/bin
# How many test processes run side by side: one more than there are processors, because many tests wait (for a worker, a
# browser, a lease that runs out).
JOBS ?= $(shell expr $$(nproc) + 1)
# tests/conftest.py says in which order they begin.
PYTEST := $(BIN)/pytest --dist loadgroup --no-loadscope-reorder
TYPED := src/stadtstimme/checker src/stadtstimme/networks $(dir $(wildcard src/stadtstimme/desk/*/actions/__init__.py)) \
	src/stadtstimme/desk/commands src/stadtstimme/desk/demo src/stadtstimme/desk/worker.py

# Some machines forbid Python to keep what it compiled; every process would then compile the desk and its tests anew.
export PYTHONDONTWRITEBYTECODE :=
# The processors are busy with test processes: threads of numpy in each of them only wait for one another.
test soak: export OMP_NUM_THREADS := 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev setup-train setup-debian setup-tests run test soak lint bench bench-checker train docs lock messages openapi wheel

help: ## explain the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | sort | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

setup: ## prepare .venv and the browser assets (also done by run and test)
	@scripts/setup.sh

setup-dev:
	@scripts/setup.sh dev

setup-train:
	@scripts/setup.sh train

setup-debian: setup-dev
	@scripts/debian.sh

setup-tests: setup-debian setup-train
	@scripts/peers.sh
	@scripts/snac.sh var/peers/snac
	@scripts/recordings.sh var/peers/recordings

run: setup ## start the demo city, web and worker; Ctrl-C ends both
	@exec $(BIN)/stadtstimme demo

# Browser tests run apart: Playwright keeps an event loop in their processes, beside which Django refuses the database. They wait
# more than others (for typing, for saving by itself), so one process more has its turn.
# Each part collects only where its tests are: collecting costs every process some seconds.
test: setup-tests lint ## every check and test: style, types, imports, PostgreSQL, browser, SQLite
	$(call tested,scripts/with_postgres.sh,-q -m database $(foreach part,browser checker project training,--ignore tests/$(part)))
	$(call tested,,-q tests/browser,$(shell expr $(JOBS) + 1))
	$(call tested,,--ignore tests/browser)
	@tail -n +1 var/crash/*-12.txt

# What fails is asked once more, alone (docs/decisions/0023): what fails twice fails, what fails once is printed and is a defect too.
define tested
$(1) $(PYTEST) -n $(or $(3),$(JOBS)) $(2) || { echo "=== FAILED, once more, alone ===" && \
	$(1) $(PYTEST) -n 1 $(2) --last-failed --last-failed-no-failures none; }
endef

soak: setup-tests ## the long version: crashes and races many times over, on both databases; every page in all four looks; ten minutes of fuzzing
	STADTSTIMME_SOAK=1 scripts/with_postgres.sh $(PYTEST) -n $(JOBS) -m "(soak or crash or race) and database"
	STADTSTIMME_SOAK=1 $(PYTEST) -n $(JOBS) -m "soak or crash or race"
	STADTSTIMME_SOAK=1 $(PYTEST) -n $(JOBS) tests/browser
	$(BIN)/python -m tests.checker.fuzzing
	@tail -n +1 var/crash/*-200.txt

lint: setup-dev ## style (ruff), types (mypy), who may import whom (import-linter)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(TYPED)
	$(BIN)/lint-imports --no-logo

bench: setup-dev ## measure: every page with many posts, publishing, taking in comments, search
	$(BIN)/python benchmarks/desk.py 1000 10000
	$(BIN)/python benchmarks/deliveries.py
	$(BIN)/python benchmarks/hanging.py
	$(BIN)/python benchmarks/idle.py
	$(BIN)/python benchmarks/starting.py
	$(BIN)/python benchmarks/filing.py
	scripts/with_postgres.sh $(BIN)/python benchmarks/filing.py
	$(BIN)/python benchmarks/search.py
	$(BIN)/python benchmarks/api.py
	$(BIN)/python benchmarks/listening.py
	$(BIN)/python benchmarks/networks.py
	$(BIN)/python benchmarks/selfcheck.py

bench-checker: setup-dev ## measure the checker: times, growth, and what presidio and detect-secrets find in the same texts
	@[ -f .venv-bench/made ] && cmp -s .venv-bench/made requirements/bench.txt || { \
		$(BIN)/python -m venv --clear .venv-bench && \
		.venv-bench/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --only-binary :all: -r requirements/bench.txt && \
		cp requirements/bench.txt .venv-bench/made; }
	PYTHONPATH=src .venv-bench/bin/python benchmarks/checker.py

# where the corpora lie, and which parts to make (all of them by default)
DATA ?= ../shared/data
PART ?=
train: setup-train ## make the checker's learned parts anew: make train DATA=../shared/data PART="tone names"
	$(BIN)/python -m training --data $(DATA) $(PART)

docs: setup-dev ## write the papers that come from the code (docs/datenschutz.md, docs/dienstvereinbarung.md)
	@PYTHONPATH=. DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python scripts/papers.py

lock: setup-dev ## pin requirements/*.in anew, with hashes
	@scripts/lock.sh

wheel: setup-dev ## build the package for an installation into dist/
	@$(BIN)/python -m hatchling build -t wheel -d dist

openapi: setup-dev ## write docs/api/openapi.json anew
	$(BIN)/python scripts/openapi.py

messages: setup-debian ## collect the desk's sentences into the English catalogue
	cd src/stadtstimme/desk && mkdir -p locale && env -u DJANGO_SETTINGS_MODULE ../../../$(BIN)/python -m django makemessages \
		--locale en --no-wrap --no-location --no-obsolete --ignore 'static*'
