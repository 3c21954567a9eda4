"""QR codes: the way from paper back to the page."""

from html import escape

import lxml.html
import segno

Element = lxml.html.HtmlElement

_QUIET = 4  # modules of white around the code, as ISO/IEC 18004 asks


def qr_code(address: str, title: str) -> Element:
    """A drawing of an address as a QR code.

    Args:
        address: Where it leads.
        title: What a screen reader says instead.
    """
    code = segno.make(address, error="m", micro=False)
    drawing = code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)
    named = drawing.replace(">", f"><title>{escape(title)}</title>", 1)
    return lxml.html.fragment_fromstring(named)
