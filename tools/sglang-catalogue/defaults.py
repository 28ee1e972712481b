"""Defaults as the sources declare them, of flags and of fields, as JSON on one line."""

import ast
import json

from source import Class, Lazy, Member, Type, Unresolved

COMPUTED = "computed"
REQUIRED = "required"


def field_default(owner, node):
    """The default of a dataclass's field, as JSON."""
    if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("field", "Field"):
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        if "default" in keywords:
            node = keywords["default"]
        elif node.args:
            node = node.args[0]
        elif "default_factory" in keywords:
            factory = keywords["default_factory"]
            if isinstance(factory, ast.Lambda):
                node = factory.body
            else:
                return {"list": "[]", "dict": "{}", "set": "[]"}.get(ast.unparse(factory), COMPUTED)
        else:
            return REQUIRED
    if ast.unparse(node) == "...":
        return REQUIRED
    try:
        return encode(owner.module.eval(node, {k: v for k, v in owner.names.items() if v is not node}))
    except Unresolved:
        return COMPUTED


def encode(value):
    """A value as JSON on one line."""
    if isinstance(value, Member):
        value = value.value.get()
    if isinstance(value, (set, frozenset)):
        value = sorted(value)
    if isinstance(value, dict):
        value = {key: item.get() if isinstance(item, Lazy) else item for key, item in value.items()}
    if isinstance(value, (Class, Type, Lazy)) or not isinstance(value, (str, int, float, bool, list, tuple, dict, type(None))):
        raise Unresolved(str(value))
    return json.dumps(value, separators=(",", ":"))
