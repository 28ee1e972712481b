#!/usr/bin/env bash
# How punctually a simulated server writes 256 streams with a step of 10 ms: starts the server on
# two cores and the client on two others, prints the figures, keeps every step.
#   tools/step-timing.sh [STEPS [SERVER_CORES [CLIENT_CORES [OUT.csv]]]]
# Needs framework/target/jmh.jar: mvn package -Pjmh -pl framework
set -euo pipefail
cd "$(dirname "$0")/.."
steps=${1:-10000} server_cores=${2:-0,1} client_cores=${3:-2,3} out=${4:-step-timing.csv}
streams=256 step=10 port=30555
jar=framework/target/jmh.jar
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -r "$work"' EXIT

python3 - framework/src/main/resources/calibrations/h100-sglang-0.5.17.json "$work/even.json" "$step" <<'PY'
import json, sys
calibration = json.load(open(sys.argv[1]))
times = calibration["microseconds"]
for name in times:
    times[name] = 0.0
times.update(decodeBase=1000.0 * int(sys.argv[3]), prefillBase=1000.0, prefillSharpness=1.0)
calibration.update(contextLength=20000, kvTokens=6000000)
json.dump(calibration, open(sys.argv[2], "w"))
PY
# The server has the compiler that its users have; the client is what runs are measured with.
java="java -Xms1g -Xmx1g -XX:+AlwaysPreTouch -cp $jar"
taskset -c "$server_cores" $java dev.sgbench.runner.Main serve --port $port \
  --calibration "$work/even.json" -- --max-running-requests=$streams > "$work/serve.log" & server=$!
tick() { awk "{print (\$14+\$15)*10}" "/proc/$server/stat"; }
until curl -sf "http://127.0.0.1:$port/health" > /dev/null; do kill -0 "$server"; sleep 0.2; done
taskset -c "$client_cores" $java -XX:TieredStopAtLevel=1 dev.sgbench.fixture.StepTiming \
  "http://127.0.0.1:$port" $streams "$steps" $step "$out"
echo "server's CPU time, start and warm-up included: $(tick) ms"
