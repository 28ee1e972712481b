#!/usr/bin/env bash
# One run of the benchmark Load, for a rig that compares load generators by what their server saw:
#   rig-client.sh URL OUT concurrency|poisson VALUE REQUESTS TOKENS on
# Sends REQUESTS requests of 16 input and TOKENS output tokens to URL, with VALUE in flight or VALUE a second, after a warm-up iteration of as many
# in the same JVM. WARMUPS (default 1) says how many of these, JAVA_OPTS what goes to the JVM.
# Leaves the reports in OUT.d and, in OUT.own.json, [TTFT p50, p99, ITL p50, p99] in ms; null for what too few requests tell.
# A run that sgbench calls invalid (exit status 3) counts: the server says what the load was, and the reasons stand in the output.
set -euo pipefail
[ $# -eq 7 ] || { sed -n 3p "$0" >&2; exit 2; }
url=$1 out=$2 pattern=$3 value=$4 requests=$5 tokens=$6 stream=$7
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

[ "$stream" = on ] || { echo "STREAM is $stream: sgbench always streams, since it times every token; use on" >&2; exit 2; }
case $pattern in
  concurrency) arrivals=closed-$value ;;
  poisson) arrivals=poisson-$value ;;
  *) echo "PATTERN is $pattern: use concurrency or poisson" >&2; exit 2 ;;
esac

# shellcheck disable=SC2086 # JAVA_OPTS is a list
java ${JAVA_OPTS:-} -jar "$here/../benchmarks/target/benchmarks.jar" '\.Load$' --servers "$url" --reports "$out.d" -wi "${WARMUPS:-1}" -i 1 -f 1 \
  -p arrivals="$arrivals" -p requests="$requests" -p input=16 -p output="$tokens" || { rc=$?; [ $rc -eq 3 ] || exit $rc; }

python3 - "$out" <<'PYTHON'
import json
import sys

IN_MS = {"s/op": 1e3, "ms/op": 1, "us/op": 1e-3, "s": 1e3, "ms": 1, "us": 1e-3}
out = sys.argv[1]
scores = {}
for record in json.load(open(out + ".d/latest/jmh-result.json")):
    metric = record["primaryMetric"]
    if metric["scoreUnit"] in IN_MS:
        scores[record["benchmark"].rsplit(".", 1)[1]] = metric["score"] * IN_MS[metric["scoreUnit"]]
with open(out + ".own.json", "w") as f:
    json.dump([scores.get(name) for name in ("ttftP50", "ttftP99", "tokenGapP50", "tokenGapP99")], f)
PYTHON
