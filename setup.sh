#!/usr/bin/env bash
# Sets up what gendan needs, in this folder: uv, a virtual environment with the locked
# Python packages, and tesseract from the system's package manager where that can be had.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf 'setup: %s\n' "$*"; }

find_uv() {
    if command -v uv >/dev/null 2>&1; then command -v uv; elif [ -x .uv/bin/uv ]; then echo .uv/bin/uv; fi
}

install_uv() {
    say "installing uv (Python package manager) into .uv/"
    if python3 -m venv .uv 2>/dev/null && .uv/bin/python -m pip install --quiet uv; then return; fi
    rm -rf .uv
    if command -v curl >/dev/null 2>&1; then
        curl -LsSf https://astral.sh/uv/install.sh | env UV_INSTALL_DIR="$PWD/.uv/bin" UV_NO_MODIFY_PATH=1 sh
    else
        say "cannot install uv: neither python3 with venv nor curl is here. Install uv by hand and run this again."
        exit 69
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"; else return 1; fi
}

install_tesseract() {
    if command -v tesseract >/dev/null 2>&1; then
        say "tesseract is here: $(tesseract --version 2>&1 | head -n 1)"
        return
    fi
    say "installing tesseract with English and simplified Chinese"
    if command -v apt-get >/dev/null 2>&1; then
        { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
            tesseract-ocr tesseract-ocr-eng tesseract-ocr-chi-sim; } >/dev/null 2>&1 && return
    elif command -v dnf >/dev/null 2>&1; then
        as_root dnf install -y tesseract tesseract-langpack-chi_sim >/dev/null 2>&1 && return
    elif command -v pacman >/dev/null 2>&1; then
        as_root pacman -S --noconfirm tesseract tesseract-data-eng tesseract-data-chi_sim >/dev/null 2>&1 && return
    elif command -v brew >/dev/null 2>&1; then
        brew install --quiet tesseract tesseract-lang >/dev/null 2>&1 && return
    fi
    say "tesseract could not be installed: scans will be read by RapidOCR alone, more slowly."
}

UV=$(find_uv)
[ -n "$UV" ] || { install_uv; UV=$(find_uv); }
stamp=.venv/.installed
if [ ! -f "$stamp" ] || [ requirements.lock -nt "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
    say "installing the locked Python packages into .venv/"
    [ -d .venv ] || "$UV" venv --quiet
    "$UV" pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
    "$UV" pip install --quiet --no-deps --no-build-isolation --editable .
    touch "$stamp"
fi
.venv/bin/python -m compileall -q checkers extractors pipelines templates  # starts twice as fast

install_tesseract
say "ready"
