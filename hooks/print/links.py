"""Links of a PDF that lead nowhere."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from course.links import browse
from print.structure import Link, Structure


def dead_links(pdf: str, structure: Structure, site: Path, address: str) -> list[Link]:
    """Links to no page of the PDF, and to files that the built site does not have.

    Args:
        pdf: Path of the PDF in the site.
        structure: What it holds.
        site: Folder of the built site.
        address: Where the site is published, "https://…/".
    """
    addresses = {link.uri for link in structure.links if link.uri}
    dead = {uri for uri in addresses if not _reaches(pdf, uri, site, address)}
    return [
        link for link in structure.links if (link.uri in dead if link.uri else link.target is None)
    ]


def _reaches(pdf: str, uri: str, site: Path, address: str) -> bool:
    """Whether an address is another host's, or that of a file of the site."""
    parts = urlsplit(uri)
    if uri.startswith(address):
        path = browse("", unquote(urlsplit(uri.removeprefix(address)).path))
    elif parts.scheme or parts.netloc:
        return parts.scheme != "file"  # a file of the machine that built the PDF
    else:
        path = browse(pdf, unquote(parts.path))
    file = site / path
    return not path.startswith("..") and (file.is_file() or (file / "index.html").is_file())
