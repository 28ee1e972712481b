#!/usr/bin/env python3
"""Makes libraries that stand for the CUDA libraries which PyPI's torch is linked against.

The real ones are some gigabytes, and on a machine without a GPU nothing calls them: the loader only
wants to find their names. Each function in a stand-in prints its own name and aborts.

usage: make_cuda_standins.py SITE_PACKAGES      (needs gcc, nm and readelf)
"""

import pathlib
import re
import subprocess
import sys
import tempfile

MARK = b"CUDA stand-in called"
LIBRARIES = re.compile(r"^lib(cu(?!da\.)\w*|nccl|nvshmem_host|nvrtc|nvJitLink)\.so")
SYMBOLS = re.compile(r"^(cu|nccl|nvshmem|nvrtc|__cuda|nvtx)")
NEEDED = re.compile(r"NEEDED.*\[([^\]]+)\]")
SYMBOL_LINE = re.compile(r"\s*[0-9a-f]*\s+([A-Za-z])\s+([^\s@]+)")
LARGEST_STANDIN = 2 << 20


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def symbols(library):
    """The dynamic symbols of a library: pairs of kind and name; kind U is one it misses."""
    lines = output("nm", "-D", str(library)).splitlines()
    return [match.groups() for match in map(SYMBOL_LINE.match, lines) if match]


def remove_standins(folder):
    for library in folder.glob("lib*.so*"):
        if library.stat().st_size < LARGEST_STANDIN and MARK in library.read_bytes():
            library.unlink()


def main(site_packages):
    folder = site_packages / "torch" / "lib"
    remove_standins(folder)
    torch = sorted(folder.glob("lib*.so*"))
    real = sorted(site_packages.glob("nvidia/*/lib/lib*.so*"))
    present = {library.name for library in torch + real}
    needed = {name for library in torch for name in NEEDED.findall(output("readelf", "-d", str(library)))}
    missed = {name for library in torch for kind, name in symbols(library) if kind == "U"}
    defined = {name for library in torch + real for kind, name in symbols(library) if kind != "U"}
    libraries = sorted(name for name in needed - present if LIBRARIES.match(name))
    functions = sorted(name for name in missed - defined if SYMBOLS.match(name))
    build(folder, libraries, functions)
    print(f"{len(functions)} functions stand in for {' '.join(libraries)}")


def build(folder, libraries, functions):
    with tempfile.TemporaryDirectory() as scratch:
        source = pathlib.Path(scratch) / "standin.c"
        source.write_text(
            "extern int puts(const char *);\nextern void abort(void);\n"
            f'static void die(const char *name) {{ puts(name); puts("{MARK.decode()}"); abort(); }}\n'
            + "".join(f'void {name}(void) {{ die("{name}"); }}\n' for name in functions)
        )
        for library in libraries:
            subprocess.run(
                ["gcc", "-w", "-fno-builtin", "-O1", "-fPIC", "-shared", f"-Wl,-soname,{library}"]
                + ["-o", str(folder / library), str(source)],
                check=True,
            )


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
