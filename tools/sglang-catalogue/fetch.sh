#!/usr/bin/env bash
# Downloads SGLang's packages of some versions for the tests of the catalogues; nothing of them is installed.
#   tools/sglang-catalogue/fetch.sh VERSION...
# Where: ${SGBENCH_CACHE:-$HOME/.cache/sgbench}/sglang-packages. Needs tools/sglang-cpu/install.sh 0.5.23, for its pip.
set -euo pipefail
cache=${SGBENCH_CACHE:-$HOME/.cache/sgbench}
mkdir -p "$cache/sglang-packages"
for version in "$@"; do
  if ls "$cache/sglang-packages/sglang-$version-"*.whl >/dev/null 2>&1; then
    echo "SGLang's package $version is already in $cache/sglang-packages"
  else
    "$cache/sglang-cpu-0.5.23/venv/bin/python" -m pip download -q --disable-pip-version-check --no-deps --only-binary=:all: \
      --dest "$cache/sglang-packages" "sglang==$version"
  fi
done
