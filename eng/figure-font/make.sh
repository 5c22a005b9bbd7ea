#!/usr/bin/env bash
# Makes the fonts that figures are drawn with: Noto Sans SC (and some of Noto Sans) cut to what a chapter of results can hold (GB 2312, Latin,
# Greek, punctuation, signs), in two weights, mended for drawing (mend.py says how).
# Needs npm (the fonts' packages) and python3-fonttools (pyftsubset). Run again and commit the result when it changes.
set -euo pipefail
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../../src/KnowledgeFlow.Plotting/Fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
for package in noto-sans-sc@0.4.3 noto-sans@0.4.2; do
  mkdir "${package%@*}"
  npm pack --silent "@expo-google-fonts/$package"
  tar xzf "expo-google-fonts-${package/@/-}.tgz" -C "${package%@*}" --strip-components 1
done
"$python" "$here/characters.py" > "$work/characters.txt"
for weight in 400Regular 700Bold; do
  name=NotoSansSC-${weight#???}
  # The family, style and licence names stay; hinting, kerning pairs of rare scripts and vertical writing go. Kerning goes too: the layout
  # adds up advances, and SVG viewers kern or not as they like.
  "$python" -m fontTools.subset "$work/noto-sans-sc/$weight/NotoSansSC_$weight.ttf" \
    --unicodes-file="$work/characters.txt" --layout-features='' --no-hinting --desubroutinize \
    --drop-tables+=vhea,vmtx,VORG,BASE,GPOS,GSUB,GDEF --name-IDs=0,1,2,3,4,5,6,13,14 --notdef-outline \
    --no-recalc-timestamp --output-file="$work/$name.ttf"
  "$python" "$here/mend.py" "$work/$name.ttf" "$work/noto-sans/$weight/NotoSans_$weight.ttf" "$target/$name.ttf"
done
cp noto-sans-sc/LICENSE_FONT "$target/OFL.txt"
cp noto-sans/LICENSE_FONT "$target/OFL-NotoSans.txt"
