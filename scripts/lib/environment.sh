# Sourced by the commands: sets up what they need on a fresh machine, and puts it on the path.
# Safe to run again: does nothing when all is there.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { echo "$*" >&2; }

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "Perlu Python 3.11 atau lebih baru / Python 3.11 or newer is needed."
  exit 1
fi

# Debian packages that are not there yet: Python's venv and text shaping for PDFs, spelling; for the tests a
# browser, and what the program that drives it is linked to.
missing_packages() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  needs_library libpango-1.0.so.0 libpango-1.0-0
  needs_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
  needs_library libharfbuzz-subset.so.0 libharfbuzz-subset0
  command -v hunspell >/dev/null || echo hunspell
  [ -e /usr/share/hunspell/id_ID.dic ] || echo hunspell-id
  [ -e /usr/share/hunspell/en_GB.dic ] || echo hunspell-en-gb
  if [ -n "${need_browser:-}" ]; then
    needs_library libatomic.so.1 libatomic1
    command -v chromium chromium-browser google-chrome >/dev/null || echo chromium
  fi
}

# Not grep -q: it would close the pipe early, and pipefail would count that as "not found".
needs_library() { ldconfig -p | grep "$1" >/dev/null || echo "$2"; }

if command -v apt-get >/dev/null; then
  packages="$(PATH="$PATH:/sbin" missing_packages | tr '\n' ' ')"
  if [ -n "$packages" ]; then
    as_root=""
    if [ "$(id -u)" != 0 ]; then as_root="sudo"; fi
    if [ -n "$as_root" ] && ! command -v sudo >/dev/null; then
      say "Pasang dahulu sebagai root / install first as root: apt-get install $packages"
      exit 1
    fi
    say "Memasang / installing: $packages"
    $as_root apt-get update -qq >&2
    # shellcheck disable=SC2086 # one word a package
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
  fi
fi

# The locked Python packages, again only when the lock file has changed.
lock="${need_lock:-requirements.txt}"
stamp=".venv/$lock"
if ! cmp -s "$lock" "$stamp"; then
  say "Menyiapkan .venv dari / preparing .venv from $lock"
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" >&2
  if ! .venv/bin/python -c 'import weasyprint' 2>/dev/null; then
    say "Pasang dahulu Pango dan HarfBuzz / install Pango and HarfBuzz first (macOS: brew install pango; Fedora: dnf install pango)."
    exit 1
  fi
  cp "$lock" "$stamp"
fi

export PATH="$PWD/.venv/bin:$PATH" PYTHONPATH="$PWD/hooks" PYTHONDONTWRITEBYTECODE=1
export NO_MKDOCS_2_WARNING=1
if [ -z "${REPO_URL:-}" ]; then
  # A clone knows its own repository: "edit this page" leads there.
  origin="$(git remote get-url origin 2>/dev/null | sed -E 's#^(ssh://)?git@([^:/]+)[:/]#https://\2/#; s#\.git$##')" || origin=""
  case "$origin" in https://*) export REPO_URL="$origin" ;; esac
fi
