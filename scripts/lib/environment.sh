# Sourced by the commands: sets up what they need on a fresh machine, and puts it on the path.
# Safe to run again: does nothing when all is there.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

# Native packages: the venv module, text shaping for the PDF engine, a browser for the tests.

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

missing_packages() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  has_library libpango-1.0.so.0 || echo libpango-1.0-0
  has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
  has_library libharfbuzz-subset.so.0 || echo libharfbuzz-subset0
  if [ "${need_browser:-}" = 1 ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
    echo chromium
  fi
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Pasang dahulu / install first: apt-get install $*" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  if ! command -v apt-get >/dev/null; then
    echo "Bukan Debian/Ubuntu. Pasang dahulu / not Debian or Ubuntu, install first: Python venv, Pango, HarfBuzz (subset), Chromium" >&2
    exit 1
  fi
  echo "Memasang / installing: $*" >&2
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Perlu Python 3.11 atau lebih baru / Python 3.11 or newer is needed." >&2
  exit 1
fi

mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi

# The locked Python packages, again only when a lock file has changed.
lock="${need_lock:-requirements.txt}"
stamp=".venv/.${lock%.txt}.sha256"
if ! [ -f "$stamp" ] || ! sha256sum --check --status "$stamp"; then
  echo "Menyiapkan .venv dari / preparing .venv from $lock" >&2
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" >&2
  sha256sum "$lock" > "$stamp"
fi

export PATH="$root/.venv/bin:$PATH" PYTHONPATH="$root/hooks" PYTHONDONTWRITEBYTECODE=1
export NO_MKDOCS_2_WARNING=1
if [ -z "${REPO_URL:-}" ]; then
  # A clone knows its own repository: links to "edit this page" lead there.
  origin="$(git remote get-url origin 2>/dev/null | sed -E 's#^(ssh://)?git@([^:/]+)[:/]#https://\2/#; s#\.git$##')" || origin=""
  case "$origin" in https://*) export REPO_URL="$origin" ;; esac
fi
