"""Rules of HTML on what may stand where, which no parser reports; ids and what names them."""

from collections.abc import Iterator, Mapping

from turbohtml import Element, Namespace

from checks.site.built import Attributes, Built, BuiltPage
from checks.site.places import place_of
from course.finding import Finding, finding
from course.language import Bilingual

_LIST = frozenset({"ul", "ol", "menu"})
_PARENTS: Mapping[str, frozenset[str]] = {
    "li": _LIST,
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "summary": frozenset({"details"}),
    "figcaption": frozenset({"figure"}),
}
_CHILDREN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_LIST, frozenset({"li", "script", "template"})),
    "dl": frozenset({"dt", "dd", "div", "script", "template"}),
}
_PHRASES = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "span"),
        *("em", "strong", "b", "i", "u", "s", "small"),
        *("sub", "sup", "mark", "q", "cite", "code", "kbd", "samp", "var", "dfn", "abbr", "time"),
        *("data", "bdi", "bdo", "label", "button", "summary", "legend"),
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "details", "dialog", "div", "dl"),
        *("fieldset", "figure", "footer", "form", "header", "hr", "main", "nav", "ol", "p"),
        *("pre", "section", "table", "ul"),
    )
)
_INTERACTIVE = frozenset(
    ("button", "details", "embed", "iframe", "input", "label", "select", "textarea")
)
_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
# The theme's menu has a label for a folded table of contents, and leaves that out when it is empty.
_KNOWN = frozenset({("label", "for", "__toc")})

_INSIDE: Bilingual = {
    "id": "<{tag}> tidak boleh di dalam <{parent}>",
    "en": "<{tag}> must not stand inside <{parent}>",
}
_NO_ID: Bilingual = {
    "id": "{name} menyebut id “{id}”, yang tidak ada",
    "en": "{name} names the id “{id}”, which is not there",
}


def check_content(built: Built) -> Iterator[Finding]:
    """Elements in a place that HTML forbids, and attributes that name an id that is not there."""
    for page in built.pages.values():
        for element in page.elements:
            if element.namespace is not Namespace.HTML:
                continue
            parent = _forbidden_parent(element)
            if parent:
                yield _invalid(built, page, element, _INSIDE, tag=element.tag, parent=parent)
        for element, attributes in page.attributes:
            for name, missing in _missing_ids(page, element, attributes):
                yield _invalid(built, page, element, _NO_ID, name=name, id=missing)


def check_ids(built: Built) -> Iterator[Finding]:
    """Ids that stand twice on a page."""
    for page in built.pages.values():
        seen: set[str] = set()
        for element, attributes in page.attributes:
            identifier = attributes.get("id")
            if identifier in seen:
                place = place_of(built, page, element)
                yield finding(*place, "HTML-ID", page=page.path, id=identifier)
            if identifier is not None:
                seen.add(identifier)


def _forbidden_parent(element: Element) -> str:
    """Tag of the element inside which this one must not stand; empty if it may."""
    parent = element.parent
    if not isinstance(parent, Element):
        return ""
    if parent.tag not in _PARENTS.get(element.tag, {parent.tag}):
        return parent.tag
    if element.tag not in _CHILDREN.get(parent.tag, {element.tag}):
        return parent.tag
    if parent.tag in _PHRASES and element.tag in _BLOCKS:
        return parent.tag
    if element.tag in _INTERACTIVE or (element.tag == "a" and element.attr("href") is not None):
        outer = (up for up in element.ancestors if isinstance(up, Element))
        return next((up.tag for up in outer if up.tag in {"a", "button"}), "")
    return ""


def _missing_ids(
    page: BuiltPage, element: Element, attributes: Attributes
) -> Iterator[tuple[str, str]]:
    for name in filter(attributes.get, _REFERENCES):
        for identifier in attributes[name].split():
            if identifier not in page.ids and (element.tag, name, identifier) not in _KNOWN:
                yield name, identifier


def _invalid(
    built: Built, page: BuiltPage, element: Element, words: Bilingual, **values: str
) -> Finding:
    return finding(
        *place_of(built, page, element),
        "HTML-INVALID",
        page=page.path,
        problem_id=words["id"].format(**values),
        problem_en=words["en"].format(**values),
    )
