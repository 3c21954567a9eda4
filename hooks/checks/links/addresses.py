"""Addresses that lead out of the site: own address, http, mail, telephone, WhatsApp."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from course.finding import Finding, finding, place_in
from course.links import source_links
from course.model import Course

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")
_TELEPHONE = re.compile(r"\+[1-9]\d{6,14}")
_WHATSAPP = re.compile(r"[1-9]\d{7,14}")
_WHATSAPP_HOSTS = frozenset({"wa.me", "www.wa.me"})
_HTTP = re.compile(r"\bhttp://[^\s\"'<>)\]}]+")
_NAMES_NO_HOST = ("http://www.w3.org/",)  # the name of a vocabulary in an SVG, never asked


def check_addresses(course: Course, site: str) -> Iterator[Finding]:
    """Addresses in pages and data that are malformed, unsafe, or the site's own written out.

    Args:
        course: The course.
        site: Where it is published, "https://…/"; empty if that is not known.
    """
    for page in course.pages:
        for link in source_links(page.body):
            if not link.external:
                continue
            code = _fault(link.target, site, course.settings.http_only)
            if code:
                line, column = page.line_at(link.start)
                yield finding(page.path, line, code, column, target=link.target)
    for path, text in course.data_texts.items():
        for match in _HTTP.finditer(text):
            if _is_plain_http(match[0], course.settings.http_only):
                line, column = place_in(text, match.start())
                yield finding(path, line, "LINK-HTTP", column, target=match[0])


def _fault(target: str, site: str, http_only: tuple[str, ...]) -> str:
    scheme, _, rest = target.partition(":")
    match scheme.lower():
        case "mailto":
            address, _, _ = rest.partition("?")
            return "" if _MAIL.fullmatch(unquote(address)) else "LINK-MAIL"
        case "tel":
            return "" if _TELEPHONE.fullmatch(rest) else "LINK-PHONE"
        case "http" | "https":
            return _web_fault(target, site, http_only)
    return ""


def _web_fault(target: str, site: str, http_only: tuple[str, ...]) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return "LINK-BROKEN"
    if not parts.hostname:
        return "LINK-BROKEN"
    if parts.hostname in _WHATSAPP_HOSTS:
        return "" if _WHATSAPP.fullmatch(parts.path.strip("/")) else "LINK-PHONE"
    if site and target.startswith(site):
        return "LINK-OWN"
    return "LINK-HTTP" if _is_plain_http(target, http_only) else ""


def _is_plain_http(target: str, http_only: tuple[str, ...]) -> bool:
    if not target.startswith("http://") or target.startswith(_NAMES_NO_HOST):
        return False
    try:
        return urlsplit(target).hostname not in http_only
    except ValueError:
        return True
