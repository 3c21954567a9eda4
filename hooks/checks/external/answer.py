"""What a host said to one request, or why it said nothing."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from urllib3.util import parse_url

# Problems that may be over in a moment, by their keys in `problems`.
_PASSING = frozenset({"resolve", "timeout", "refused", "reset"})
_NOT_KNOWN_TO_SERVER = frozenset({501, 505})  # its own limits, the same in a moment


@dataclass(frozen=True)
class Answer:
    """The answer to one request.

    Attributes:
        address: What was asked.
        status: HTTP status, or 0 if no answer came.
        location: Address to which a redirect leads, absolute; empty if it is none.
        wait: Seconds after which the host wants to be asked again, if it said so.
        problem: Key in `problems` of what went wrong, if no usable answer came.
    """

    address: str
    status: int = 0
    location: str = ""
    wait: float | None = None
    problem: str = ""

    @property
    def good(self) -> bool:
        """Whether the page is there."""
        return 200 <= self.status < 300 and not self.problem

    @property
    def permanent(self) -> bool:
        """Whether it leads to an address that took the place of this one for good."""
        return bool(self.location) and self.status in {301, 308}

    @property
    def passing(self) -> bool:
        """Whether the same request may succeed in a moment."""
        busy = self.status in {408, 425, 429} or 500 <= self.status < 600
        return self.problem in _PASSING or (busy and self.status not in _NOT_KNOWN_TO_SERVER)


def redirected(address: str, location: str) -> Answer | str:
    """Absolute target of a `Location`, or the answer that says why it leads nowhere."""
    try:
        target = urldefrag(urljoin(address, location)).url
        known = parse_url(target).scheme in {"http", "https"}
    except ValueError:
        known = False
    return target if known else Answer(address, problem="nowhere")


def host_of(address: str) -> str:
    """Host and port of an address, in small letters; empty if the address is malformed."""
    try:
        return parse_url(address).netloc or ""
    except ValueError:
        return ""
