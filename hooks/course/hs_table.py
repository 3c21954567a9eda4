"""The HS table as HTML: complete on paper and without script, a filter above it in the browser."""

from html import escape
from math import inf

from course.hs import Code, Codes
from course.language import Bilingual, Language, long_date, number
from course.phrases import phrase


def hs_table(codes: Codes, language: Language) -> str:
    """The filter's form, the table by kinds of goods, and where the codes were read."""
    rows = "".join(_row(code, codes, language) for code in codes.codes.values())
    head = "".join(
        f"<th>{phrase(key, language)}</th>" for key in ("hs-goods", "hs-made-of", "hs-code")
    )
    source = (
        f"{phrase('source', language)}: "
        f'<a href="{escape(codes.source_url)}">{escape(codes.source_title)}</a>. '
        f"{phrase('checked', language)} {long_date(codes.checked, language)}."
    )
    return (
        f'<div class="hs-clinic" id="tabel-hs" data-checked="{codes.checked.isoformat()}">'
        f"{_form(codes, language)}"
        f'<p class="hs-clinic__count" role="status" data-hs-count '
        f'data-many="{phrase("hs-many", language)}" data-none="{phrase("hs-none", language)}"></p>'
        f'<table class="hs-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        f'<p class="hs-clinic__source">{source}</p></div>'
    )


def _form(codes: Codes, language: Language) -> str:
    fields = "".join(
        f'<label>{phrase(f"hs-{name}", language)}<select name="{name}">'
        f'<option value="">{phrase("hs-any", language)}</option>{_options(texts, language)}'
        "</select></label>"
        for name, texts in (
            ("goods", codes.goods),
            ("fibres", codes.fibres),
            ("weaves", codes.weaves),
        )
    )
    return (
        f'<form class="hs-clinic__form" data-hs-filter hidden>{fields}'
        f"<label>{phrase('hs-weight', language)}"
        f'<input name="weight" type="number" inputmode="numeric" min="1" max="2000" '
        f'placeholder="g/m²"></label>'
        f'<button type="reset">{phrase("hs-reset", language)}</button></form>'
    )


def _options(texts: dict[str, Bilingual], language: Language) -> str:
    return "".join(
        f'<option value="{key}">{escape(text[language], quote=False)}</option>'
        for key, text in texts.items()
    )


def _row(code: Code, codes: Codes, language: Language) -> str:
    fibres = ", ".join(codes.fibre(code, key)[language] for key in code.fibres)
    weaves = ", ".join(codes.weaves[key][language] for key in code.weaves)
    made_of = "; ".join(filter(None, (fibres, weaves, _weight(code, language))))
    note = f' <small class="hs-note">{escape(code.note[language])}</small>' if code.note else ""
    data = (
        f'data-goods="{code.goods}" data-fibres="{" ".join(code.fibres)}" '
        f'data-weaves="{" ".join(code.weaves)}" data-above="{code.above:g}" '
        f'data-up-to="{"" if code.up_to == inf else f"{code.up_to:g}"}"'
    )
    return (
        f'<tr id="hs-{code.id}" {data}><td>{escape(codes.goods[code.goods][language])}</td>'
        f"<td>{escape(made_of)}{note}</td><td><strong>{code.code}</strong></td></tr>"
    )


def _weight(code: Code, language: Language) -> str:
    above, up_to = (
        number(value, language) if value < inf else "" for value in (code.above, code.up_to)
    )
    match (code.above > 0, bool(up_to)):
        case (True, True):
            text = phrase("hs-between", language)
        case (True, False):
            text = phrase("hs-above", language)
        case (False, True):
            text = phrase("hs-up-to", language)
        case _:
            return ""
    return text.format(above=above, up_to=up_to)
