# `make demo` and `make test` do all the set-up: they need only Python 3.11+ (with venv), git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .make
PYTEST_ARGS ?= -n 2 --dist worksteal
# Optional parts to install: ocr reads scanned PDFs.
EXTRAS ?=

.PHONY: demo test lint types wheel test-wheel evaluate audit ablation bench-reading bench-validation generate clean help

help:            ## show what can be made
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

demo: $(STAMPS)/installed  ## build the sample minutes into a graph and take the tour
	@$(BIN)/minutegraph demo

test: $(STAMPS)/developing  ## run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(STAMPS)/developing  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMPS)/developing  ## mypy, strict
	$(BIN)/mypy -p minutegraph

generate: $(STAMPS)/installed  ## write what is generated: terms, context, schema, pages of docs
	$(BIN)/python -m minutegraph.ontology.generate
	$(BIN)/python -m minutegraph.benchmarks.questions
	$(BIN)/python -m minutegraph.exports.framed.generate
	$(BIN)/python -m minutegraph.exports.vocabulary.generate

evaluate: $(STAMPS)/installed  ## score against the reference answers beside the checkout; writes docs/accuracy.md
	@$(BIN)/python benchmarks/evaluate.py $(ARGS)

audit: $(STAMPS)/installed  ## draw facts from the corpus beside the checkout for a reader to judge
	@$(BIN)/python benchmarks/audit.py $(ARGS)

ablation: $(STAMPS)/installed  ## tell in how many documents each rule of reading fires
	@$(BIN)/python benchmarks/ablation.py $(ARGS)

bench-reading: $(STAMPS)/installed  ## time reading: CPU for a page, and over longer and longer texts
	@$(BIN)/python benchmarks/reading.py $(ARGS)

bench-validation: $(STAMPS)/installed  ## time validation: milliseconds a meeting, against plain pyshacl
	@$(BIN)/python benchmarks/validation.py $(ARGS)

wheel: $(STAMPS)/developing  ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m build --outdir dist .

test-wheel: wheel  ## run the tests against the installed wheel
	rm -rf $(STAMPS)/wheel-venv
	$(PYTHON) -m venv $(STAMPS)/wheel-venv
	$(STAMPS)/wheel-venv/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(STAMPS)/wheel-venv/bin/python -m pip install --quiet -c constraints.txt dist/*.whl --group dev
	$(STAMPS)/wheel-venv/bin/python -m pytest $(PYTEST_ARGS)

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit("minutegraph needs Python 3.11 or later; say make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@mkdir -p $(STAMPS)
	@echo "Making a virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(STAMPS)/installed: pyproject.toml constraints.txt | $(STAMPS)/venv
	@echo "Installing minutegraph (the first time takes a minute) ..."
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e ".$(if $(EXTRAS),[$(EXTRAS)])"
	@touch $@

$(STAMPS)/developing: $(STAMPS)/installed
	@$(BIN)/python -m pip install --quiet -c constraints.txt --group dev
	@touch $@

clean:  ## remove everything that was made
	rm -rf $(VENV) $(STAMPS) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
