"""HTTP endpoints: what the server's application and the routers it includes register."""

import ast

from source import Module, Unresolved

COLUMNS = ("methods", "deprecated")
METHODS = ("get", "post", "put", "delete", "head", "patch")


def extract(package):
    """Rows of COLUMNS by path."""
    rows = {}
    server = package.module("sglang.srt.entrypoints.http_server")
    _read(server, "app", rows)
    for node in ast.walk(server.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "app.include_router":
            module, router = _router(server, node.args[0].id)
            _read(module, router, rows)
    for module in filter(None, map(package.module, ("sglang.srt.utils", "sglang.srt.utils.common"))):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Mount":
                _put(rows, module.eval(node.args[0]), {"GET"}, False)
    return {path: {"methods": ",".join(sorted(row["methods"])), "deprecated": row["deprecated"]} for path, row in rows.items()}


def _router(server, name):
    """The module that a router is imported from, and its name there."""
    imported, original = server.names[name]
    module = server.package.module(imported.module)
    assert isinstance(module, Module), name
    return module, original


def _read(module, application, rows):
    for node in ast.walk(module.tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for call in node.decorator_list:
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == application:
                methods = _methods(call)
                path = _path(module, call) if methods else None
                if path is not None:
                    _put(rows, path, methods, _deprecated(node))


def _methods(call):
    if call.func.attr in METHODS:
        return {call.func.attr.upper()}
    if call.func.attr == "websocket":
        return {"WEBSOCKET"}
    if call.func.attr == "api_route":
        told = next(k.value for k in call.keywords if k.arg == "methods")
        return {method.value for method in told.elts}
    return set()


def _path(module, call):
    """The endpoint's path; None if only an environment variable of the server names it."""
    try:
        return module.eval(call.args[0])
    except Unresolved as unresolved:
        raise ValueError(f"{module.name}: {ast.unparse(call)}") from unresolved


def _deprecated(function):
    """A handler that says in its own texts that the endpoint is deprecated."""
    texts = [n.value for n in ast.walk(function) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return any("is deprecated" in text or text.strip().lower().startswith("deprecated") or "(deprecated" in text for text in texts)


def _put(rows, path, methods, deprecated):
    row = rows.setdefault(path, {"methods": set(), "deprecated": ""})
    row["methods"] |= methods
    if deprecated:
        row["deprecated"] = "deprecated"
