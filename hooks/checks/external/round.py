"""One round of questions: several hosts at a time, each answer kept at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date
from threading import Event, Lock

from checks.external.answer import host_of
from checks.external.ask import Asker
from checks.external.manners import Hosts, Manners, StoppedError
from checks.external.store import Store
from checks.external.verdict import Verdict, judge
from checks.external.web import Web

_PROGRESS_EVERY = 25  # addresses
_PROGRESS = "{done}/{total} alamat / addresses"
_SAMPLE = 24  # hosts; if none of them answers, it is our own network, and nobody else is asked
_CONTROLS = 3  # addresses that answered before and would answer now
_OFFLINE = (
    "Tidak satu pun situs menjawab: periksa jaringan Anda. Hasil terdahulu tetap berlaku. / "
    "Not one site answers: look at your network. Earlier results still stand."
)


class Round:
    """Asks addresses and keeps the verdicts in a store.

    Without a network every name seems not to exist. So what is found before any host has answered
    counts only once one has; if none does, nothing is kept.
    """

    def __init__(
        self,
        store: Store,
        today: date,
        progress: Callable[[str], None],
        site: str,
        manners: Manners,
    ) -> None:
        """Nobody has been asked yet; the arguments are told in `check.run`."""
        self._store, self._today, self._progress = store, today, progress
        self._workers = manners.workers
        self._stop = Event()
        self._web = Web(manners, site)
        self._asker = Asker(manners, Hosts(manners, self._stop), self._web)
        self._waiting: dict[str, Verdict] = {}
        self._lock = Lock()
        self._done = self._total = 0

    def ask(self, due: list[str]) -> None:
        """Ask all of them; if this is broken off, the answers so far are in the store."""
        self._total = len(due)
        groups = self._by_host(due)
        sample = [group[:1] for group in groups[:_SAMPLE]]
        rest = [group[1:] for group in groups[:_SAMPLE]] + groups[_SAMPLE:]
        pool = ThreadPoolExecutor(self._workers)
        try:
            for part in (sample, rest):
                for future in as_completed([pool.submit(self._ask_host, group) for group in part]):
                    future.result()
                if not self._is_online():
                    self._progress(_OFFLINE)
                    return
                self._keep_waiting()
        finally:
            self._stop.set()
            pool.shutdown(cancel_futures=True)

    def _by_host(self, due: list[str]) -> list[list[str]]:
        """Addresses by host, the longest list first, for it takes longest.

        Those that could not be asked before come last in theirs: they may close the host.
        """
        entries = self._store.entries
        groups: dict[str, list[str]] = {}
        for address in sorted(
            due, key=lambda key: (key in entries and entries[key].state == "unasked", key)
        ):
            groups.setdefault(host_of(address), []).append(address)
        return sorted(groups.values(), key=lambda group: (-len(group), group))

    def _ask_host(self, group: list[str]) -> None:
        for address in group:
            try:
                verdict = self._verdict(address)
            except StoppedError:
                return
            with self._lock:
                self._keep(address, verdict)

    def _verdict(self, address: str) -> Verdict:
        """The verdict of an address; a page that is served over https too has moved there."""
        verdict = judge(self._asker.trail(address))
        if verdict.state == "ok" and address.startswith("http://"):
            safe = "https://" + address.removeprefix("http://")
            if judge(self._asker.trail(safe)).state == "ok":
                return Verdict("moved", new=safe)
        return verdict

    def _keep(self, address: str, verdict: Verdict) -> None:
        self._waiting[address] = verdict
        if self._asker.reached:
            self._keep_waiting()
        self._done += 1
        if self._done % _PROGRESS_EVERY == 0 or self._done == self._total:
            self._progress(_PROGRESS.format(done=self._done, total=self._total))

    def _keep_waiting(self) -> None:
        for address, verdict in self._waiting.items():
            self._store.record(address, verdict, self._today)
        self._waiting.clear()

    def _is_online(self) -> bool:
        """Whether any host has answered, or one does that did before."""
        if not self._asker.reached:
            entries = self._store.entries
            answered = [key for key in sorted(entries) if entries[key].state in {"ok", "moved"}]
            self._asker.reached = any(
                self._web.request("HEAD", key).status for key in answered[:_CONTROLS]
            )
        return self._asker.reached
