#!/usr/bin/env bash
# Installs a real SGLang server that runs without a GPU, from PyPI, for tests and for trying things out.
#   tools/sglang-cpu/install.sh [VERSION]        0.5.23 (default), 0.5.17 or 0.5.11; all may be there side by side
# Where:  ${SGBENCH_CACHE:-$HOME/.cache/sgbench}/sglang-cpu-VERSION; its Python is venv/bin/python in there.
# Takes:  two to four minutes, 0.8 GB of downloads, 2.4 GB of disk; nothing if it is already there.
# Needs:  x86-64 Linux, Python 3.12 (PY=... names another than is found), gcc, binutils.
set -euo pipefail

fail() { echo "install.sh: $*" >&2; exit 2; }

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=${1:-0.5.23}
requirements=$here/requirements-$version.txt
[ -f "$requirements" ] || fail "no recipe for SGLang $version; there are: $(cd "$here" && echo requirements-*.txt)"
target=${SGBENCH_CACHE:-$HOME/.cache/sgbench}/sglang-cpu-$version

recipe=$(cat "${BASH_SOURCE[0]}" "$requirements" "$here"/*.py | sha256sum | cut -c1-16)
if [ "$(cat "$target/recipe" 2>/dev/null)" = "$recipe" ]; then
  echo "SGLang $version is already in $target"
  exit 0
fi

python=$("$here/../python/find-3.12.sh")
for tool in gcc nm readelf; do
  command -v "$tool" >/dev/null || fail "$tool is missing (apt-get install gcc binutils)"
done

mkdir -p "$target"
rm -f "$target/recipe"
[ -x "$target/venv/bin/python" ] || "$python" -m venv "$target/venv"
python=$target/venv/bin/python
"$python" -m pip install -q --no-cache-dir --disable-pip-version-check --no-deps -r "$requirements"
packages=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
mkdir -p "$packages/sgl_kernel"
cp "$here/sgl_kernel_standin.py" "$packages/sgl_kernel/__init__.py"
"$python" "$here/make_cuda_standins.py" "$packages"
# A start is 12 to 15 s of imports, of which Python would spend one in five looking for garbage that is not there.
echo 'import gc; gc.set_threshold(200_000)' > "$packages/rare_collections.pth"
SGLANG_USE_CPU_ENGINE=1 "$python" -W ignore -c \
  'import sglang, sglang.launch_server, sglang.srt.entrypoints.http_server; print("SGLang", sglang.__version__, "can be imported")'
echo "$recipe" > "$target/recipe"
echo "SGLang $version is in $target"
