#!/bin/sh
# Builds the fuzz target: Tests/Fuzz/build.sh [OUTPUT]. Run from the package's root.
set -eu
exec swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name FuzzYAML \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility \
  -I Sources/CLibYAML -lyaml \
  Sources/YAMLTree/*.swift Tests/YAMLTreeTests/TreeCheck.swift Tests/Fuzz/FuzzYAML.swift \
  -o "${1:-.build/fuzz-yaml}"
