#!/usr/bin/env bash
# Installs, once, SGLang's own router for the tests of SglangRouter, and for trying it out: under a minute, 35 MB of downloads and 150 MB of disk.
# Where: ${SGBENCH_CACHE:-$HOME/.cache/sgbench}/sglang-router; its Python, for --sglang-router-python, is bin/python in there.
# Needs x86-64 Linux, Python 3.10 or later with venv.
set -euo pipefail
requirements=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/requirements.txt
target=${SGBENCH_CACHE:-$HOME/.cache/sgbench}/sglang-router
recipe=$(sha256sum < "$requirements" | cut -c1-16)
if [ "$(cat "$target/recipe" 2>/dev/null)" = "$recipe" ]; then
  echo "sglang-router is already in $target"
  exit 0
fi
rm -rf "$target"
python3 -m venv "$target"
"$target/bin/pip" install -q --disable-pip-version-check --no-deps -r "$requirements"
"$target/bin/python" -W ignore -c \
  'import importlib.metadata, sglang_router.launch_router; print("sglang-router", importlib.metadata.version("sglang-router"), "can be imported")'
echo "$recipe" > "$target/recipe"
