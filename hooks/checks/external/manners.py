"""Good manners towards other hosts: one request at a time, with a pause; who says no is heeded."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock
from time import monotonic


@dataclass(frozen=True)
class Manners:
    """How hosts are asked; all times in seconds.

    Attributes:
        workers: Hosts asked at the same time.
        pause: Between two requests to one host.
        connect, read: After which a host is taken not to answer.
        again: Wait before the second try of a request that failed; the third waits twice as long.
        longest_wait: The longest wait that a host may ask for; else it is left in peace.
        failures: Addresses of a host that fail one after the other before it is left in peace.
        redirects: The most that are followed from one address.
        fresh_days: Days for which an answer holds; less than a week, for weekly runs come late.
        private: Whether hosts of private networks may be asked; only for tests.
    """

    workers: int = 8
    pause: float = 1
    connect: float = 10
    read: float = 20
    again: float = 5
    longest_wait: float = 60
    failures: int = 3
    redirects: int = 8
    fresh_days: int = 6
    private: bool = False


class StoppedError(Exception):
    """The run is being broken off: no further request."""


@dataclass
class _Host:
    lock: Lock = field(default_factory=Lock)
    ready: float = 0  # not to be asked before, on the clock
    failures: int = 0
    closed: str = ""  # why it is not asked again in this run


class Hosts:
    """Whose turn it is at which host."""

    def __init__(
        self, manners: Manners, stop: Event, clock: Callable[[], float] = monotonic
    ) -> None:
        """Nobody has been asked yet; `stop` breaks off every wait."""
        self._manners, self._stop, self._clock = manners, stop, clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[str]:
        """Wait for the turn at a host; gives the problem for which it is closed, else "".

        Raises:
            StoppedError: The run is being broken off.
        """
        known = self._host(host)
        with known.lock:
            while not known.closed and (wait := known.ready - self._clock()) > 0:
                if self._stop.wait(wait):
                    break
            if self._stop.is_set():
                raise StoppedError
            yield known.closed
            known.ready = max(known.ready, self._clock() + self._manners.pause)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host in peace for a while."""
        known = self._host(host)
        known.ready = max(known.ready, self._clock() + seconds)

    def close(self, host: str, problem: str) -> None:
        """Leave a host in peace for the rest of the run."""
        self._host(host).closed = problem

    def answered(self, host: str) -> None:
        """A host is well."""
        self._host(host).failures = 0

    def failed(self, host: str, problem: str) -> None:
        """An address failed after all tries; too many in a row close the host."""
        known = self._host(host)
        known.failures += 1
        if known.failures >= self._manners.failures:
            known.closed = problem

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
