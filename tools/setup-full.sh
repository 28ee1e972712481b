#!/usr/bin/env bash
# Installs, once, the real parts that `mvn verify -Pfull` tests against; a second call finds them and does nothing.
#   SGLang 0.5.11, 0.5.17 and 0.5.23 for the CPU: 2-4 minutes, 0.8 GB of downloads and 2.4 GB of disk each.
#   Three of SGLang's packages, from which the catalogues are made anew: 45 MB of downloads.
#   pandas and DuckDB, for the recipes of docs/requests-csv.md: under a minute, 60 MB of downloads.
#   sglang-router, for benchmarks of SglangRouter: under a minute, 35 MB of downloads.
# Where: ${SGBENCH_CACHE:-$HOME/.cache/sgbench}. Needs x86-64 Linux, Python 3.12 (which Debian does not package; PY=... names one), gcc, binutils.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for version in 0.5.11 0.5.17 0.5.23; do
  "$here/sglang-cpu/install.sh" "$version"
done
"$here/sglang-catalogue/fetch.sh" 0.5.3 0.5.3.post1 0.5.23
"$here/python/install.sh" tables
"$here/python/install.sh" sglang-router
