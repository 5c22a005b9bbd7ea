#!/usr/bin/env bash
# Writes the licences of everything that goes out inside a program: each package's name, copyright and licence as the package states them, the licences'
# texts, what packages carry of their own, and the runtime's.
#
#   eng/notices.sh FOLDER          after a restore; NoFigures=true in the environment for the program that draws none
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
mkdir -p "$folder/licences"
store=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
notices=$folder/THIRD-PARTY-NOTICES.txt

# What only builds (compilers, linkers, analysers) is not inside; the native halves of a library are told with it.
packages=$(dotnet list src/KnowledgeFlow.Cli package --include-transitive --format json \
  | grep -E '"(id|resolvedVersion)"' | sed -E 's/.*: "([^"]*)".*/\1/' | paste -d/ - - | grep -viE '^(Microsoft\.DotNet\.ILCompiler|Microsoft\.NET\.ILLink)' | sort -u)

field() { sed -nE "s|.*<$1[^>]*>([^<]*)</$1>.*|\1|p" "$2" | head -1; }

{
  echo "kflow holds the .NET runtime (MIT, licences/dotnet-LICENSE.txt)$([ "${NoFigures:-}" = true ] || echo ", the font Noto Sans SC (OFL 1.1, licences/OFL.txt)") and these libraries:"
  echo
  for package in $packages; do
    place=$store/$(echo "$package" | tr '[:upper:]' '[:lower:]')
    nuspec=$(echo "$place"/*.nuspec)
    licence=$(field license "$nuspec")
    # Where a package offers a choice, the one whose text is here.
    case $licence in
      *Apache-2.0*) licence=Apache-2.0 ;;
    esac
    # Packages that only point to theirs.
    case $package in
      K4os.Compression.LZ4/*) licence=MIT ;;
    esac
    for text in "$place"/*[Nn][Oo][Tt][Ii][Cc][Ee]*.[Tt][Xx][Tt] "$place"/Notices/*.txt; do
      [ -f "$text" ] && cp "$text" "$folder/licences/$(echo "${package%%/*}" | sed 's/\.NativeAssets.*//')-$(basename "$text")"
    done
    case $package in *.NativeAssets.*) continue ;; esac
    [ -f "eng/licences/$licence.txt" ] || { echo "No text of the licence '$licence' of $package in eng/licences." >&2; exit 1; }
    cp "eng/licences/$licence.txt" "$folder/licences/"
    copyright=$(field copyright "$nuspec")
    echo "${package/\// } · $licence · ${copyright:-$(field authors "$nuspec")} · $(field projectUrl "$nuspec")"
  done
} > "$notices"

runtime=$(dirname "$(readlink -f "$(command -v dotnet)")")
cp "$runtime/LICENSE.txt" "$folder/licences/dotnet-LICENSE.txt"
cp "$runtime/ThirdPartyNotices.txt" "$folder/licences/dotnet-ThirdPartyNotices.txt"
[ "${NoFigures:-}" = true ] || cp src/KnowledgeFlow.Plotting/Fonts/OFL*.txt "$folder/licences/"
