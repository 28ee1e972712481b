"""Runs pairs of the same load, with the live view on a pseudo terminal and without, and prints a CSV row for each run.

python3 pairs.py benchmarks/target/benchmarks.jar FOLDER PAIRS > pairs.csv
"""
import json
import os
import pathlib
import pty
import subprocess
import sys

OBSERVED = {
    "cpu_share": "share of the processors used by this process",
    "mean_lateness": "mean lateness",
    "p99_lateness": "99th percentile of lateness",
}


def run(jar, folder, view):
    command = ["java", "-XX:TieredStopAtLevel=1", "-Xms512m", "-XX:+AlwaysPreTouch", "-jar", jar, "run", "Load", "--servers", "simulated",
               "--reports", str(folder), "-p", "arrivals=poisson-200", "-p", "requests=3000", "-p", "input=16", "-p", "output=32", "-wi", "1", "-i", "1"]
    if view:
        master, slave = pty.openpty()
        process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=subprocess.STDOUT, env={"TERM": "xterm", "PATH": "/usr/bin:/bin"})
        os.close(slave)
        reader = subprocess.Popen(["cat"], stdin=master, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(master)
        process.wait()
        reader.wait()
    else:
        subprocess.run(command, stdout=subprocess.DEVNULL)
    lines = (folder / "latest" / "iterations.jsonl").read_text().splitlines()
    found = json.loads(lines[-1])["validity"]["observations"]
    return [found[name] for name in OBSERVED.values()]


def main(jar, folder, pairs):
    print("pair,live_view," + ",".join(OBSERVED))
    for pair in range(int(pairs)):
        # The order turns round from pair to pair.
        for view in ([False, True] if pair % 2 == 0 else [True, False]):
            print(",".join(map(str, [pair, int(view), *run(jar, pathlib.Path(folder), view)])), flush=True)


main(*sys.argv[1:])
