"""Secrets and private data: keys, identity and tax numbers, phone numbers of people."""

import re
from collections.abc import Iterable, Iterator

from course.finding import Finding, finding, place_in

_SECRETS = (
    ("PRIVATE KEY", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("GitHub", re.compile(r"gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,99}")),
    ("GitLab", re.compile(r"glpat-[A-Za-z0-9_-]{20}")),
    ("AWS", re.compile(r"A(?:KIA|SIA)[A-Z0-9]{16}\b")),
    ("Google", re.compile(r"AIza[A-Za-z0-9_-]{35}")),
    ("Slack", re.compile(r"xox[abpros]-[A-Za-z0-9-]{10,99}")),
    ("Stripe", re.compile(r"[rs]k_live_[A-Za-z0-9]{16,99}")),
    ("JWT", re.compile(r"eyJ[\w-]{10,999}\.eyJ[\w-]{10,999}\.[\w-]{10,999}")),
)
# Found by its name, and only where what follows is no plain word.
_NAMED = re.compile(
    r"[:=][ ]?[\"']?(?=[^\s\"']{0,99}\d)[^\s\"'{}<>/.]{8,99}(?<=\w)[\"']?$", re.MULTILINE
)
_NAMES = re.compile(
    r"(?:password|passwd|kata[ _]sandi|api[_ ]?key|token|secret)[ \"']*$", re.IGNORECASE
)
# An identity number: province, regency and district; day of birth (plus 40 for women), month, year.
_NIK = re.compile(
    r"[1-9](?<![\d.,-].)\d{5}(?:0[1-9]|[1-6]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?![\d-]|[.,]\d)"
)
_NPWP = re.compile(r"\d(?<![\d.].)\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)")
_PHONE = re.compile(
    r"[+(0](?<![\d.,/-].)"
    r"(?:(?<=\+)62[ -]?\(?\d{1,4}\)?|(?<=0)062[ -]?\d{1,4}"
    r"|(?<=\()0\d{2,3}\)|(?<=0)8\d{2}|(?<=0)\d{2,3}(?=[ -]\d))"
    r"(?:[ -]?\d{3,8}){1,3}(?![\d-]|[.,]\d)"
)

_WHATSAPP = re.compile(r"(?<=wa\.me/)\d{8,15}")
_PRIVATE = (
    ("PRIVATE-NIK", _NIK),
    ("PRIVATE-NPWP", _NPWP),
    ("PRIVATE-PHONE", _PHONE),
    ("PRIVATE-PHONE", _WHATSAPP),
)


def check_privacy(path: str, text: str, public_phones: Iterable[str]) -> Iterator[Finding]:
    """Secrets and private data of one file.

    Args:
        path: The file from the project root.
        text: What stands in it.
        public_phones: Numbers that may be printed, written in any way.
    """
    public = {_digits(phone) for phone in public_phones}
    for kind, pattern in _SECRETS:
        for match in pattern.finditer(text):
            yield _at(path, text, match, "SECRET-KEY", kind=kind)
    for match in _NAMED.finditer(text):
        if _NAMES.search(text[max(match.start() - 20, 0) : match.start()]):
            yield _at(path, text, match, "SECRET-KEY", kind="password")
    for code, pattern in _PRIVATE:
        for match in pattern.finditer(text):
            if code != "PRIVATE-PHONE" or _digits(match[0]) not in public:
                yield _at(path, text, match, code, text=match[0])


def _digits(phone: str) -> str:
    """A phone number as its figures with the country code."""
    figures = re.sub(r"\D", "", phone)
    if figures.startswith("00"):
        return figures[2:]
    return f"62{figures[1:]}" if figures.startswith("0") else figures


def _at(path: str, whole: str, match: re.Match[str], code: str, **values: str) -> Finding:
    line, column = place_in(whole, match.start())
    return finding(path, line, code, column, **values)
