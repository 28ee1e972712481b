#!/usr/bin/env python3
"""Writes the catalogue of SGLang's launch flags from captures of its argument parser.

    tools/flag-catalogue.py OLDER.json NEWER.json > flags.tsv

A capture is the parser of one revision, with the first and last release in which a scan of all
releases found each flag. Flags of both captures are one line: the newer type, the union of the
choices (the catalogue must not refuse what some release between them takes), no choices if one
capture has none. A flag that came and went between the two revisions is in neither.
"""

import json
import re
import sys

# Flags that the newer capture found after its last release first ship in the release after it.
AFTER_LAST_RELEASE = "0.5.18"
SWITCHES = {"store_true", "DeprecatedStoreTrueAction", "DeprecatedStoreConstAction", "DeprecatedAction"}
ARITY = {None: "one", "?": "optional", "*": "any", "+": "some"}


def version(tag):
    return AFTER_LAST_RELEASE if tag == "main" else tag.removeprefix("v")


def arity(flag):
    if flag["action"] in SWITCHES:
        return "switch"
    if flag["action"] == "argparse.BooleanOptionalAction":
        return "boolean"
    if flag["action"] == "LoRAPathAction":
        return "any"
    return ARITY[flag.get("nargs")]


def value_type(flag):
    parser = flag.get("type_parser")
    if parser in ("json.loads", "json_list_type"):
        return "json"
    if parser == "human_readable_int":
        return "size"
    word = re.sub(r"Optional\[|List\[|\]", "", flag["type"])
    return word if word in ("int", "float") else "str"


def choices(flag):
    if isinstance(flag["choices"], list):
        return [str(choice) for choice in flag["choices"]]
    return []


def entry(flag):
    return {
        "name": flag["flag"],
        "aliases": list(flag["aliases"]),
        "type": value_type(flag),
        "arity": arity(flag),
        "choices": choices(flag),
        "first": version(flag["first_tag"]),
        "last": "" if flag["last_tag"] == "main" else version(flag["last_tag"]),
        "replacement": flag.get("replaced_by") or "",
    }


def merge(older, newer):
    names = {name: flag for flag in newer for name in [flag["name"], *flag["aliases"]]}
    merged = list(newer)
    for flag in older:
        same = names.get(flag["name"])
        if same is None:
            merged.append(flag)
            continue
        known = {same["name"], *same["aliases"]}
        same["aliases"] += [name for name in [flag["name"], *flag["aliases"]] if name not in known]
        if same["choices"] and flag["choices"]:
            same["choices"] += [choice for choice in flag["choices"] if choice not in same["choices"]]
        else:
            same["choices"] = []
    return sorted(merged, key=lambda flag: flag["name"])


def main():
    older, newer = ([entry(flag) for flag in json.load(open(path))["flags"]] for path in sys.argv[1:3])
    print("# name\taliases\ttype\tarity\tchoices\tfirst version\tlast version\treplaced by")
    for flag in merge(older, newer):
        fields = [flag["name"], ",".join(flag["aliases"]), flag["type"], flag["arity"],
                  ",".join(flag["choices"]), flag["first"], flag["last"], flag["replacement"]]
        print("\t".join(fields))


if __name__ == "__main__":
    main()
