"""The whole course, read from `docs/`."""

import re
from datetime import date
from pathlib import Path
from typing import TypeVar

from course.diagrams import Diagram, read_diagram
from course.example import Example, compute
from course.facts import Fact, read_facts, read_offices
from course.finding import Finding, finding
from course.glossary import Term, read_glossary
from course.hs import read_codes
from course.language import LANGUAGES, Language
from course.model import Course, Settings
from course.navigation import read_navigation
from course.page import Kind, Page, split_front_matter
from course.path import read_path
from course.questions import Question, read_questions, read_wording
from course.redirects import read_redirects
from course.source import Text, Yaml, bilingual_texts, files_under, parse_yaml, read_text
from course.subjects import read_subjects
from course.timetable import read_timetable

Entry = TypeVar("Entry", Fact, Term)


def load(root: Path, today: date) -> Course:
    """Read `docs/` of a project; whatever is broken becomes a finding, never an exception."""
    findings: list[Finding] = []
    texts: list[Text] = []
    data_texts: dict[str, str] = {}
    data = root / "docs" / "_data"

    def read(name: str) -> tuple[Yaml, str]:
        path = f"docs/_data/{name}"
        if not (data / name).is_file() or (data / name).is_symlink():
            findings.append(finding(path, 1, "DATA-FILE"))
            return Yaml(), path
        text, faults = read_text(data / name, path)
        data_texts[path] = text
        source, more = parse_yaml(text, path)
        findings.extend(faults + more)
        texts.extend(bilingual_texts(source, path))
        return source, path

    settings = _settings(*read("course.yml"), findings)
    offices, faults = read_offices(*read("offices.yml"))
    findings += faults
    facts: dict[str, Fact] = {}
    for name in _files(data, "facts"):
        found, faults = read_facts(*read(name), offices)
        findings += faults + _gather(facts, found, "FACT-DUPLICATE")
    terms: dict[str, Term] = {}
    for name in _files(data, "glossary"):
        entries, faults = read_glossary(*read(name))
        findings += faults + _gather(terms, entries, "TERM-DUPLICATE")
    diagrams: dict[str, Diagram] = {}
    for name in _files(data, "diagrams"):
        diagram, faults = read_diagram(Path(name).stem, *read(name))
        findings += faults
        if diagram:
            diagrams[diagram.id] = diagram
    days, faults = read_timetable(*read("timetable.yml"))
    findings += faults
    study_path, faults = read_path(*read("path.yml"))
    findings += faults
    subjects, faults = read_subjects(*read("subjects.yml"))
    findings += faults
    questions: list[Question] = []
    for name in _files(data, "questions"):
        page = name.removeprefix("questions/").removesuffix(".yml")
        asked, faults = read_questions(*read(name), page)
        questions += asked
        findings += faults
    wording, faults = read_wording(*read("wording.yml"))
    findings += faults
    hs, faults = read_codes(*read("hs.yml"))
    findings += faults
    redirects, faults = read_redirects(*read("redirects.yml"))
    findings += faults
    example = _example(*read("example.yml"), facts, findings)
    pages = tuple(_pages(root, settings, findings))
    return Course(
        root=root,
        today=today,
        settings=settings,
        offices=offices,
        facts=facts,
        terms=terms,
        diagrams=diagrams,
        hs=hs,
        example=example,
        texts=tuple(texts),
        data_texts=data_texts,
        words=_words(data, terms, findings),
        days=days,
        study_path=study_path,
        subjects=subjects,
        questions=tuple(questions),
        wording=wording,
        pages=pages,
        findings=tuple(findings),
        navigation=read_navigation(root),
        redirects=redirects,
    )


def _gather(known: dict[str, Entry], more: dict[str, Entry], code: str) -> list[Finding]:
    """Add the entries of a file; what stands already in another gives a finding."""
    twice = [
        finding(entry.path, entry.line, code, key=key, first=known[key].path)
        for key, entry in more.items()
        if key in known
    ]
    known |= more
    return twice


def _files(data: Path, folder: str) -> list[str]:
    return [file.relative_to(data).as_posix() for file in files_under(data / folder, ".yml")]


def _words(
    data: Path, terms: dict[str, Term], findings: list[Finding]
) -> dict[Language, frozenset[str]]:
    """Words that are right although no dictionary has them: names, and each language's own list.

    The glossary's terms are right in both languages.
    """
    lists = {}
    for file in files_under(data / "words", ".txt"):
        text, faults = read_text(file, f"docs/_data/words/{file.name}")
        findings += faults
        lists[file.stem] = text.split()
    named = " ".join(
        text
        for term in terms.values()
        for texts in (term.term, term.short)
        for text in texts.values()
    )
    shared = {*lists.get("names", ()), *re.findall(r"[^\W\d_]+", named)}
    return {language: frozenset(shared.union(lists.get(language, ()))) for language in LANGUAGES}


def _settings(source: Yaml, path: str, findings: list[Finding]) -> Settings:
    try:
        return Settings(
            tracks=dict(source.data["tracks"]),
            markets=tuple(source.data["markets"]),
            overdue_after_days=dict(source.data["overdue_after_days"]),
            **{
                name: tuple(str(item) for item in source.data[name])
                for name in ("known_abbreviations", "public_phones", "http_only")
            },
        )
    except (KeyError, TypeError, ValueError) as error:
        findings.append(finding(path, 1, "DATA-SHAPE", key=path, problem=error))
        return Settings()


def _example(source: Yaml, path: str, facts: dict[str, Fact], findings: list[Finding]) -> Example:
    try:
        return compute(source.data, facts)
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        findings.append(finding(path, 1, "DATA-SHAPE", key=path, problem=error))
        return Example({}, {})


def _pages(root: Path, settings: Settings, findings: list[Finding]) -> list[Page]:
    pages = []
    for language in LANGUAGES:
        folder = root / "docs" / language
        for file in files_under(folder, ".md"):
            path = file.relative_to(root).as_posix()
            text, faults = read_text(file, path)
            split, more = split_front_matter(text, path)
            findings += faults + more
            name = file.relative_to(folder).with_suffix("").as_posix()
            track, *inside = name.split("/")
            kind: Kind = "page"
            if track in settings.tracks:
                kind = "lesson" if len(inside) == 1 else "sheet"
            pages.append(Page(language, name, path, kind, split.meta, split.body, split.body_line))
    return pages
