#!/usr/bin/env bash
# Installs, once, pandas and DuckDB for the test of docs/requests-csv.md: under a minute, 60 MB of downloads.
# Where: ${SGBENCH_CACHE:-$HOME/.cache/sgbench}/tables. Needs Python 3.9 or later with venv.
set -euo pipefail
requirements=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/requirements.txt
target=${SGBENCH_CACHE:-$HOME/.cache/sgbench}/tables
recipe=$(sha256sum < "$requirements" | cut -c1-16)
if [ "$(cat "$target/recipe" 2>/dev/null)" = "$recipe" ]; then
  echo "pandas and DuckDB are already in $target"
  exit 0
fi
rm -rf "$target"
python3 -m venv "$target"
"$target/bin/pip" install -q --disable-pip-version-check -r "$requirements"
echo "$recipe" > "$target/recipe"
