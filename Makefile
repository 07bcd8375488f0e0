# What people and machines call; `make help` lists it.

ARCHIVE := registry-web/target/sijill-0.1.0.jar
SOURCES := $(shell find db registry-ejb workflows registry-web \( -name target -o -name node_modules \) -prune -o -type f -print)
MVN := mvn -B -ntp
LAUNCHER := java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $(ARCHIVE)

# $(call need,program,Debian package): there, or installed where that is possible, or said to be missing
need = command -v $(1) >/dev/null || { \
	if [ -f /etc/debian_version ] && [ "$$(id -u)" = 0 ]; then \
		echo "installing $(2) …"; apt-get update -q && apt-get install -y -q --no-install-recommends $(2); \
	else \
		echo "'$(1)' is missing on this machine: install it (on Debian: apt-get install $(2))." >&2; exit 1; \
	fi; }

.DEFAULT_GOAL := help
.PHONY: help run test bench verify-audit format package build-tools test-tools

help: ## what there is to call
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(ARCHIVE) ## starts everything in the foreground, with demo data in ./data; Ctrl-C ends it
	@DEMO="$${DEMO:-true}" exec $(LAUNCHER)

test: build-tools test-tools ## every test: unit, architecture, database, process, container, browser
	$(MVN) verify

bench: build-tools test-tools ## the measurements; ONLY=name runs one; results in target/bench/results.json
	$(MVN) verify -Pbench -DskipTests -Dbench.only=$(ONLY)

verify-audit: $(ARCHIVE) ## checks the audit chain and names the first broken link
	@exec $(LAUNCHER) verify-audit

format: ## formats the sources
	$(MVN) -q spotless:apply

package: $(ARCHIVE) ## the deliverable: one runnable archive, and the plain WAR beside it
	@ls -l $(ARCHIVE) $(ARCHIVE:.jar=.war)

$(ARCHIVE): $(SOURCES) pom.xml | build-tools
	@echo "building $(ARCHIVE) …"
	@$(MVN) -q package -DskipTests
	@touch $@

build-tools:
	@$(call need,java,openjdk-17-jdk-headless)
	@$(call need,mvn,maven)
	@$(call need,npm,npm)

test-tools:
	@( $(call need,chromium-headless-shell,chromium-headless-shell) ) || $(call need,chromium,chromium)
