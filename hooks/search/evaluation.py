"""How well search finds what readers mean: queries with the lesson that answers each."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from course.language import LANGUAGES, Language

_COLUMNS = 3
_SHOWN = 3


@dataclass(frozen=True)
class Query:
    """What a reader types.

    Attributes:
        text: As typed.
        language: Of the site on which it is typed.
        expected: Names of the pages that answer it; mostly one.
        kinds: What makes it hard (affix, typo, abbr, mixed), if the file says so.
    """

    text: str
    language: Language
    expected: tuple[str, ...]
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Result:
    """A query and the pages that search gave for it, best first."""

    query: Query
    pages: tuple[str, ...]

    def is_hit(self, among: int) -> bool:
        """Whether an expected page is among the first ones."""
        return bool({*self.query.expected} & {*self.pages[:among]})


def read_queries(text: str, pages: Set[str]) -> list[Query]:
    """Queries of a file: a line each, "query<tab>language<tab>page", more columns are kinds.

    Args:
        text: Of the file. A first line that begins with "query" names the columns.
        pages: Names of the course's pages; several that answer equally are parted by spaces.

    Raises:
        ValueError: A line is wrong; the message says which, and how to mend it, for each.
    """
    queries, faults = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#") or (number == 1 and line.startswith("query")):
            continue
        columns = line.split("\t")
        language = next((code for code in LANGUAGES if columns[1:2] == [code]), None)
        expected = tuple(columns[2].split()) if len(columns) >= _COLUMNS else ()
        if language is None or not expected or not set(expected) <= pages:
            faults.append(
                f"{number}: bukan “kueri<tab>id atau en<tab>halaman seperti proses/incoterms”"
                f" / not “query<tab>id or en<tab>page such as proses/incoterms”: {line}"
            )
            continue
        kinds = tuple(columns[3].split(",")) if len(columns) > _COLUMNS else ()
        queries.append(Query(columns[0], language, expected, kinds))
    if faults:
        raise ValueError("\n".join(faults))
    return queries


def hit_rate(results: Iterable[Result], among: int) -> float:
    """Share of the queries with an expected page among the first ones, in percent."""
    hits = [result.is_hit(among) for result in results]
    return 100 * sum(hits) / len(hits)


def summary(results: Sequence[Result]) -> str:
    """A line per language, and per kind of query, and one per query whose first page is another."""
    lines = [f"{'':12}{'n':>5}{'hit@1':>8}{'hit@3':>8}"]
    for language in LANGUAGES:
        own = [result for result in results if result.query.language == language]
        if own:
            lines.append(_row(language, own))
        kinds = sorted({kind for result in own for kind in result.query.kinds})
        for kind in kinds:
            lines.append(_row(f"  {kind}", [r for r in own if kind in r.query.kinds]))
    lines.append("")
    for result in results:
        if not result.is_hit(1):
            place = next((str(n) for n in range(2, len(result.pages) + 1) if result.is_hit(n)), "–")
            lines.append(
                f"{result.query.language} {place:>2}  {result.query.text}  "
                f"{' '.join(result.query.expected)}  ← {', '.join(result.pages[:_SHOWN])}"
            )
    return "\n".join(lines)


def _row(name: str, results: Sequence[Result]) -> str:
    return (
        f"{name:12}{len(results):>5}{hit_rate(results, 1):>8.1f}{hit_rate(results, _SHOWN):>8.1f}"
    )
