#!/usr/bin/env bash
# Renews reports/baseline from a run in virtual time: the numbers that CI compares with. Commit what it writes, with the reason for the change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -ntp verify -Pbench -Dsgbench.servers=virtual
mkdir -p reports/baseline
# In virtual time the computer and its Java say nothing about the numbers, and the commit that will hold this file has no name yet.
python3 - <<'END'
import json
results = json.load(open("reports/latest/jmh-result.json"))
for record in results:
    record["jvm"] = "java"
manifest = json.load(open("reports/latest/manifest.json"))
for fact in ("java", "os", "cpu", "gitCommit"):
    del manifest[fact]
for name, content in (("jmh-result.json", results), ("manifest.json", manifest)):
    with open("reports/baseline/" + name, "w") as file:
        json.dump(content, file, indent=1)
        file.write("\n")
END
