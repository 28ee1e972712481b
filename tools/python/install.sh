#!/usr/bin/env bash
# Installs, once, the Python packages that tests run into an environment of their own:
#   tools/python/install.sh tables         pandas and DuckDB, for the recipes of docs/requests-csv.md: under a minute, 60 MB of downloads
#   tools/python/install.sh sglang-router  SGLang's own router, for benchmarks of SglangRouter: under a minute, 35 MB of downloads and 150 MB of disk
# Where: ${SGBENCH_CACHE:-$HOME/.cache/sgbench}/NAME; its Python, such as for --sglang-router-python, is bin/python in there.
# What exactly: NAME.txt beside this script. Needs x86-64 Linux, Python 3.11 or later with venv.
set -euo pipefail
name=${1:?usage: tools/python/install.sh tables|sglang-router}
requirements=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/$name.txt
target=${SGBENCH_CACHE:-$HOME/.cache/sgbench}/$name
recipe=$(sha256sum < "$requirements" | cut -c1-16)
if [ "$(cat "$target/recipe" 2>/dev/null)" = "$recipe" ]; then
  echo "$name is already in $target"
  exit 0
fi
python3 -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' || {
  echo "install.sh: python3 must be 3.11 or later, with venv, found $(python3 --version 2>&1); Debian and Ubuntu: apt-get install python3-venv" >&2
  exit 2
}
rm -rf "$target"
python3 -m venv "$target"
# Every package is named with its version, and nothing else comes along; the check tells if one is missing.
"$target/bin/pip" install -q --disable-pip-version-check --no-deps -r "$requirements"
"$target/bin/pip" check --disable-pip-version-check
echo "$recipe" > "$target/recipe"
