#!/usr/bin/env bash
# Makes round-2026.zip from the shared sample round: the tests carry their own copy and never read ../shared.
# Usage: tests/ExpertReview.Tests/data/make.sh ../shared/rounds/2026   (python3, standard library only; same bytes every time)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python3 - "$1" "$here/round-2026.zip" <<'PY'
import os, sys, zipfile
folder, target = sys.argv[1:]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
    for base, dirs, names in os.walk(folder):
        dirs.sort()
        for name in sorted(names):
            path = os.path.join(base, name)
            info = zipfile.ZipInfo(os.path.relpath(path, folder).replace(os.sep, "/"), (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.flag_bits |= 0x800
            out.writestr(info, open(path, "rb").read())
PY
