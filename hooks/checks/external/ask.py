"""Asking one address to the end of its redirects: HEAD, then GET; again after a passing fault."""

from checks.external.answer import Answer, host_of
from checks.external.manners import Hosts, Manners
from checks.external.web import Web

# HEAD costs a host least, but some refuse it or answer it wrongly: only GET says that a page is
# not there.
_TRIES = ("HEAD", "GET", "GET")
_TOO_MANY = 429


class Asker:
    """Asks addresses; several threads may share one.

    Attributes:
        reached: Whether any host has answered; until then it may be our own network that fails.
    """

    def __init__(self, manners: Manners, hosts: Hosts, web: Web) -> None:
        """Nobody has been asked yet."""
        self._manners, self._hosts, self._web = manners, hosts, web
        self.reached = False

    def trail(self, address: str) -> list[Answer]:
        """Answers from the address to the end of its redirects, at least one.

        Raises:
            StoppedError: The run is being broken off.
        """
        answers = [self._settled(address)]
        seen = {address}
        while onward := answers[-1].location:
            if onward in seen:
                return [*answers, Answer(onward, problem="loop")]
            if len(answers) > self._manners.redirects:
                return [*answers, Answer(onward, problem="long")]
            seen.add(onward)
            answers.append(self._settled(onward))
        return answers

    def _settled(self, address: str) -> Answer:
        """The answer of one address after as many tries as it takes."""
        host = host_of(address)
        answer = Answer(address, problem="address")
        for number, method in enumerate(_TRIES):
            with self._hosts.turn(host) as closed:
                if closed:
                    return Answer(address, problem=closed)
                answer = self._web.request(method, address)
                if answer.status:
                    self.reached = True
                if answer.passing:
                    wait = self._manners.again * 2**number if answer.wait is None else answer.wait
                    if wait > self._manners.longest_wait:
                        self._hosts.close(host, "busy")
                        return Answer(address, problem="busy")
                    self._hosts.hold(host, wait)
            told = answer.good or answer.location or answer.problem
            if not answer.passing and (told or method == "GET"):
                self._hosts.answered(host)
                return answer
        if answer.status == _TOO_MANY:
            self._hosts.close(host, str(_TOO_MANY))
        else:
            self._hosts.failed(host, answer.problem or str(answer.status))
        return answer
