"""One request over the network, its body left where it is."""

import socket

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import (
    HTTPError,
    InvalidHeader,
    NameResolutionError,
    NewConnectionError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as NoAnswerError
from urllib3.util import Retry

from checks.external.answer import Answer, redirected
from checks.external.manners import Manners
from checks.external.public import PUBLIC_POOLS, NotPublicError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Web:
    """Requests, each on its own: nothing is retried and no redirect followed here."""

    def __init__(self, manners: Manners, site: str) -> None:
        """Introduce ourselves by `site`, where the course is published, if that is public."""
        contact = f"+{site}; " if site.startswith("https://") else ""
        agent = f"KursusEksporBatik-LinkCheck/1.0 ({contact}looks weekly whether sources stand)"
        self._pool = PoolManager(
            headers={
                "User-Agent": agent,
                "Accept": "*/*",
                "Accept-Language": "id, en",
            },
            timeout=Timeout(connect=manners.connect, read=manners.read),
            retries=False,
        )
        if not manners.private:
            self._pool.pool_classes_by_scheme = PUBLIC_POOLS

    def request(self, method: str, address: str) -> Answer:
        """Ask once; whatever goes wrong is told in the answer, never raised."""
        try:
            response = self._pool.request(method, address, redirect=False, preload_content=False)
            response.close()  # a body is never read, so the connection is of no further use
        except (HTTPError, OSError, ValueError) as error:
            return Answer(address, problem=_problem(error))
        return _answer(address, response)


def _answer(address: str, response: BaseHTTPResponse) -> Answer:
    location = response.headers.get("Location", "")
    if response.status in _REDIRECTS and location:
        target = redirected(address, location)
        return Answer(address, response.status, target) if isinstance(target, str) else target
    return Answer(address, response.status, wait=_wait(response.headers.get("Retry-After")))


def _wait(header: str | None) -> float | None:
    """Seconds of a `Retry-After`, which gives seconds or a date."""
    try:
        return None if header is None else max(Retry().parse_retry_after(header), 0)
    except (InvalidHeader, ValueError, OverflowError):
        return None


def _problem(error: Exception) -> str:
    match error:
        case NotPublicError():
            return "private"
        case NameResolutionError():
            cause = error.__cause__
            unknown = isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME
            return "name" if unknown else "resolve"
        case NewConnectionError():  # to urllib3 a kind of timeout
            return "refused"
        case NoAnswerError() | TimeoutError():
            return "timeout"
        case SSLError():
            return "tls"
        case ValueError():
            return "address"
    return "reset"
