"""Prometheus metrics: every metric that the server's code makes under SGLang's prefix."""

import ast

COLUMNS = ("kind",)
KINDS = ("Gauge", "Counter", "Histogram", "Summary")
PREFIX = "sglang:"


def extract(package):
    """Rows of COLUMNS by the name that a scrape shows."""
    rows = {}
    for module in package.mentioning(PREFIX, "sglang/srt/"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                kind = ast.unparse(node.func).split(".")[-1].lstrip("_")
                name = _name(node)
                if kind in KINDS and name:
                    rows[_shown(kind, name)] = {"kind": kind.lower()}
    return rows


def _name(call):
    told = next((k.value for k in call.keywords if k.arg == "name"), call.args[0] if call.args else None)
    if isinstance(told, ast.Constant) and isinstance(told.value, str) and told.value.startswith(PREFIX):
        return told.value
    return None


def _shown(kind, name):
    """The client library ends every counter's name with _total."""
    return name.removesuffix("_total") + "_total" if kind == "Counter" else name
