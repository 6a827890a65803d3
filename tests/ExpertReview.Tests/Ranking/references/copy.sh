#!/usr/bin/env bash
# Copies the reference values for scores, functions and shortlists: facts, read by ReferenceTests. Usage: copy.sh /path/to/shared
set -euo pipefail
for name in aggregation functions shortlist; do
  cp "$1/references/scoring/expected/$name.json" "$(dirname "$0")/$name.json"
done
