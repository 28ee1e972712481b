"""Keys of meta_info: what the server's code puts into it, and whether that takes a launch flag."""

import ast

COLUMNS = ("condition",)
CONVERTER = "convert_to_output_meta_info"
NAME = "meta_info"
RESULT = "meta_data"
SWITCH = "enable_metrics"
FLAG = "--enable-metrics"
FOLDERS = ("sglang/srt/managers/", "sglang/srt/observability/", "sglang/srt/metrics/", "sglang/srt/utils/", "sglang/srt/beam_search/")


def extract(package):
    """Rows of COLUMNS by key."""
    functions = [
        node
        for folder in FOLDERS
        for module in package.mentioning(NAME, folder)
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    calls = {}
    for function in functions:
        for node, conditional in _nodes(function):
            if isinstance(node, ast.Call) and (_passes(node) or _called(node) == CONVERTER):
                calls.setdefault(_called(node), []).append(conditional)
    rows = {}
    for function in functions:
        within = all(calls.get(function.name, [False]))
        for node, conditional in _nodes(function):
            for key in _written(node, function.name):
                condition = FLAG if conditional or within else ""
                row = rows.setdefault(key, {"condition": condition})
                row["condition"] = row["condition"] and condition
    return rows


def _called(call):
    return ast.unparse(call.func).split(".")[-1]


def _passes(call):
    """Whether a call hands meta_info on to be written to."""
    return any(isinstance(argument, ast.Name) and argument.id == NAME for argument in call.args)


def _nodes(function):
    """Nodes of a function without those of functions in it; and whether they run with metrics only."""

    def visit(node, conditional):
        yield node, conditional
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        for name, value in ast.iter_fields(node):
            within = conditional or (isinstance(node, ast.If) and name == "body" and SWITCH in ast.unparse(node.test))
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from visit(child, within)

    for statement in function.body:
        yield from visit(statement, False)


def _written(node, function):
    """Keys that a node writes."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript) and _is_meta_info(target.value, function) and isinstance(target.slice, ast.Constant):
                yield target.slice.value
            if _is_meta_info(target, function) or (function == CONVERTER and isinstance(node.value, ast.Dict)):
                yield from _constants(node.value)
    elif isinstance(node, ast.AnnAssign) and _is_meta_info(node.target, function):
        yield from _constants(node.value)
    elif isinstance(node, ast.Return) and function == CONVERTER:
        yield from _constants(node.value)
    elif isinstance(node, ast.Call):
        yield from _written_by_call(node, function)


def _written_by_call(call, function):
    if isinstance(call.func, ast.Attribute) and _is_meta_info(call.func.value, function):
        if call.func.attr == "update":
            for argument in call.args:
                yield from _constants(argument)
        elif call.func.attr == "setdefault" and isinstance(call.args[0], ast.Constant):
            yield call.args[0].value
    elif _passes(call):
        yield from (a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


def _is_meta_info(node, function):
    if isinstance(node, ast.Name):
        return node.id == NAME or (function == CONVERTER and node.id == RESULT)
    return isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value == NAME


def _constants(node):
    """Constant keys of a dictionary, of both branches of a choice too."""
    if isinstance(node, ast.Dict):
        yield from (key.value for key in node.keys if isinstance(key, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
