#!/usr/bin/env bash
# Makes the archives of kflow that people download: one program and its two figure libraries, with nothing of .NET to install.
#
#   eng/publish.sh [RID…]          linux-x64, linux-arm64, win-x64, osx-arm64, …; this machine's without an argument
#
# For the machine's own platform the program is native code (it wants clang or gcc here, Xcode's tools on a Mac, the C++ build tools on Windows); for
# another it is a single file that holds the runtime, since native code is linked by the platform's own tools. Results are the same bytes either way.
# An archive for Windows wants zip.
# Writes artifacts/programs/kflow-VERSION-RID.tar.gz (.zip for Windows) and SHA256SUMS beside them.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

own=$(dotnet msbuild src/KnowledgeFlow.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)
version=$(dotnet msbuild src/KnowledgeFlow.Cli -getProperty:Version)
programs=$PWD/artifacts/programs
mkdir -p "$programs"

publish() {
  local rid=$1 folder=$2
  if [ "$rid" = "$own" ]; then
    dotnet publish src/KnowledgeFlow.Cli -c Release -r "$rid" -p:NativeProgram=true -o "$folder"
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
    *) tar --create --directory "$(dirname "$folder")" "$name" | gzip -9n > "$programs/$name.tar.gz"; echo "$name.tar.gz" ;;
  esac
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for rid in "${@:-$own}"; do
  name=kflow-$version-$rid
  publish "$rid" "$work/$name" >&2
  archive=$(pack "$work/$name" "$name" "$rid")
  rm -rf "${programs:?}/$rid"
  cp -R "$work/$name" "$programs/$rid"
  echo "$archive: $(wc -c < "$programs/$archive" | awk '{ printf "%.1f MB", $1 / 1e6 }')"
done

cd "$programs"
if command -v sha256sum > /dev/null; then sha256sum kflow-*.* > SHA256SUMS; else shasum -a 256 kflow-*.* > SHA256SUMS; fi
