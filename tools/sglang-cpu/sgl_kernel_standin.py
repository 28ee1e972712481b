"""Stands for SGLang's package of CUDA kernels, whose native part needs a GPU's driver.

Any name can be imported from it; calling one fails.
"""

import importlib.abc
import importlib.machinery
import sys


class _Missing:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return _Missing(f"{self._name}.{attribute}")

    def __call__(self, *args, **kwargs):
        raise RuntimeError(f"{self._name} was called: this machine has no CUDA kernels")


def _attributes_of(module):
    def get(attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return _Missing(f"{module}.{attribute}")

    return get


class _Submodules(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.startswith(__name__ + "."):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.__getattr__ = _attributes_of(module.__name__)


sys.meta_path.append(_Submodules())
__getattr__ = _attributes_of(__name__)
