"""Lines of the runs below a folder: name of the run and what its report says of each iteration.  collect.py FOLDER > FILE.jsonl"""
import json
import pathlib
import sys

for report in sorted(pathlib.Path(sys.argv[1]).glob("*/latest")):
    for line in (report / "iterations.jsonl").read_text().splitlines():
        print(json.dumps({"run": report.parent.name, **json.loads(line)}))
