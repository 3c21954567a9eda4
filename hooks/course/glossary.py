"""Trade terms, Indonesian and English side by side."""

from dataclasses import dataclass

from course.finding import Finding, finding
from course.language import Bilingual, Language, is_bilingual
from course.source import Yaml


@dataclass(frozen=True)
class Term:
    """A term: its full name, its abbreviation if people use one, its meaning in both languages."""

    id: str
    term: Bilingual
    short: Bilingual
    meaning: Bilingual
    search: tuple[str, ...]
    path: str
    line: int

    def label(self, language: Language) -> str:
        """What a lesson prints: the abbreviation where there is one, else the full name."""
        return self.short.get(language) or self.term[language]

    def headword(self, language: Language) -> str:
        """What the glossary prints: "pemberitahuan ekspor barang (PEB)"."""
        short = self.short.get(language)
        return f"{self.term[language]} ({short})" if short else self.term[language]

    def explanation(self, language: Language) -> str:
        """One line for a tooltip: full name and meaning."""
        return f"{self.term[language]}: {self.meaning[language]}"


def read_glossary(source: Yaml, path: str) -> tuple[dict[str, Term], list[Finding]]:
    """Terms of one file of `glossary/`; an entry in one language only gives a finding."""
    terms: dict[str, Term] = {}
    findings: list[Finding] = []
    for key, value in source.data.items() if isinstance(source.data, dict) else ():
        entry = value if isinstance(value, dict) else {}
        absent = [name for name in ("term", "meaning") if not is_bilingual(entry.get(name))]
        for name in absent:
            line = source.line(key, name)
            findings.append(
                finding(path, line, "DATA-MISSING", key=key, field=f"{name}.id, {name}.en")
            )
        if absent:
            continue
        terms[key] = Term(
            id=key,
            term=entry["term"],
            short=entry.get("short") or {},
            meaning=entry["meaning"],
            search=tuple(str(word) for word in entry.get("search") or ()),
            path=path,
            line=source.line(key),
        )
    return terms, findings
