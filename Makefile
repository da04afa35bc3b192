# Duidu's commands. Each does its own set-up first (.ci/setup) and stops at the first failure.

FILE ?= resources/sample.txt
ROUNDS ?= 200
HOURS ?= 8
PYTHON := .venv/bin/python

# Through the environment, so that any file name reaches the program as it is.
export FILE

title = @printf '\n== %s ==\n' $(1)

.PHONY: help run test lint access peers bench kill private soak size clean set-up

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

bench: set-up ## Measure start-up, toggles, reading texts of any length against QTextBrowser, translating against argostranslate, exports, dictionaries, words
	@$(PYTHON) -m tests.benchmarks.startup
	@$(PYTHON) -m tests.benchmarks.toggles
	@$(PYTHON) -m tests.benchmarks.reading_view
	@$(PYTHON) -m tests.benchmarks.translation
	@$(PYTHON) -m tests.benchmarks.export
	@$(PYTHON) -m tests.benchmarks.dictionary
	@$(PYTHON) -m tests.benchmarks.dictionaries
	@$(PYTHON) -m tests.benchmarks.study

kill: set-up ## Kill downloads, installs, translations and writes at ROUNDS=200 random moments; nothing may be lost
	@$(PYTHON) -m tests.kill_rounds --rounds $(ROUNDS)

private: set-up ## The tests of the window without network interfaces, every socket counted by strace; needs strace, and leave to unshare
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.private

soak: set-up ## HOURS=8 of a reader's random use at speed; memory, threads, files and widgets must stay flat
	@$(PYTHON) -m tests.soak --hours $(HOURS)

size: set-up ## Measure .venv, which may take less than 1 GB
	@used=$$(du -s --block-size=MB .venv | sed 's/MB.*//'); \
	echo ".venv takes $$used MB; it may take less than 1000 MB"; [ "$$used" -lt 1000 ]

clean: ## Remove what was built and cached; .venv stays
	rm -rf build .ruff_cache .pytest_cache .hypothesis .import_linter_cache translations/*.qm
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

set-up:
	@.ci/setup
