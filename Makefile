# Dossier: `make` builds the site, `make test` passes the tests. Each does its own set-up and is quick the second time.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUCCESSORS := .cache/successors
WEB_CHECKS := tests/site/web_checks
# A lock file is the whole list, so nothing is resolved: what is published later cannot change what is installed.
PIP_INSTALL := -m pip --disable-pip-version-check --quiet install --require-hashes --no-deps -r
PIP_CHECK := -m pip --disable-pip-version-check check
# The files that take longest are begun first, so that no core waits for another's last one.
SLOW_TESTS := tests/site tests/robustness tests/rights tests/keeping
# Dependabot reads how to lock from the head of a lock file.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras
# MkDocs dates its sitemap by this clock; the last commit's time keeps builds of one state byte for byte the same.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)
# MkDocs 1.6 is what we pin; the theme's notice about its future is not about this site.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site generate serve guide guide-check test slow-test coverage lint check successors web-checks lighthouse measure floors audit lock clean
.DEFAULT_GOAL := site

site: generate ## Generate the pages and build the site into site/
	@$(BIN)/mkdocs build --strict --quiet
	@echo "The site is in site/: open site/index.html, or run make serve and go to http://127.0.0.1:8000/"

generate: $(VENV)/site.installed ## Generate the pages from seeds/ into docs/
	@$(BIN)/python -m generator

serve: generate ## Preview the site; an edit to a seed shows in the browser
	$(BIN)/mkdocs serve

guide: $(VENV)/site.installed ## Build the guide into .cache/guide/: tutorial, how to, reference, explanation
	@$(BIN)/python -m guide.reference
	@$(BIN)/mkdocs build --strict --quiet --config-file guide/mkdocs.yml
	@echo "The guide is in .cache/guide/: open .cache/guide/index.html"

guide-check: $(VENV)/dev.installed ## Run every command and example of the guide (two minutes; `make test` runs the tutorial's)
	$(BIN)/python -m pytest --override-ini addopts= -q tests/guide

test: $(VENV)/dev.installed lint ## Run all checks and tests
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(SLOW_TESTS) tests

slow-test: $(VENV)/dev.installed ## What `make test` leaves out: killed builds, two thirds of the growths, that the watches see, the guide's examples
	$(BIN)/python -m pytest --override-ini addopts= -q -m slow tests

coverage: $(VENV)/dev.installed ## What the tests reach, line by line (on one core: a trace makes them slower)
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

lint: $(VENV)/dev.installed ## Style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(VENV)/site.installed ## Prove docs/ and site/: quotes verbatim, links whole, nothing stale
	@$(BIN)/python -m generator check

successors: generate .venv-successors/installed ## Build the same files with ProperDocs and Zensical, links checked
	.venv-successors/bin/properdocs build --strict --quiet --site-dir $(SUCCESSORS)/properdocs
	$(BIN)/python -m generator check --site $(SUCCESSORS)/properdocs
	rm -rf $(SUCCESSORS)/copy && mkdir -p $(SUCCESSORS)/copy && cp -R mkdocs.yml dossier_hook.py docs overrides seeds corrections.yml $(SUCCESSORS)/copy
	cd $(SUCCESSORS)/copy && $(CURDIR)/.venv-successors/bin/zensical build --clean --strict
	$(BIN)/python -m generator check --site $(SUCCESSORS)/copy/site

web-checks: $(WEB_CHECKS)/node_modules/.installed ## Install what `make test` checks HTML and JSON-LD with, and Lighthouse (needs npm)

lighthouse: site web-checks ## Lighthouse on five pages of site/ (needs Node 20 and Chromium)
	node $(WEB_CHECKS)/lighthouse.mjs site "$$(command -v chromium || command -v chromium-browser || command -v google-chrome)"

measure: $(VENV)/dev.installed ## Measure accuracy on all annotated articles and write benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks.measure

floors: $(VENV)/dev.installed ## Fail where accuracy fell below its floor, or a floor of the gold corpus below main's
	$(BIN)/python -m benchmarks.floors $(if $(FLOORS_BASE),--base $(FLOORS_BASE))

audit: .venv-audit/installed ## Hold a lock file against the known advisories (SET=dev for another than the site's)
	.venv-audit/bin/pip-audit --require-hashes --disable-pip --requirement requirements/$(or $(SET),site).txt

lock: $(VENV)/dev.installed ## Pin requirements/*.in with hashes
	cd requirements && for set in site dev successors audit; do \
	  ../$(BIN)/$(LOCK) --quiet --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock ($(LOCK))" $$set.in -o $$set.txt || exit 1; done

clean: ## Remove what was installed and built; seeds and pages stay
	rm -rf $(VENV) .venv-* site .cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (make PYTHON=python3.11)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv module is needed (Debian: apt install python3-venv)"; exit 1; }

$(VENV)/site.installed: requirements/site.txt | $(VENV)/bin/python
	@echo "Installing what the site needs into $(VENV) (once, about a minute)"
	@$(BIN)/python $(PIP_INSTALL) requirements/$(if $(wildcard $(VENV)/dev.installed),dev,site).txt
	@$(BIN)/python $(PIP_CHECK) || { echo "$(VENV) holds packages of an older list: run make clean once"; exit 1; }
	@touch $@

$(VENV)/dev.installed: requirements/dev.txt requirements/site.txt | $(VENV)/bin/python
	@echo "Installing what the tests need into $(VENV) (once, about a minute)"
	@$(BIN)/python $(PIP_INSTALL) requirements/dev.txt
	@$(BIN)/python $(PIP_CHECK) || { echo "$(VENV) holds packages of an older list: run make clean once"; exit 1; }
	@touch $@ $(VENV)/site.installed

$(WEB_CHECKS)/node_modules/.installed: $(WEB_CHECKS)/package-lock.json
	npm ci --prefix $(WEB_CHECKS) --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# Environments beside the site's own: .venv-successors, .venv-audit.
.venv-%/installed: requirements/%.txt
	@$(PYTHON) -m venv .venv-$*
	@.venv-$*/bin/python $(PIP_INSTALL) requirements/$*.txt
	@.venv-$*/bin/python $(PIP_CHECK)
	@touch $@
