#!/usr/bin/env bash
# Loads that no calibration has seen:  runs.sh JAR LIMIT_STEPS_CLASSES OUT --servers virtual|URL [OPTIONS...]
# Virtual servers get --server-arg=--max-running-requests=256; a real one is started with it, and given --flush-caches.
# One report a run below OUT; a run that is INVALID (exit code 3) is kept and counted.
set -euo pipefail
jar=$1 limits=$2 out=$3
shift 3
servers=("$@")

run() {
  local name=$1
  shift
  local rc=0
  java -cp "$jar:$limits" dev.sgbench.runner.Main "$@" "${servers[@]}" -f 1 -wi 0 -i 1 --reports "$out/$name" > "$out/$name.txt" 2>&1 || rc=$?
  echo "$name: exit code $rc"
  [ $rc -eq 0 ] || [ $rc -eq 3 ]
}
load() {
  run "$1" '\.Load$' -p arrivals="$2" -p requests="$3" -p input="$4" -p output="$5" -p prefixes="${6:-none}"
}

mkdir -p "$out"
load chat-25 poisson-25 1000 uniform-20-500 uniform-20-200
load short-90 poisson-90 2000 64 uniform-10-60
load closed-96 closed-96 450 uniform-100-1000 uniform-50-150
load prefixes poisson-20 400 uniform-200-400 uniform-20-100 4-0.9-512
load long-inputs-6 poisson-6 100 uniform-500-2000 uniform-10-100
load closed-24 closed-24 150 1200 100
load closed-12 closed-12 72 16 uniform-200-600
load chat-55 poisson-55 600 uniform-20-500 uniform-20-200
run limit-steps LimitSteps
load short-90-again poisson-90 2000 64 uniform-10-60
