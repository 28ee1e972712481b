"""Fields of requests and answers: attributes of the classes that the endpoints read and write."""

import ast

from defaults import field_default
from source import Class

COLUMNS = ("type", "default")
IO = ("sglang.srt.managers.io_struct",)
LOADS = ("sglang.srt.managers.io_struct", "sglang.srt.managers.load_snapshot")
OPENAI = ("sglang.srt.entrypoints.openai.protocol",)
SAMPLING = ("sglang.srt.sampling.sampling_params",)

# Each object of the interface: where its class lies, the names the class has had, newest last.
OBJECTS = {
    "generate": (IO, ("GenerateReqInput",)),
    "sampling_params": (SAMPLING, ("SamplingParams",)),
    "abort_request": (IO, ("AbortReq",)),
    "set_internal_state": (IO, ("SetInternalStateReq",)),
    "get_load": (IO, ("GetLoadReqOutput",)),
    "v1_loads": (LOADS, ("GetLoadsReqOutput", "LoadSnapshot")),
    "completions": (OPENAI, ("CompletionRequest",)),
    "chat_completions": (OPENAI, ("ChatCompletionRequest",)),
    "stream_options": (OPENAI, ("StreamOptions",)),
    "usage": (OPENAI, ("UsageInfo",)),
}

ANSWERS = {"get_load", "v1_loads", "usage"}

# Attributes that the server's own processes write.
ENVELOPE = {"rid", "http_worker_ipc"}
INTERNAL = {
    "v1_loads": ENVELOPE, "get_load": ENVELOPE, "set_internal_state": ENVELOPE,
    "abort_request": {"http_worker_ipc"}, "generate": {"http_worker_ipc"},
    "sampling_params": {"stop_strs", "stop_regex_strs", "stop_str_max_len", "stop_regex_max_len", "is_normalized"},
}


def extract(package):
    """Rows of COLUMNS by object and field, such as generate.stream."""
    rows = {}
    for name, (modules, classes) in OBJECTS.items():
        found = _find(package, modules, classes)
        if found is None:
            continue
        for field, row in _fields(found).items():
            if field not in INTERNAL.get(name, ()) and not field.startswith("_"):
                rows[f"{name}.{field}"] = {**row, "default": ""} if name in ANSWERS else row
    return rows


def _find(package, modules, classes):
    for name in classes:
        for dotted in modules:
            module = package.module(dotted)
            if module and isinstance(module.names.get(name), ast.ClassDef):
                return Class(module, module.names[name])
    return None


def _fields(owner):
    rows = {}
    for base in reversed(list(owner.bases())):
        rows.update(_fields(base))
    init = owner.names.get("__init__")
    if isinstance(init, ast.FunctionDef) and not rows:
        return _parameters(owner, init)
    for node in owner.node.body:
        if isinstance(node, ast.AnnAssign) and "ClassVar" not in ast.unparse(node.annotation):
            default = "required" if node.value is None else field_default(owner, node.value)
            rows[node.target.id] = {"type": normal(node.annotation), "default": default}
    return rows


def _parameters(owner, init):
    arguments = init.args.args[1:]
    defaults = [None] * (len(arguments) - len(init.args.defaults)) + init.args.defaults
    pairs = [*zip(arguments, defaults), *zip(init.args.kwonlyargs, init.args.kw_defaults)]
    return {
        argument.arg: {
            "type": normal(argument.annotation) if argument.annotation else "any",
            "default": "required" if default is None else field_default(owner, default),
        }
        for argument, default in pairs
    }


def normal(node):
    """A type in one spelling, whatever the source's: int|null for Optional[int] and int | None."""
    return "|".join(sorted(set(_alternatives(node)), key=lambda word: (word == "null", word)))


def _alternatives(node):
    if isinstance(node, ast.Constant):
        if node.value is None:
            return ["null"]
        return _alternatives(ast.parse(node.value, mode="eval").body) if isinstance(node.value, str) else [repr(node.value)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _alternatives(node.left) + _alternatives(node.right)
    if isinstance(node, ast.Subscript):
        return _subscript(ast.unparse(node.value).split(".")[-1], node.slice)
    word = ast.unparse(node).split(".")[-1]
    return [{"Any": "any", "List": "list", "Dict": "dict"}.get(word, word)]


def _subscript(outer, inner):
    items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if outer == "Optional":
        return _alternatives(inner) + ["null"]
    if outer == "Union":
        return [word for item in items for word in _alternatives(item)]
    if outer == "Annotated":
        return _alternatives(items[0])
    if outer == "Literal":
        return [ast.unparse(item) for item in items]
    if outer in ("Dict", "dict"):
        return ["dict"]
    return [f"{outer.lower()}<{','.join(normal(item) for item in items)}>"]
