#!/usr/bin/env bash
# Prints the path of a Python 3.12, or says what to do and ends with 2: SGLang's packages for the CPU are pinned for it.
set -euo pipefail
is_312() { [ "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = 3.12 ]; }

if [ -n "${PY:-}" ]; then
  is_312 "$PY" || { echo "Python 3.12 is needed, but PY=$PY is none; set PY to another, or unset it" >&2; exit 2; }
  command -v "$PY"
  exit
fi
for candidate in python3.12 "$HOME/.local/bin/python3.12" "$HOME"/.pyenv/versions/3.12.*/bin/python; do
  if is_312 "$candidate"; then
    command -v "$candidate"
    exit
  fi
done
echo "Python 3.12 is needed and was not found, only $(python3 --version 2>/dev/null || echo "no Python at all"). Install it, or set PY to one:" >&2
echo "  Ubuntu 24.04: apt-get install python3.12-venv; Debian, which has no 3.12: uv python install 3.12, or pyenv install 3.12" >&2
exit 2
