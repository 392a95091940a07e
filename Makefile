# `make` lists the targets. All of them work on a clean clone with the Swift toolchain, make and apt-get.

SHELL  := /bin/sh
AGENDA ?= agendas/regional-meeting.yaml
ARGS   ?=
# More for the compiler in debug builds; .ci/run has some.
DEBUG  ?=
LINTED := Package.swift Sources Plugins Tests scripts

# The shipped executable is one static file: it starts in 3 ms, and needs no library of the machine it lands on.
# STATIC=no is for systems without static C libraries; `make dist` refuses such a build.
# - lld, because gold warns of every dlopen in glibc; Sources/CStart says why none of them is reached.
# - The undefined symbol is Date.FormatStyle: a static program that names nothing of Foundation's second half is
#   linked without it, and then knows no time zone at all, Europe/London included.
# - The wraps keep Dispatch from aborting where there is no /proc; Sources/CStart has them.
STATIC  ?= yes
RELEASE := -c release --product lectern
ifeq ($(STATIC),yes)
ZONES   := $$s20FoundationEssentials4DateV0A20InternationalizationE11FormatStyleVMn
RELEASE += --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
           -Xcc '-ffile-prefix-map=$(CURDIR)/=' \
           -Xlinker '--undefined=$(ZONES)' \
           -Xlinker --wrap=_dispatch_workq_worker_register -Xlinker --wrap=_dispatch_workq_worker_unregister
endif

.NOTPARALLEL:
.PHONY: help deps modules module build run test test-modules test-swift test-terminal test-browser test-disclosure \
        test-dist test-fuzz test-tsan docs golden golden-terminal pictures bench fuzz dist format lint clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the system libraries that are missing
	@scripts/deps

modules: ## bring the list of modules, and the files in the program, up to date
	@scripts/modules
	@scripts/shipped

module: ## a module of your own: make module NAME=quiet-reading
	@scripts/new-module "$(NAME)"

build: deps modules ## the shipped executable: .build/release/lectern
	swift build $(RELEASE)

# The debug build, because it is there first: on two cores, cold, some 2.5 minutes against 4.
run: deps modules ## rehearse the regional meeting (AGENDA=FILE another one, ARGS='…' more arguments)
	@swift build $(DEBUG) --product lectern 1>&2
	@.build/debug/lectern run $(AGENDA) --rehearse 1 $(ARGS)

test: deps test-modules test-swift test-terminal test-browser test-disclosure test-dist test-fuzz test-tsan ## every test

test-modules: ## the list of modules is up to date, and its script holds
	@scripts/modules --check
	@scripts/shipped --check
	@Tests/modules-script

test-swift: ## the Swift tests
	swift build $(DEBUG) --build-tests --explicit-target-dependency-import-check error
	@Tests/schema-validates .build/debug/lectern agendas/*.yaml
	@Tests/docc .build/debug
	swift test --skip-build --parallel

# A terminal emulator from PyPI, in a place of its own: nothing of the machine's Python changes.
TERMINAL := .build-terminal

$(TERMINAL)/installed: Tests/Terminal/requirements.txt
	@python3 -c 'import ensurepip' 2> /dev/null || scripts/deps python3-venv
	python3 -m venv --clear $(TERMINAL)
	$(TERMINAL)/bin/pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

test-terminal: deps modules $(TERMINAL)/installed ## the console in a pseudo-terminal
	swift build $(DEBUG) --product lectern
	@$(TERMINAL)/bin/python Tests/Terminal/run

golden-terminal: deps modules $(TERMINAL)/installed ## the console's golden frames and picture, anew; look at them
	swift build $(DEBUG) --product lectern
	@LECTERN_UPDATE_GOLDEN=1 $(TERMINAL)/bin/python Tests/Terminal/run test_frames

# Chromium is the distribution's; what drives it is from PyPI, in a place of its own as well.
BROWSER := .build-browser

$(BROWSER)/installed: Tests/Browser/requirements.txt
	@python3 -c 'import ensurepip' 2> /dev/null || scripts/deps python3-venv
	python3 -m venv --clear $(BROWSER)
	$(BROWSER)/bin/pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

test-browser: deps modules $(BROWSER)/installed ## the pages in Chromium, and every route against bad requests
	@[ -e /usr/bin/chromium-headless-shell ] || scripts/deps chromium-headless-shell || scripts/deps chromium
	@[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || scripts/deps fonts-dejavu-core
	swift build $(DEBUG) --product lectern
	@$(BROWSER)/bin/python Tests/Browser/run

# SciPy, with HiGHS in it, is from PyPI too: the attack on what is published. In release, since protecting takes fifty times
# as long in debug.
DISCLOSURE := .build-disclosure

$(DISCLOSURE)/installed: Tests/Disclosure/requirements.txt
	@python3 -c 'import ensurepip' 2> /dev/null || scripts/deps python3-venv
	python3 -m venv --clear $(DISCLOSURE)
	$(DISCLOSURE)/bin/pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

test-disclosure: deps modules $(DISCLOSURE)/installed ## an attack on published counts, by integer programming
	swift build -c release --product random-publications
	@$(DISCLOSURE)/bin/python Tests/Disclosure/attack .build/release/random-publications

docs: deps modules ## the documentation of SectionKit, with a tutorial: .build-docs/SectionKit.doccarchive
	swift build $(DEBUG) --target SectionKit
	@mkdir -p .build-docs
	@Tests/docc .build/debug .build-docs/SectionKit.doccarchive
	@echo "look at it: docc preview is part of the toolchain, or serve .build-docs/SectionKit.doccarchive with any web server"

pictures: deps modules $(BROWSER)/installed ## the README's pictures of the pages, anew; look at them
	@[ -e /usr/bin/chromium-headless-shell ] || scripts/deps chromium-headless-shell || scripts/deps chromium
	@[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || scripts/deps fonts-dejavu-core
	swift build $(DEBUG) --product lectern
	@$(BROWSER)/bin/python Tests/Browser/pictures

test-dist: dist ## the archive starts in an empty root
	@Tests/dist-in-empty-root

FUZZ_SECONDS ?= 60
test-fuzz: ## a minute of fuzzing from the saved corpus
	@scripts/fuzz $(FUZZ_SECONDS)

# Not the crash marks: the sanitizer takes the same signals for itself. Not the random meetings: they know one thread. Not
# ten thousand sign-ups: their races are those of the smaller tests.
test-tsan: ## the live meeting and its journal under the thread sanitizer
	LECTERN_ROOMS=core TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/ThreadSanitizer/suppressions.txt \
	    swift test --sanitize=thread --scratch-path .build-tsan --filter '^(MeetingTests|JournalTests)\.' \
	    --skip CrashMarkTests --skip aProposalIsAlwaysSound --skip thePriceIsWhatHappens \
	    --skip thousandMeetingsUndoRedoAndReplayOverTakeovers \
	    --skip tenThousandFromTwoHundredTasksForThreePlaces

golden: modules ## write the golden files anew; look at the difference before you commit it
	LECTERN_UPDATE_GOLDEN=1 swift test

# OR-tools is from PyPI, in a place of its own: the peer of the small groups.
ORTOOLS := .build-ortools

$(ORTOOLS)/installed: Benchmarks/ORTools/requirements.txt
	@python3 -c 'import ensurepip' 2> /dev/null || scripts/deps python3-venv
	python3 -m venv --clear $(ORTOOLS)
	$(ORTOOLS)/bin/pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

# nginx with nchan, the distribution's, is what the pages' live updates are measured against; it runs only meanwhile,
# with a configuration of its own. A figure past its limit fails the target, so all that judges nothing comes first.
bench: build $(TERMINAL)/installed $(ORTOOLS)/installed ## the benchmarks, side by side with peers
	@[ -e /usr/lib/nginx/modules/ngx_nchan_module.so ] || scripts/deps nginx-light libnginx-mod-nchan
	@swift build $(RELEASE:lectern=frame-cost) 1>&2
	@.build/release/frame-cost
	@LECTERN=.build/release/lectern $(TERMINAL)/bin/python Tests/Terminal/idle.py
	@LECTERN=.build/release/lectern $(TERMINAL)/bin/python Tests/Browser/rush.py
	@python3 Benchmarks/roll-up.py .build/release/lectern
	swift run -c release --package-path Benchmarks Bench

fuzz: ## fuzz until stopped
	@scripts/fuzz 0

dist: build ## one folder, and its archive, that runs where nothing is installed
	@scripts/dist .build/release/lectern

format: ## format every Swift file
	swift format --in-place --recursive --parallel $(LINTED)

lint: ## check the format, strictly
	swift format lint --strict --recursive --parallel $(LINTED)

clean: ## remove all that was built
	rm -rf .build .build-* dist Benchmarks/.build
