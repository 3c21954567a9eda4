"""Links of the built site: all that a browser would follow or load, in both languages."""

from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from turbohtml import Element

from checks.links.pages import missing_code
from checks.links.styles import css_urls
from checks.site.built import Attributes, Built, BuiltPage, BuiltSite
from checks.site.places import Place, place_of, template_place
from course.finding import Finding, finding, place_in
from course.links import Target, browse, path_language, resolve, source_links
from course.navigation import FILE

# Attributes of the search dialog: the scripts that it fetches when it is opened.
SEARCH_SCRIPTS = ("data-words", "data-packing", "data-engine", "data-index")
_ATTRIBUTES = ("href", "src", "poster", "data", "action", *SEARCH_SCRIPTS)
_CANDIDATES = ("srcset", "imagesrcset")


def check_links(built: Built) -> Iterator[Finding]:
    """Internal links, anchors, pictures, stylesheets, scripts and downloads that lead nowhere."""
    seen: set[tuple[Place, Target]] = set()
    for page in built.pages.values():
        for element, href in _links(page):
            target = internal(page.path, href, built.site)
            code, hint = built.places.fault(target) if target else ("", "")
            if target is None or not code:
                continue
            place = _place(built, page, element, href, target)
            if (place, target) not in seen:
                seen.add((place, target))
                yield finding(*place, code, target=href, anchor=target.anchor, hint=hint)
    for path in sorted(built.files):
        if path.endswith(".css"):
            yield from _css(path, built)


def split_address(address: str) -> SplitResult | None:
    """The parts of an address; None if it is none, which the checks of the sources report."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def internal(path: str, href: str, site: BuiltSite) -> Target | None:
    """Where a link leads in the site; None if it leads to another host or is no address."""
    base = urlsplit(site.address).path.rstrip("/")
    if href.startswith(site.address):
        href = f"{base}/{href.removeprefix(site.address)}"
    parts = split_address(href)
    if parts is None or parts.scheme or parts.netloc:
        return None
    anchor = unquote(parts.fragment)
    target = unquote(parts.path)
    if not target:
        return Target(path, anchor)
    if not target.startswith("/"):
        return Target(browse(path, target), anchor)
    if not target.startswith(f"{base}/"):
        return Target(f"..{target}", anchor)  # on the same host, but outside the site
    if target == f"{base}/":
        return Target("index.html", anchor)
    return Target(browse(path, target.removeprefix(base)), anchor)


def addresses(attributes: Attributes) -> Iterator[str]:
    """Addresses in attributes that hold more than one: `srcset` and `style`."""
    for name in filter(attributes.get, _CANDIDATES):
        yield from (part.split()[0] for part in attributes[name].split(",") if part.strip())
    if "style" in attributes:
        yield from (url for _, url in css_urls(attributes["style"]))


def css_source(path: str) -> str:
    """The stylesheet of the project behind one of the site."""
    return f"docs/{path}" if path.startswith("assets/") else f"overrides/{path}"


def _links(page: BuiltPage) -> Iterator[tuple[Element, str]]:
    for element, attributes in page.attributes:
        if "data-lang-switch" in attributes:
            continue  # checks.site.switch
        for name in _ATTRIBUTES:
            if attributes.get(name):
                yield element, attributes[name]
        yield from ((element, address) for address in addresses(attributes))
        if element.tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            yield element, attributes.get("content", "").partition("url=")[2].strip("'\" ")
    for element in page.document.find_all("style"):
        yield from ((element, url) for _, url in css_urls(element.text))


def _place(built: Built, page: BuiltPage, element: Element, href: str, target: Target) -> Place:
    """Where a link stands: in the page's text, the navigation, or a template."""
    if source := built.sources.get(page.path):
        for link in source_links(source.body):
            found = None if link.external else resolve(source, link)
            same = found and (found.path, found.anchor) == (target.path, target.anchor)
            if found and (same or link.target == href):
                return source.path, source.line_at(link.start)[0]
    in_language = target.path.removeprefix(f"{path_language(target.path)}/")
    if target.path.endswith(".md"):
        name = in_language.removesuffix(".md")
        for entry in built.course.navigation.entries:
            if name == entry.name:
                return FILE, entry.line
    # Templates put the language's folder before the paths that they name.
    in_template = template_place(built, in_language)
    return in_template if in_template[1] > 1 else place_of(built, page, element)


def _css(path: str, built: Built) -> Iterator[Finding]:
    text = built.read(path)
    for start, href in css_urls(text):
        parts = split_address(href)
        if parts is None or parts.scheme or parts.netloc or not parts.path:
            continue
        where = browse(path, unquote(parts.path))
        if where not in built.files:
            line, _ = place_in(text, start)
            code, hint = missing_code(where, built.files)
            yield finding(css_source(path), line, code, target=href, anchor="", hint=hint)
