#!/usr/bin/env bash
# Runs the shell steps of a workflow or of a composite action one after the other, as a runner would: each `run: |` in a shell of its own that ends at the
# first fault, with what earlier steps put into GITHUB_PATH. Steps that use other actions, and what `env:` of a step takes from the runner, are the caller's.
#
#   eng/workflow-steps.sh FILE.yml          in the folder that the runner would have checked out
#
# Wants GITHUB_PATH, GITHUB_STEP_SUMMARY and RUNNER_TEMP, and the variables that the steps name. Ends with the status of the first step that fails.
set -euo pipefail
file=$1
steps=$(mktemp -d)
trap 'rm -rf "$steps"' EXIT

awk -v folder="$steps" '
  function margin(line) { match(line, /^ */); return RLENGTH }
  inside && NF && margin($0) <= outer { inside = 0 }
  inside { if (body < 0 && NF) body = margin($0); print substr($0, body + 1) > step; next }
  /^ *(- )?run: \|$/ { inside = 1; outer = margin($0) + ($0 ~ /^ *- / ? 2 : 0); body = -1; step = sprintf("%s/%03d.sh", folder, ++count); printf "" > step; next }
  /^ *(- )?run: / { step = sprintf("%s/%03d.sh", folder, ++count); sub(/^ *(- )?run: /, ""); print > step }
' "$file"

count=0
for step in "$steps"/*.sh; do
  [ -f "$step" ] || break
  count=$((count + 1))
  while IFS= read -r folder; do PATH=$folder:$PATH; done < "$GITHUB_PATH"
  bash --noprofile --norc -eo pipefail "$step"
done
[ $count -gt 0 ] || { echo "No step of $file has a shell command." >&2; exit 2; }
