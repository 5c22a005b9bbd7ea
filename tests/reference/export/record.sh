#!/bin/sh
# Writes the exports of several studies and what R and PSPP print of them. Run in this folder after building kflow: sh record.sh
set -eu
export LC_ALL=C.UTF-8
kflow="dotnet ../../../src/KnowledgeFlow.Cli/bin/Debug/net10.0/kflow.dll"
for study in ../../../samples/knowledge-flow/study.yaml awkward/study.yaml mediation/study.yaml interactions/study.yaml description/study.yaml regressions/study.yaml power/study.yaml; do
  name=$(basename "$(dirname "$study")")
  for target in lavaan mplus spss; do
    [ "$name" = mediation ] && [ "$target" = mplus ] && continue
    { [ "$name" = description ] || [ "$name" = regressions ] || [ "$name" = power ]; } && [ "$target" != lavaan ] && continue
    $kflow export "$study" --to "$target" --out "$name/$target"
  done
  (cd "$name/lavaan" && Rscript study.R > ../lavaan.tsv)
  [ ! -d "$name/spss" ] || (cd "$name/spss" && pspp -o ../spss.csv study.sps)
done
Rscript -e 'cat(R.version.string, "\n"); for (p in c("lavaan", "psych", "semTools", "sandwich", "MASS", "nnet")) cat(p, as.character(packageVersion(p)), "\n")' > versions.txt
pspp --version | head -1 >> versions.txt
