"""The page that explains every code, as HTML made from the catalogue."""

from html import escape

from checks.catalogue import Rule, groups, readable
from checks.comparison import comparison_table
from course.language import Bilingual, Language
from course.page import Page
from course.render import Blocks

_WORDS: dict[str, Bilingual] = {
    "wrong": {"id": "Salah", "en": "Wrong"},
    "right": {"id": "Benar", "en": "Right"},
    "notice": {"id": "hanya diberitahukan", "en": "only told"},
}


def explanations(page: Page) -> str:
    """All codes under their groups: what is wrong, why, an example, how to mend it."""
    language = page.language
    parts = []
    for group in groups():
        title = group.title[language]
        anchor = group.rules[0].anchor.partition("-")[0]
        parts.append(f"## {title} {{ #pesan-{anchor} }}")
        parts += [_rule(rule, language) for rule in group.rules]
    return "\n\n".join(parts)


def _rule(rule: Rule, language: Language) -> str:
    note = f' <span class="rule__note">{_WORDS["notice"][language]}</span>'
    said, mend = (readable(text[language]) for text in (rule.says, rule.mend))
    return (
        f'<section class="rule" id="{rule.anchor}">'
        f"<h3><code>{rule.code}</code>{note if rule.severity == 'notice' else ''}</h3>"
        f'<p class="rule__says">{said}</p>'
        f"<p>{escape(rule.cause.get(language, ''), quote=False)}</p>"
        f"{_example('wrong', rule.wrong[language], language)}"
        f"{_example('right', rule.right[language], language)}"
        f"<p>{mend}</p></section>"
    )


def _example(kind: str, text: str, language: Language) -> str:
    # Blank lines would end the block of HTML inside Markdown.
    shown = escape(text, quote=False).replace("\t", "⇥").replace("\n\n", "\n&#10;")
    label = _WORDS[kind][language]
    return (
        f'<figure class="rule__{kind}"><figcaption>{label}</figcaption><pre>{shown}</pre></figure>'
    )


BLOCKS: Blocks = {"checks": explanations, "comparison": comparison_table}
