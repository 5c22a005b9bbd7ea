#!/usr/bin/env bash
# Makes the archives of kflow that people download: one program and its two figure libraries, with nothing of .NET to install.
#
#   eng/publish.sh [--no-figures] [RID…]          linux-x64, linux-arm64, win-x64, osx-arm64, …; this machine's without an argument
#
# --no-figures leaves out what draws (ScottPlot, Skia, fonts): half the size, the same numbers.
#
# For the machine's own platform the program is native code (it wants clang or gcc here, Xcode's tools on a Mac, the C++ build tools on Windows); for
# another it is a single file that holds the runtime, since native code is linked by the platform's own tools; but on linux-x64 with
# clang and gcc-aarch64-linux-gnu linux-arm64 is native too. Results are the same bytes either way.
# Wants xz, and zip for Windows. Writes artifacts/programs/kflow-VERSION-RID.tar.xz (.zip for Windows) and SHA256SUMS beside them.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

without=
if [ "${1:-}" = --no-figures ]; then
  shift
  without=-no-figures
  export NoFigures=true
fi

own=$(dotnet msbuild src/KnowledgeFlow.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)
version=$(dotnet msbuild src/KnowledgeFlow.Cli -getProperty:Version)
programs=$PWD/artifacts/programs
mkdir -p "$programs"

publish() {
  local rid=$1 folder=$2
  if [ "$rid" = "$own" ]; then
    dotnet publish src/KnowledgeFlow.Cli -c Release -r "$rid" -p:NativeProgram=true -o "$folder"
  elif [ "$own-$rid" = linux-x64-linux-arm64 ] && command -v aarch64-linux-gnu-gcc > /dev/null && command -v clang > /dev/null; then
    dotnet publish src/KnowledgeFlow.Cli -c Release -r "$rid" -p:NativeProgram=true -p:ObjCopyName=aarch64-linux-gnu-objcopy -o "$folder"
  else
    dotnet publish src/KnowledgeFlow.Cli -c Release -r "$rid" -p:SingleProgram=true -o "$folder"
  fi
  rm -f "$folder"/*.pdb "$folder"/*.dbg "$folder"/*.xml
  rm -rf "$folder"/*.dSYM
  cp LICENSE README.md README.zh-CN.md "$folder"
  eng/notices.sh "$folder"
}

pack() {
  local folder=$1 name=$2 rid=$3
  case $rid in
    win-*) (cd "$(dirname "$folder")" && rm -f "$programs/$name.zip" && zip -qr9 "$programs/$name.zip" "$name"); echo "$name.zip" ;;
    *) tar --create --directory "$(dirname "$folder")" "$name" | xz -9e > "$programs/$name.tar.xz"; echo "$name.tar.xz" ;;
  esac
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for rid in "${@:-$own}"; do
  name=kflow-$version-$rid$without
  publish "$rid" "$work/$name" >&2
  archive=$(pack "$work/$name" "$name" "$rid")
  rm -rf "${programs:?}/$rid$without"
  cp -R "$work/$name" "$programs/$rid$without"
  echo "$archive: $(wc -c < "$programs/$archive" | awk '{ printf "%.1f MB", $1 / 1e6 }')"
done

cd "$programs"
if command -v sha256sum > /dev/null; then sha256sum kflow-*.* > SHA256SUMS; else shasum -a 256 kflow-*.* > SHA256SUMS; fi
