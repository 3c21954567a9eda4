"""A host on this machine that plays every mood of a real one, and remembers who asked for what."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, Event, Lock, Thread
from time import sleep

RESET = "reset"
SILENT = "silent"


@dataclass
class Said:
    """One answer: a status with headers, or RESET or SILENT."""

    status: int | str = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Host:
    """Answers by path; those of HEAD under "HEAD /path". Of several, the last one stays."""

    url: str
    plays: dict[str, list[Said]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    meet: Barrier | None = None
    lock: Lock = field(default_factory=Lock)
    over: Event = field(default_factory=Event)

    def say(self, path: str, *answers: Said | int, head: int | None = None) -> str:
        """What a path answers, one after the other; gives its address."""
        self.plays[path] = [item if isinstance(item, Said) else Said(item) for item in answers]
        if head is not None:
            self.plays[f"HEAD {path}"] = [Said(head)]
        return self.url + path

    def lead(self, path: str, status: int, target: str) -> str:
        """A path that redirects; gives its address."""
        return self.say(path, Said(status, {"Location": target}))

    def methods(self, path: str) -> list[str]:
        """How a path was asked, in order."""
        return [method for method, asked in self.asked if asked == path]

    def next(self, method: str, path: str) -> Said:
        with self.lock:
            self.asked.append((method, path))
            left = self.plays.get(f"{method} {path}") or self.plays.get(path) or [Said(404)]
            return left.pop(0) if len(left) > 1 else left[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def do_GET(self) -> None:
        host = self.host
        with host.lock:
            host.at_once += 1
            host.most_at_once = max(host.most_at_once, host.at_once)
            host.agents.add(self.headers["User-Agent"])
        sleep(0.003)  # long enough for a second request to come meanwhile, if one does
        if host.meet:
            host.meet.wait(10)
        # Before the answer leaves: who has read it may ask again sooner than this thread goes on.
        with host.lock:
            host.at_once -= 1
        self._answer(host.next(self.command, self.path))

    do_HEAD = do_GET

    def _answer(self, said: Said) -> None:
        self.close_connection = True
        if said.status == SILENT:
            self.host.over.wait(10)
        elif said.status == RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        else:
            self.send_response(int(said.status))
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "1000000")  # a body that is never sent
            self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def a_host() -> Iterator[Host]:
    """A host, listening while the block runs."""
    server = _Server(("127.0.0.1", 0), _Handler)
    host = Host(f"http://127.0.0.1:{server.server_port}")
    server.RequestHandlerClass = type("Handler", (_Handler,), {"host": host})
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
