#!/usr/bin/env python3
"""Makes the catalogues of SGLang's interface out of the Python packages it was published as.

    python3 tools/sglang-catalogue [--wheels DIR] [--out DIR] [VERSION...]

Without versions: every release from 0.4.9.post3 on that the package index offers. Packages that DIR
lacks are downloaded into it (about 25 MB a release lately); nothing of them is imported or run.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import endpoints
import fields
import flags
import meta_info
import metrics
import spans
import texts
from source import Package

OLDEST = "0.4.9.post3"
RELEASE = re.compile(r"\d+\.\d+\.\d+(\.post\d+)?")
CATALOGUES = {"flags": flags, "endpoints": endpoints, "fields": fields, "meta-info": meta_info, "metrics": metrics, "texts": texts}
RESOURCES = pathlib.Path(__file__).resolve().parents[2] / "framework/src/main/resources/dev/sgbench/sglang/catalogue"


def age(version):
    """Sorts releases by age."""
    return [int(number) for number in re.findall(r"\d+", version)]


def pip(*arguments):
    return subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments],
                          check=True, capture_output=True, text=True).stdout


def published():
    """Every release from the oldest on, oldest first."""
    [line] = re.findall(r"Available versions: (.*)", pip("index", "versions", "sglang"))
    found = [version for version in line.split(", ") if RELEASE.fullmatch(version)]
    return sorted((version for version in found if age(version) >= age(OLDEST)), key=age)


def wheel(folder, version):
    """The package of a release; downloaded if the folder lacks it."""
    if not list(folder.glob(f"sglang-{version}-*.whl")):
        pip("download", "--quiet", "--no-deps", "--only-binary=:all:", "--python-version=3.12",
            f"--dest={folder}", f"sglang=={version}")
    [found] = folder.glob(f"sglang-{version}-*.whl")
    return found


def make(versions, folder, out):
    tables = {name: [] for name in CATALOGUES}
    for version in versions:
        package = Package(wheel(folder, version))
        for name, catalogue in CATALOGUES.items():
            tables[name].append(catalogue.extract(package))
        print(version, {name: len(table[-1]) for name, table in tables.items()}, file=sys.stderr)
    heirs = dict(spans.renames(versions, tables["flags"]))
    for name, catalogue in CATALOGUES.items():
        rows = spans.spans(versions, tables[name])
        for row in rows:
            if name == "flags" and row["last"] and row["name"] in heirs and not row["columns"]["replacement"]:
                row["columns"] = {**row["columns"], "replacement": heirs[row["name"]]}
        spans.write(out / f"{name}.tsv", catalogue.COLUMNS, rows)
    (out / "releases.tsv").write_text("# version\n" + "".join(version + "\n" for version in versions), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheels", type=pathlib.Path, help="folder of downloaded packages; default: a temporary one")
    parser.add_argument("--out", type=pathlib.Path, default=RESOURCES, help="folder of the catalogues")
    parser.add_argument("versions", nargs="*", metavar="VERSION", help="releases; default: all")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    versions = sorted(options.versions, key=age) or published()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.wheels or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        make(versions, folder, options.out)


if __name__ == "__main__":
    main()
