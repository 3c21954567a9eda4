"""Measures what these checks and other tools catch of the same planted faults.

Writes `hooks/checks/comparison.yml`, which the page of explanations shows. The other tools are no
packages of this project; the environment that runs this needs them beside the locked ones:

    pip install LinkChecker mkdocs-htmlproofer-plugin
    npm install linkinator          # its folder node_modules/.bin on the PATH
    PYTHONPATH=hooks:tests:tests/checks:tests/site python tests/bench/compare.py

Each fault is planted alone in a copy of the course that keeps the pages in which faults are planted
and those that they need; the whole course would take a day. Every tool is set as strictly as it can
be. A tool catches a fault if it says something that it does not say of the copy without it; for an
example of the catalogue that is the copy with the right example in its place.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from posixpath import dirname, join, normpath

import test_examples
import test_planted
import test_site_checks
from planting import Copy, find, insert, translated

from checks.catalogue import rules
from checks.comparison import FILE
from checks.site.built import BuiltSite
from checks.site.registry import check_site
from conftest import SITE_URL, TODAY, build_environment, copy_project
from course.finding import Finding
from course.load import load

KEPT = (
    *("index", "proses/incoterms", "proses/jalur-legal", "proses/asuransi", "proses/harga-ekspor"),
    *("pasar/negara/kanada", "program/hari-1", "lampiran/kartu-kantor", "lampiran/tentang"),
)
LEFT_OUT = ("lampiran/glosarium", "lampiran/fakta")  # what links to them is no planted fault
LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(((?:\.\./|[\w-]+/)*[\w-]+)\.md(?:#[\w-]*)?\)")
PAGE = "proses/incoterms.html"
STRICT = """validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""
PROOFER = "  - htmlproofer: {validate_external_urls: false}\n"


@dataclass(frozen=True)
class Fault:
    """A fault: how it is planted in the sources, or in the built site."""

    code: str
    plant: Callable[[Copy], object] | None = None
    replaced: tuple[str, str] | None = None
    right: "Fault | None" = None  # what stands there without the fault, if not nothing


Said = dict[str, set[str]]  # what each tool says
# LinkChecker takes most of the time and looks at nothing but these: once for sites that share them.
_seen: dict[str, set[str]] = {}


def faults() -> list[Fault]:
    """Those of the tests: examples of the catalogue, faults of the sources and of the built site."""
    found = [
        Fault(code, _example(code, "wrong"), right=Fault(code, _example(code, "right")))
        for code in test_examples.CODES
    ]
    for plant in test_planted.PLANTS:
        with tempfile.TemporaryDirectory() as folder:
            expected = plant(Copy(copy_project(Path(folder) / "project")))
        found.append(Fault(next(iter(expected))[2], plant))
    found += [
        Fault(code, replaced=(pattern, new)) for pattern, new, code, _ in test_site_checks.FAULTS
    ]
    order = list(rules())
    return sorted(found, key=lambda fault: order.index(fault.code))


def _example(code: str, side: str) -> Callable[[Copy], object]:
    def plant(copy: Copy) -> None:
        for language in ("id", "en"):
            text = getattr(rules()[code], side)[language]
            insert(copy.root, f"docs/{language}/proses/incoterms.md", text)

    return plant


def look(fault: Fault | None) -> Said:
    """What every tool says of a copy with a fault, or of the unharmed one."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_project(Path(folder) / "course")
        _cut(root)
        if fault and fault.plant:
            fault.plant(Copy(root))
            if fault.plant not in test_planted.AS_THEY_ARE:
                translated(root)
        Path(folder).chmod(0o755)  # LinkChecker gives up root's rights
        said: Said = {"course": {_told(item) for item in find(root)}}
        site = root / "built"
        said |= _mkdocs(root, site)
        if fault and fault.replaced:
            _replace(site / PAGE, *fault.replaced)
        if site.is_dir():
            built = check_site(BuiltSite(site, SITE_URL), load(root, TODAY))
            said["course"] |= {_told(item) for item in built}
            links = _links(site)
            if links not in _seen:
                _seen[links] = _linkchecker(site)
            said["linkchecker"] = _seen[links]
            said["linkinator"] = _linkinator(site)
        return {
            tool: {line for line in lines if not any(name in line for name in LEFT_OUT)}
            for tool, lines in said.items()
        }


def _told(found: Finding) -> str:
    return f"{found.path} {found.code} {found.values}"  # lines move when something is planted


def _cut(root: Path) -> None:
    """Take away all other pages, and what leads to them, so that the copy is whole again."""
    for file in root.glob("docs/*/**/*.md"):
        name = file.relative_to(root / "docs").as_posix()[3:].removesuffix(".md")
        if name not in KEPT:
            file.unlink()
            continue
        text = file.read_text(encoding="utf-8")

        def kept(match: re.Match[str], folder: str = dirname(name)) -> str:
            return match[0] if normpath(join(folder, match[2])) in KEPT else match[1]

        text = LINK.sub(kept, text)
        if name == "program/hari-1":  # the day's table leads to the lessons
            text = text.partition("\n---\n")[0] + "\n---\n\nBatik.\n"
        file.write_text(text, encoding="utf-8")
    menu = root / "mkdocs.yml"
    lines = menu.read_text(encoding="utf-8").splitlines(keepends=True)
    pages = [re.fullmatch(r"(?:      - |  - )([\w/-]+)\.md\n", line) for line in lines]
    keep = [line for line, page in zip(lines, pages, strict=True) if not page or page[1] in KEPT]
    text = re.sub(r"  - (?:Regulasi|Produk):\n", "", "".join(keep))
    menu.write_text(text, encoding="utf-8")
    translated(root)


def _replace(file: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.DOTALL)
    assert count == 1, pattern
    file.write_text(text, encoding="utf-8")


def _mkdocs(root: Path, site: Path) -> Said:
    """`mkdocs build --strict` without this project's checks; with it the proofing plugin."""
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^  - hooks/(?:guard|paper)\.py\n", "", text)
    text = re.sub(r"  - pdf-export:\n(?:      .*\n)+", PROOFER, text)
    text = re.sub(r"validation:\n(?:  .*\n)+", STRICT, text)
    (root / "strict.yml").write_text(text, encoding="utf-8")
    edition = root / "hooks/edition.py"  # it sets up the plugin that is left out
    code = edition.read_text(encoding="utf-8")
    code = re.sub(r"    handler = pdf_export.*\n    handler\[.*\n", "", code)
    edition.write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", "strict.yml"]
    lines = _run([*command, "-d", str(site)], root, COURSE_PRINT="0").splitlines()
    lines = [line.replace(str(root.parent), "") for line in lines]
    told = {line for line in lines if line.startswith(("WARNING", "ERROR")) or "rror:" in line}
    told = {line for line in told if not line.startswith("Aborted")}
    proofer = {line for line in told if "htmlproofer" in line or "invalid url" in line}
    return {"mkdocs": told - proofer, "htmlproofer": proofer}


def _links(site: Path) -> str:
    """All that is a tag or an address in a built site, without its text."""
    parts = []
    for file in sorted(site.rglob("*")):
        if file.suffix == ".html":
            tags = "".join(re.findall(r"<[^<>]*>", file.read_text("utf-8", "replace")))
            parts.append(re.sub(r' (?:alt|title|content|data-[a-z-]+)="[^"]*"', "", tags))
        elif file.is_file() and "search" not in file.parts:
            parts.append(f"{file.relative_to(site)} {hash(file.read_bytes())}")
    return "\n".join(parts)


def _linkchecker(site: Path) -> set[str]:
    settings = site.parent / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n[MarkdownCheck]\n", encoding="utf-8")
    command = [
        "linkchecker",
        "-f",
        str(settings),
        "--no-status",
        "-o",
        "csv",
        str(site / "index.html"),
    ]
    lines = _run([*command, str(site / "en/index.html")], site.parent).splitlines()
    rows = [line.split(";") for line in lines if line.count(";") > 10 and not line.startswith("#")]
    return {row[0] for row in rows[1:]}  # each address once, from any of its pages


def _linkinator(site: Path) -> set[str]:
    command = [
        "linkinator",
        ".",
        "--recurse",
        "--check-css",
        "--check-fragments",
        "--format",
        "csv",
    ]
    away = ["--skip", r"^https?://(?!localhost|127\.0\.0\.1)", "--require-https", "off"]
    lines = _run([*command, *away], site).splitlines()
    broken = {line for line in lines if ",BROKEN," in line}
    return {line.partition(",")[0] for line in broken}


def _run(command: list[str], folder: Path, **more: str) -> str:
    environment = build_environment(NO_MKDOCS_2_WARNING="1", **more)
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def _caught(fault: Fault, clean: Said) -> Said:
    """What each tool says only because of the fault; tools that say nothing are left out."""
    before = look(fault.right) if fault.right else clean
    said = look(fault)
    new = {tool: said[tool] - before.get(tool, set()) for tool in said}
    print(fault.code, {tool: sorted(lines)[:2] for tool, lines in new.items() if lines}, flush=True)
    return {tool: lines for tool, lines in new.items() if lines}


def main() -> None:
    """Measure, and write the table."""
    clean = look(None)
    planted = faults()
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda fault: _caught(fault, clean), planted))
    tools = {
        "course": "Kursus ini / this course",
        "mkdocs": f"mkdocs build --strict {version('mkdocs')}",
        "htmlproofer": f"mkdocs-htmlproofer {version('mkdocs-htmlproofer-plugin')}",
        "linkchecker": f"LinkChecker {version('LinkChecker')}",
        "linkinator": f"linkinator {_run(['linkinator', '--version'], Path.cwd()).strip()}",
    }
    lines = [
        "# Written by tests/bench/compare.py, which tells how it was measured.",
        f"measured: {date.today().isoformat()}",
        "tools:",
        *(f'  {tool}: "{name}"' for tool, name in tools.items()),
        "faults:",
    ]
    for fault, caught in zip(planted, results, strict=True):
        named = ", ".join(tool for tool in tools if tool in caught)
        lines.append(f"  - {{code: {fault.code}, caught: [{named}]}}")
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if shutil.which("linkchecker") is None or shutil.which("linkinator") is None:
        sys.exit("linkchecker, linkinator: see the head of this file")
    main()
