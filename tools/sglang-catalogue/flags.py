"""Launch flags: what ServerArgs adds to argparse, by calls or by annotated fields."""

import ast
import re

from defaults import COMPUTED, REQUIRED, encode, field_default
from source import Class, Member, Unresolved

COLUMNS = ("aliases", "type", "arity", "choices", "default", "deprecated", "replacement")
JSON_PARSERS = {"json.loads", "json_list_type"}
DEPRECATED_SWITCHES = {"DeprecatedStoreTrueAction", "DeprecatedStoreConstAction", "DeprecatedAction"}
ARITIES = {None: "one", "?": "optional", "*": "any", "+": "some"}
METADATA = {"A", "Annotated"}


def extract(package):
    """Rows of COLUMNS by the flag's first name."""
    module = package.module("sglang.srt.server_args")
    server_args = module.get("ServerArgs")
    rows = {}
    for namespace in [server_args, *_namespaces(package)]:
        for field, metadata in _fields(namespace.node.body):
            _add(rows, _Declared(namespace, field, metadata))
    adder = next(n for n in server_args.node.body if isinstance(n, ast.FunctionDef) and n.name == "add_cli_args")
    local = dict(_assignments(adder))
    defaults = _declared_defaults([server_args, *_namespaces(package)])
    for node in ast.walk(adder):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add_argument":
            _add(rows, _Added(server_args, node, local, defaults))
    known = {name for first, row in rows.items() for name in [first, *row["aliases"].split(",")]}
    for row in rows.values():
        told = re.match(r"--[\w-]+", row["replacement"])
        if told and not any(flag.startswith(told.group()) for flag in known):
            row["replacement"] = ""
    return rows


def _namespaces(package):
    """Classes that newer versions spread the fields of ServerArgs over."""
    for module in package.submodules("sglang.srt.arg_groups.fields"):
        for name, binding in module.names.items():
            if isinstance(binding, ast.ClassDef):
                yield Class(module, binding)


def _assignments(function):
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value


def _declared_defaults(classes):
    return {name: (owner, value) for owner in classes for name, value in owner.names.items() if isinstance(value, ast.expr)}


def _fields(body):
    """Annotated fields with their metadata; of a field declared twice, the later counts, as in Python."""
    found = {}
    for field in body:
        metadata = _metadata(field)
        if metadata:
            found[field.target.id] = (field, metadata)
    return found.values()


def _metadata(field):
    """The Arg(...) call or help text of an annotated field; None if it is no flag."""
    if not (isinstance(field, ast.AnnAssign) and isinstance(field.annotation, ast.Subscript)):
        return None
    if ast.unparse(field.annotation.value).split(".")[-1] not in METADATA:
        return None
    for item in field.annotation.slice.elts[1:]:
        if isinstance(item, ast.Call) and ast.unparse(item.func) == "Arg":
            no_cli = any(k.arg == "no_cli" and ast.unparse(k.value) == "True" for k in item.keywords)
            return None if no_cli else item
        if isinstance(item, (ast.Constant, ast.JoinedStr, ast.BinOp)):
            return item
    return None


def _add(rows, flag):
    name, *aliases = flag.names()
    assert name.startswith("--"), name
    assert name not in rows, f"{name} is added twice"
    rows[name] = {
        "aliases": ",".join(aliases), "type": flag.type(), "arity": flag.arity(),
        "choices": ",".join(flag.choices()), "default": flag.default(),
        "deprecated": "deprecated" if flag.deprecated() else "", "replacement": flag.replacement(),
    }


class _Flag:
    """What both ways of declaring a flag have in common: keywords of a call."""

    def __init__(self, owner, keywords, local):
        self.module = owner.module
        self.keywords = {keyword.arg: keyword.value for keyword in keywords}
        self.keywords.update(_entries(self.keywords.pop("action_kwargs", ast.Dict([], []))))
        self.local = local

    def value(self, key):
        return self.module.eval(self.keywords[key], self.local)

    def action(self):
        node = self.keywords.get("action")
        if node is None:
            return None
        return node.value if isinstance(node, ast.Constant) else ast.unparse(node).split(".")[-1]

    def nargs(self):
        node = self.keywords.get("nargs")
        return node.value if node is not None else None

    def is_switch(self):
        if self.action() in DEPRECATED_SWITCHES:
            return "nargs" not in self.keywords or self.nargs() == 0
        return self.action() in ("store_true", "store_false", "store_const")

    def arity(self):
        if self.is_switch():
            return "switch"
        if self.action() == "BooleanOptionalAction":
            return "boolean"
        return ARITIES[self.nargs()]

    def choices(self):
        if "choices" not in self.keywords or self.is_switch():
            return []
        value = self.value("choices")
        if isinstance(value, Class):
            value = value.members()
        words = [str(item.value.get() if isinstance(item, Member) else item) for item in value if item is not None]
        return sorted(words)

    def help(self):
        node = self.keywords.get("help")
        return " ".join(n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)) if node else ""

    def deprecated(self):
        action = self.action() or ""
        return action.startswith("Deprecated") or re.match(r"\W*deprecated", self.help(), re.I) is not None

    def replacement(self):
        if not self.deprecated():
            return ""
        for key in ("new_flag", "error_message"):
            if key in self.keywords:
                told = self.keywords[key]
                text = told.value if isinstance(told, ast.Constant) else ast.unparse(told)
                return _first_flag(text, self.names())
        return _first_flag(self.help(), self.names())

    def convert(self, node):
        text = ast.unparse(node) if node is not None else "str"
        if text in JSON_PARSERS:
            return "json"
        if text.split(".")[-1] == "human_readable_int":
            return "size"
        return text if text in ("int", "float") else "str"

    def default_of(self, node, owner=None):
        try:
            return encode((owner or self).module.eval(node, {} if owner else self.local))
        except Unresolved:
            return COMPUTED


def _entries(node):
    return {key.value: value for key, value in zip(node.keys, node.values)}


def _first_flag(text, own):
    """The flag that a text names to be used instead."""
    for flag in re.findall(r"--[\w-]+(?:\{[\w,]+\}[\w=-]*|=[\w-]+)?", text):
        if flag not in own:
            return flag
    return ""


class _Added(_Flag):
    """A flag that is added by a call of add_argument."""

    def __init__(self, owner, call, local, defaults):
        super().__init__(owner, call.keywords, local)
        self.call, self.defaults = call, defaults

    def names(self):
        return [self.module.eval(argument) for argument in self.call.args]

    def type(self):
        return self.convert(self.keywords.get("type"))

    def default(self):
        if "required" in self.keywords and self.value("required") is True:
            return REQUIRED
        node = self.keywords.get("default")
        if node is None:
            return "false" if self.is_switch() else "null"
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_declared_default":
            owner, value = self.defaults[node.args[0].value]
            return self.default_of(value, owner)
        text = ast.unparse(node)
        if text.startswith("ServerArgs."):
            owner, value = self.defaults[text.removeprefix("ServerArgs.")]
            return field_default(owner, value)
        return "null" if text == "argparse.SUPPRESS" else self.default_of(node)


class _Declared(_Flag):
    """A flag that is a field annotated with what argparse needs."""

    def __init__(self, owner, field, metadata):
        keywords = metadata.keywords if isinstance(metadata, ast.Call) else [ast.keyword("help", metadata)]
        super().__init__(owner, keywords, {})
        self.owner, self.field = owner, field
        self.inner = _without_none(field.annotation.slice.elts[0])

    def names(self):
        own = "--" + self.field.target.id.replace("_", "-")
        first = self.value("cli_name") if self._has("cli_name") else own
        return [first, *(self.value("aliases") if self._has("aliases") else [])]

    def _has(self, key):
        return key in self.keywords and ast.unparse(self.keywords[key]) != "None"

    def _element(self):
        """The type of a list's elements; None if the field is no list."""
        if self._has("type_parser") or not isinstance(self.inner, ast.Subscript):
            return None
        return self.inner.slice if ast.unparse(self.inner.value).split(".")[-1].lower() == "list" else None

    def _literals(self):
        if isinstance(self.inner, ast.Subscript) and ast.unparse(self.inner.value).split(".")[-1] == "Literal":
            inner = self.inner.slice
            return [item.value for item in (inner.elts if isinstance(inner, ast.Tuple) else [inner])]
        return None

    def type(self):
        if self._has("type_parser"):
            return self.convert(self.keywords["type_parser"])
        if "type" in self.keywords:
            return self.convert(self.keywords["type"])
        if self._literals():
            return "int" if type(self._literals()[0]) is int else "str"
        return self.convert(self._element() or self.inner)

    def is_switch(self):
        plain = self.action() is None and not self._has("type_parser")
        return super().is_switch() or (plain and ast.unparse(self.inner) == "bool")

    def nargs(self):
        if self._has("nargs"):
            return self.value("nargs")
        return "+" if self._element() is not None and self.action() is None else None

    def choices(self):
        found = super().choices()
        return found or sorted(str(item) for item in self._literals() or [])

    def default(self):
        if self.field.value is None:
            return REQUIRED
        return field_default(self.owner, self.field.value)


def _without_none(node):
    """X of Optional[X] or X | None."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).split(".")[-1] == "Optional":
        return node.slice
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = [side for side in (node.left, node.right) if ast.unparse(side) != "None"]
        return sides[0] if len(sides) == 1 else node
    return node
