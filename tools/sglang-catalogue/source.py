"""Reads the Python sources in a wheel and works out constant expressions; nothing is imported or run."""

import ast
import zipfile


class Unresolved(Exception):
    """The source does not say a value: it is worked out when the server starts."""


class Type:
    """A built-in function that converts a value, such as int."""

    def __init__(self, name):
        self.name = name


class Member:
    """A member of an enumeration."""

    def __init__(self, name, value):
        self.name = name
        self.value = value


class Lazy:
    """A value of a dictionary, worked out only when it is asked for."""

    def __init__(self, module, node, local):
        self.module, self.node, self.local = module, node, local

    def get(self):
        return self.module.eval(self.node, self.local)


class Package:
    """All modules of one wheel, parsed when they are asked for."""

    def __init__(self, wheel):
        self._zip = zipfile.ZipFile(wheel)
        self._names = set(self._zip.namelist())
        self._modules = {}

    def module(self, dotted):
        """The module of that name, or None if the wheel has none."""
        if dotted not in self._modules:
            path = dotted.replace(".", "/")
            found = next((p for p in (path + ".py", path + "/__init__.py") if p in self._names), None)
            tree = ast.parse(self._zip.read(found)) if found else None
            is_package = bool(found) and found.endswith("__init__.py")
            self._modules[dotted] = Module(self, dotted, tree, is_package) if found else None
        return self._modules[dotted]

    def submodules(self, dotted):
        """The modules right below a package, by name."""
        prefix = dotted.replace(".", "/") + "/"
        paths = (n for n in self._names if n.startswith(prefix) and n.endswith(".py") and n.count("/") == prefix.count("/"))
        return [self.module(p[:-3].replace("/", ".")) for p in sorted(paths) if not p.endswith("__init__.py")]

    def mentioning(self, word, under):
        """The modules below a folder whose source has a word."""
        for name in sorted(n for n in self._names if n.startswith(under) and n.endswith(".py")):
            if word.encode() in self._zip.read(name):
                yield self.module(name[: -len(".py")].removesuffix("/__init__").replace("/", "."))


def statements(body):
    """Statements of a body and of the branches in it, in order."""
    for node in body:
        yield node
        for part in ("body", "orelse", "handlers", "finalbody"):
            if isinstance(node, (ast.If, ast.Try, ast.With, ast.ExceptHandler)):
                yield from statements(getattr(node, part, []))


def bindings(body):
    """What each name of a body is bound to first: a definition, an import or an expression."""
    found = {}
    for node in statements(body):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            found.setdefault(node.name, node)
        elif isinstance(node, (ast.ImportFrom, ast.Import)):
            for alias in node.names:
                found.setdefault(alias.asname or alias.name, (node, alias.name))
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found.setdefault(node.target.id, node.value)
    return found


class Class:
    """A class and the module that defines it."""

    def __init__(self, module, node):
        self.module, self.node = module, node
        self.names = bindings(node.body)

    def bases(self):
        for base in self.node.bases:
            try:
                value = self.module.eval(base)
            except Unresolved:
                continue
            if isinstance(value, Class):
                yield value

    def is_enum(self):
        last = [ast.unparse(base).split(".")[-1] for base in self.node.bases]
        return any(name.endswith("Enum") or name.endswith("Flag") for name in last) or any(b.is_enum() for b in self.bases())

    def attribute(self, name):
        if name in self.names:
            if self.is_enum():
                return Member(name, Lazy(self.module, self.names[name], self.names))
            return self.module.bound(self.names[name], self.names)
        for base in self.bases():
            try:
                return base.attribute(name)
            except Unresolved:
                continue
        raise Unresolved(f"{self.node.name}.{name}")

    def members(self):
        return [Member(n, Lazy(self.module, e, self.names)) for n, e in self.names.items()
                if isinstance(e, ast.expr) and not n.startswith("_")]


BUILTINS = {name: Type(name) for name in ("str", "int", "float", "bool", "list", "tuple", "set", "frozenset", "sorted", "dict")}
OPERATORS = {
    ast.Add: lambda a, b: a + b, ast.Sub: lambda a, b: a - b, ast.Mult: lambda a, b: a * b,
    ast.Pow: lambda a, b: a**b, ast.LShift: lambda a, b: a << b, ast.BitOr: lambda a, b: a | b,
    ast.Div: lambda a, b: a / b, ast.FloorDiv: lambda a, b: a // b,
}


class Module:
    """One parsed module."""

    def __init__(self, package, name, tree, is_package):
        self.package, self.name, self.tree, self.is_package = package, name, tree, is_package
        self.names = bindings(tree.body)

    def get(self, name):
        """What a name stands for."""
        if name in self.names:
            return self.bound(self.names[name], {})
        if name in BUILTINS:
            return BUILTINS[name]
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                other = self.package.module(self._absolute(node))
                if other and name in other.names:
                    return other.get(name)
        raise Unresolved(name)

    def bound(self, binding, local):
        if isinstance(binding, tuple):
            return self._imported(*binding)
        if isinstance(binding, ast.ClassDef):
            return Class(self, binding)
        if isinstance(binding, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return Lazy(self, binding, local)
        return self.eval(binding, local)

    def _absolute(self, node):
        if not node.level:
            return node.module
        parts = self.name.split(".")
        parts = parts[: len(parts) - node.level + (1 if self.is_package else 0)]
        return ".".join(parts + ([node.module] if node.module else []))

    def _imported(self, node, name):
        if isinstance(node, ast.Import):
            raise Unresolved(name)
        source = self._absolute(node)
        module = self.package.module(source)
        if module and name in module.names:
            return module.get(name)
        inner = self.package.module(f"{source}.{name}")
        if inner:
            return inner
        if module:
            return module.get(name)
        raise Unresolved(f"{source}.{name}")

    def eval(self, node, local=None):
        """The value of a constant expression."""
        local = local or {}
        method = getattr(self, "_" + type(node).__name__.lower(), None)
        if method is None:
            raise Unresolved(ast.unparse(node))
        return method(node, local)

    def _constant(self, node, local):
        return node.value

    def _name(self, node, local):
        if node.id in local:
            value = local[node.id]
            if isinstance(value, (ast.AST, tuple)):
                return self.bound(value, {k: v for k, v in local.items() if k != node.id})
            return value
        return self.get(node.id)

    def _attribute(self, node, local):
        base = self.eval(node.value, local)
        if isinstance(base, Class):
            return base.attribute(node.attr)
        if isinstance(base, Module):
            return base.get(node.attr)
        if isinstance(base, Member) and node.attr in ("name", "value"):
            return base.name if node.attr == "name" else base.value.get()
        raise Unresolved(ast.unparse(node))

    def _items(self, nodes, local):
        for node in nodes:
            if isinstance(node, ast.Starred):
                yield from iterate(self.eval(node.value, local))
            else:
                yield self.eval(node, local)

    def _list(self, node, local):
        return list(self._items(node.elts, local))

    def _tuple(self, node, local):
        return tuple(self._items(node.elts, local))

    def _set(self, node, local):
        return set(self._items(node.elts, local))

    def _dict(self, node, local):
        result = {}
        for key, value in zip(node.keys, node.values):
            if key is None:
                result.update(self.eval(value, local))
            else:
                result[self.eval(key, local)] = Lazy(self, value, local)
        return result

    def _binop(self, node, local):
        operator = OPERATORS.get(type(node.op))
        if operator is None:
            raise Unresolved(ast.unparse(node))
        return operator(self.eval(node.left, local), self.eval(node.right, local))

    def _unaryop(self, node, local):
        if isinstance(node.op, ast.USub):
            return -self.eval(node.operand, local)
        raise Unresolved(ast.unparse(node))

    def _listcomp(self, node, local):
        [loop] = node.generators
        if loop.ifs or not isinstance(loop.target, ast.Name):
            raise Unresolved(ast.unparse(node))
        return [self.eval(node.elt, {**local, loop.target.id: item}) for item in iterate(self.eval(loop.iter, local))]

    _generatorexp = _listcomp

    def _call(self, node, local):
        if ast.unparse(node.func) in ("os.environ.get", "os.getenv"):
            return self.eval(node.args[1], local) if len(node.args) > 1 else None
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("keys", "values", "lower", "upper", "copy"):
            base = self.eval(node.func.value, local)
            if node.func.attr == "values" and isinstance(base, dict):
                return [value.get() for value in base.values()]
            if isinstance(base, (dict, str, list, set)):
                return _plain(getattr(base, node.func.attr)())
        function = self.eval(node.func, local)
        if isinstance(function, Type):
            return convert(function.name, [self.eval(argument, local) for argument in node.args])
        if isinstance(function, Lazy) and isinstance(function.node, ast.FunctionDef) and not node.args:
            return returned(function)
        if ast.unparse(node.func) == "_declared_default" and node.args:
            raise Unresolved("declared default")
        raise Unresolved(ast.unparse(node))


def _plain(value):
    return list(value) if isinstance(value, type({}.keys())) else value


def returned(function):
    """What a function without arguments returns in the end."""
    body = function.node.body
    last = [node for node in body if isinstance(node, ast.Return)]
    if not last:
        raise Unresolved(function.node.name)
    return function.module.eval(last[-1].value, bindings(body))


def iterate(value):
    """The items of a value that can be looped over."""
    if isinstance(value, Class) and value.is_enum():
        return value.members()
    if isinstance(value, (list, tuple, set, frozenset, dict)):
        return list(value)
    raise Unresolved(str(value))


def convert(name, arguments):
    """What a built-in makes of constant arguments."""
    if name in ("list", "tuple", "set", "frozenset", "sorted"):
        make = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset, "sorted": sorted}[name]
        return make(iterate(arguments[0])) if arguments else make(())
    if name in ("str", "int", "float") and len(arguments) == 1 and isinstance(arguments[0], (str, int, float)):
        return {"str": str, "int": int, "float": float}[name](arguments[0])
    raise Unresolved(name)
