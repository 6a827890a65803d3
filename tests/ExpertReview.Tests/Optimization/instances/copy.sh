#!/bin/sh
# Copies the small instances of the benchmark kit (seeded, made by its make.py) beside this script. expected.csv holds their optima in
# millionths: facts found by LEMON, HiGHS and CP-SAT, which agree.
# usage: copy.sh FOLDER_OF_THE_KIT
cp "$1"/instances/s20x*.json "$1"/instances/s120x*.json "$(dirname "$0")"
