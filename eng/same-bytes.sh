#!/usr/bin/env bash
# Holds two programs to the same bytes: every sample and every study of the references in all formats, and what they understand of every data file.
#
#   eng/same-bytes.sh ONE OTHER [STUDY…]       e.g. artifacts/programs/linux-x64/kflow "dotnet src/KnowledgeFlow.Cli/bin/Release/net10.0/kflow.dll"
#
# Ends in 1 with the files that differ.
set -euo pipefail
cd "$(dirname "$0")/.."
one=$1 other=$2
shift 2
studies=("$@")
[ $# -gt 0 ] || studies=(samples/*/study.yaml tests/reference/export/*/study.yaml)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
different=0
compared=0

# Standard output, standard error and the exit status are compared too.
both() {
  local label=$1
  shift
  compared=$((compared + 1))
  mkdir -p "$work/one" "$work/other"
  $one "${@//FOLDER/$work/one}" > "$work/one/said" 2> "$work/one/error" || echo $? >> "$work/one/error"
  $other "${@//FOLDER/$work/other}" > "$work/other/said" 2> "$work/other/error" || echo $? >> "$work/other/error"
  sed -i "s|$work/one|FOLDER|g" "$work/one/said" "$work/one/error"
  sed -i "s|$work/other|FOLDER|g" "$work/other/said" "$work/other/error"
  if ! diff -rq "$work/one" "$work/other"; then
    echo "different: $label" >&2
    different=1
  fi
  rm -rf "$work/one" "$work/other"
}

for study in "${studies[@]}"; do
  both "$study" run "$study" --out FOLDER/report --format docx,html,md,json,csv,svg,png
done

if [ $# -eq 0 ]; then
  while IFS= read -r file; do
    both "$file" codebook "$file" --format json --answers FOLDER/answers.csv
  done < <(find samples tests/reference -type f \( -name '*.csv' -o -name '*.sav' -o -name '*.zsav' -o -name '*.dta' -o -name '*.xls' -o -name '*.xlsx' -o -name '*.ods' -o -name '*.parquet' \) -size -2000k | sort)
fi

echo "$compared runs compared"
[ $compared -gt 0 ] && [ $different -eq 0 ]
