#!/usr/bin/env bash
# Copies the reference tables and values (R 4.2.2, lme4 1.1-31, psych, irr, DescTools; see their README) that CalibrationReferenceTests hold.
# Usage: copy.sh FOLDER, the folder with data/ and expected/.
set -euo pipefail
from=${1:-/work/shared/references/scoring}
here=$(cd "$(dirname "$0")" && pwd)
cp "$from"/data/{D1_complete_6x4_shrout_fleiss,D2_incomplete_40x12x3,D4_disconnected_20x8x3,D6_boundary_8x4,D7_bridge_21x8,kendall_ties_8x4,krippendorff_c}.csv "$here/"
cp "$from"/expected/{D1,D2,D4,D7}_posterior_cov_mu_plus_u.csv "$from"/expected/{D1,D2,D4,D7}_rank_uncertainty.csv "$here/"
cp "$from"/expected/D2_{severity_tests,full_bayes,deviation}.json "$here/"
cp "$from"/expected/{D1,D2,D4,D6,D7}_severity.json "$from"/expected/{D1,D2,D4,D7}_rank_uncertainty.json "$from"/expected/{agreement,krippendorff}.json "$here/"
chmod u+w "$here"/*.csv "$here"/*.json
