# Duidu's commands. Each does its own set-up first (.ci/setup) and stops at the first failure.

FILE ?= resources/sample.txt
ROUNDS ?= 1000
HOURS ?= 8
INPUTS ?= 1000000
SEED ?= 1
SECONDS ?= 60
PYTHON := .venv/bin/python

# Through the environment, so that any file name reaches the program as it is.
export FILE

title = @printf '\n== %s ==\n' $(1)

.PHONY: help run test lint access peers bench kill faults private soak fuzz fuzz-guided size wheel wheel-test bundle bundle-test desktop coverage clean set-up

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 12

run: ## Open the bundled sample, or FILE=article.txt; without a display, draw it into build/
	@.ci/setup --no-dev
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(PYTHON) main.py "$$FILE"; fi; \
	set -e; mkdir -p build; \
	echo "There is no display to open a window on; drawing $$FILE into build/ instead."; \
	$(PYTHON) main.py export "$$FILE" --to html --output build/sample.html >/dev/null; \
	$(PYTHON) main.py screenshot "$$FILE" --output build/window.png >/dev/null; \
	echo "build/sample.html  the article, for a browser"; \
	echo "build/window.png   a picture of the window"

test: lint ## Every check: lint, the size of the environment, all tests
	$(call title,'Size of the environment')
	@$(MAKE) --no-print-directory size
	$(call title,'Tests')
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

lint: set-up ## Style, formatting, types and the direction of imports
	$(call title,'Style')
	@$(PYTHON) -m ruff check
	$(call title,'Formatting')
	@$(PYTHON) -m ruff format --check
	$(call title,'Types')
	@$(PYTHON) -m basedpyright
	$(call title,'Imports')
	@.venv/bin/lint-imports

access: set-up ## What a screen reader gets: the program on an X server of its own, walked over AT-SPI
	@$(PYTHON) -m pytest tests/access

peers: set-up ## What programs of other makers make of us: epubcheck, Chromium, pandoc, speech-dispatcher; says what is to be installed
	@$(PYTHON) -m pytest tests/peers

bench: set-up ## Measure start, open, toggle, scroll, find, translate, export, dictionary, memory: one table of ours, others' and the limit
	@$(PYTHON) -m tests.benchmarks

kill: set-up ## Kill downloads, installs, translations, writes, migrations at ROUNDS=1000 random moments in all; nothing may be lost
	@$(PYTHON) -m tests.kill_rounds --rounds $(ROUNDS)

private: set-up ## The tests of the window without network interfaces, every socket counted by strace; needs strace, and leave to unshare
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.private

soak: set-up ## HOURS=8 of a reader's random use at speed; memory, threads, files and widgets must stay flat
	@$(PYTHON) -m tests.soak --hours $(HOURS)

fuzz: set-up ## Read INPUTS=1000000 mutated files of every format, in processes that are watched; goes on where it was
	@$(PYTHON) -m tests.fuzz --inputs $(INPUTS) --seed $(SEED)

fuzz-guided: set-up ## Fuzz each format for SECONDS=60 with Atheris, which looks where inputs lead; it is put into build/fuzz-venv
	@[ -x build/fuzz-venv/bin/python ] || .venv/bin/uv venv --quiet --python $(PYTHON) build/fuzz-venv
	@.venv/bin/uv export --quiet --locked --only-group fuzz | \
		.venv/bin/uv pip install --quiet --python build/fuzz-venv/bin/python --requirements -
	@$(PYTHON) -m tests.fuzz.guided --seconds $(SECONDS)

faults: set-up ## Full disks and read-only ones, mounted where nobody else sees them; nothing may be lost
	@$(PYTHON) -m tests.disk_rounds

desktop: set-up ## Make anew what is made of other files: the table of licences, the manual, releases in the metadata, icons
	@$(PYTHON) resources/licences/build.py
	@$(PYTHON) resources/desktop/manual.py
	@$(PYTHON) resources/desktop/build.py

coverage: set-up ## How much of the core, which knows no Qt, its tests run through, by branch: at least 95 %
	@mkdir -p build/coverage
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m coverage run -m pytest --ignore=tests/ui --ignore=tests/e2e --ignore=tests/access
	@$(PYTHON) -m coverage report

size: set-up ## Measure .venv, which may take less than 1 GB
	@used=$$(du -s --block-size=MB .venv | sed 's/MB.*//'); \
	echo ".venv takes $$used MB; it may take less than 1000 MB"; [ "$$used" -lt 1000 ]

wheel: set-up ## Build what pip installs into build/dist: a wheel and a source distribution
	@rm -rf build/dist; .venv/bin/uv build --quiet --out-dir build/dist; ls -sh build/dist/duidu-*

wheel-test: wheel ## Install the wheel with pip, pipx, uv and from the lock into empty homes, and try it out; sizes and times
	@$(PYTHON) -m tests.shipping.wheel

bundle: wheel ## Build build/bundle/duidu, a folder with the program and all that it needs, Python too
	@.ci/bundle

bundle-test: ## Try the bundle out in a bare Debian without Python (as root; debootstrap)
	@$(PYTHON) -m tests.shipping.bundle

clean: ## Remove what was built and cached; .venv stays
	rm -rf build .ruff_cache .pytest_cache .hypothesis .import_linter_cache translations/*.qm
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

set-up:
	@.ci/setup
