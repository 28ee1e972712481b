#!/usr/bin/env bash
# The runs of held-out.md, on virtual servers or a real one:  runs.sh JAR LIMIT_STEPS_CLASSES OUT --servers virtual|URL [OPTIONS...]
# Virtual servers get --server-arg=--disable-radix-cache --server-arg=--max-running-requests=256, which the real one was started with.
# One report a run below OUT; a run that is INVALID (exit code 3) is kept and counted.
set -euo pipefail
jar=$1 limits=$2 out=$3
shift 3
servers=("$@")
java="java -XX:TieredStopAtLevel=1 -Xms512m -XX:+AlwaysPreTouch"

run() {
  local name=$1
  shift
  local rc=0
  $java -cp "$jar:$limits" dev.sgbench.runner.Main "$@" "${servers[@]}" -f 1 -wi 0 -i 1 \
    --reports "$out/$name" > "$out/$name.txt" 2>&1 || rc=$?
  echo "$name: exit code $rc"
  [ $rc -eq 0 ] || [ $rc -eq 3 ]
}
load() {
  run "$1" '\.Load$' -p arrivals="$2" -p requests="$3" -p input="$4" -p output="$5"
}

mkdir -p "$out"
load chat-30 poisson-30 2000 uniform-20-500 uniform-20-200
load short-100 poisson-100 2000 64 uniform-10-60
load long-inputs-5 poisson-5 100 uniform-500-2000 uniform-10-100
load closed-128 closed-128 500 uniform-100-1000 uniform-50-150
load closed-32 closed-32 160 1500 100
load closed-16 closed-16 96 16 uniform-200-600
load chat-60 poisson-60 600 uniform-20-500 uniform-20-200
load short-100-again poisson-100 2000 64 uniform-10-60
load closed-16-again closed-16 96 16 uniform-200-600
run limit-steps LimitSteps
