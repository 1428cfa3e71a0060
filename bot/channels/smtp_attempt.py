"""One connection to an SMTP server and one message, driven by hand through DATA: the phase of a failure is known.

before the final dot was written    TryLater    the server cannot have taken it
after it, without an answer         Uncertain   the outbox repeats it once, with the same Message-ID
4xx                                 TryLater    5 to 30 minutes for a greylist
5xx to the reader's address         Refused     and the address is gone, if the answer says so
5xx to the mail itself              Refused
server, login, TLS                  TryLater    for the whole channel: it holds for every reader
"""

import re
import smtplib
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Callable

from bot.channels.smtp_server import SmtpServer
from bot.errors import Refused, TryLater, Uncertain

SERVER_AWAY = 60.0
"""Seconds before a server that could not be reached, or closes its door (421), is tried again."""
NEEDS_HANDS = 600.0
"""Seconds before a try again where somebody must mend login, TLS or sender first."""
BUSY = 300.0
FIRST_GREYLIST = 300.0
LONGEST_GREYLIST = 1800.0
MAILBOX_FULL = 3600.0

_ENHANCED = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b")


class Attempt:
    """Used once: `connect`, `hand_over`, `close`.

    `timeout`: seconds for each step; `answer_timeout`: for the last answer; `deadline`: the moment of the monotonic
    clock by which all must be over.
    """

    def __init__(self, server: SmtpServer, timeout: float, answer_timeout: float, deadline: float) -> None:
        self._server = server
        self._timeout = timeout
        self._answer_timeout = answer_timeout
        self._deadline = deadline
        self._smtp: smtplib.SMTP | None = None

    def connect(self, local_hostname: str, tls: ssl.SSLContext) -> None:
        """Reach the server, with TLS and login as its address says. Every failure holds for the whole channel."""
        server = self._server
        if server.user and server.scheme == "smtp" and not server.on_this_machine:
            raise TryLater(
                f"No password is sent to {server} in clear: use smtp+starttls:// or smtps:// in email.smtp_url.",
                NEEDS_HANDS,
                whole_channel=True,
            )
        try:
            if server.scheme == "smtps":
                smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                    server.host, server.port, local_hostname, timeout=self._timeout, context=tls
                )
            else:
                smtp = smtplib.SMTP(server.host, server.port, local_hostname, timeout=self._timeout)
            self._smtp = smtp
            smtp.ehlo_or_helo_if_needed()
            if server.scheme == "smtp+starttls":
                self._start_tls(smtp, tls)
            if server.user:
                self._log_in(smtp)
        except ssl.SSLError as error:
            why = getattr(error, "verify_message", "") or error.reason or "no TLS there"
            raise TryLater(
                f"{server} cannot be trusted with mail: {why}. Check host, port and scheme of email.smtp_url.",
                NEEDS_HANDS,
                whole_channel=True,
            ) from None
        except (smtplib.SMTPException, OSError, UnicodeError) as error:  # UnicodeError: a host that is no name
            raise TryLater(self._unreachable(error), SERVER_AWAY, whole_channel=True) from None

    def _start_tls(self, smtp: smtplib.SMTP, tls: ssl.SSLContext) -> None:
        if not smtp.has_extn("starttls"):
            raise TryLater(
                f"{self._server} offers no TLS, which smtp+starttls:// demands: nothing was sent in clear.",
                NEEDS_HANDS,
                whole_channel=True,
            )
        smtp.starttls(context=tls)
        smtp.ehlo()

    def _log_in(self, smtp: smtplib.SMTP) -> None:
        user, password = self._server.user, self._server.password
        code, answer = 0, b""
        try:
            if password.isascii() and user.isascii():
                smtp.login(user, password)
            else:  # smtplib knows ASCII only; RFC 4616 says UTF-8
                secret = b64encode(f"\0{user}\0{password}".encode()).decode()
                code, answer = smtp.docmd("AUTH", f"PLAIN {secret}")
        except smtplib.SMTPAuthenticationError as refused:
            code, answer = refused.smtp_code, _bytes(refused.smtp_error)
        except smtplib.SMTPNotSupportedError:
            raise TryLater(
                f"{self._server} offers no login that works here: take the user out of email.smtp_url, or use its "
                "port for submission (587 or 465).",
                NEEDS_HANDS,
                whole_channel=True,
            ) from None
        if code in (0, 235, 503):  # 503: already authenticated
            return
        away = code < 500 and code != 432  # 432: a password must be changed
        raise TryLater(
            self._said("did not accept user and password of email.smtp_url", code, answer),
            SERVER_AWAY if away else NEEDS_HANDS,
            whole_channel=True,
        )

    def hand_over(self, sender: str, to: str, message: bytes, attempts: int) -> None:
        """Envelope and message. Returns when the server has taken it."""
        smtp = self._smtp
        assert smtp is not None  # noqa: S101  # `connect` came before
        try:
            options = self._options(smtp, to, len(message))
            self._judge_sender(*self._step(smtp, lambda: smtp.mail(sender, options)))
            self._judge_reader(*self._step(smtp, lambda: smtp.rcpt(to)), attempts)
            code, answer = self._step(smtp, lambda: smtp.docmd("DATA"))
            if code != 354:
                self._judge_message(code, answer, attempts)
            self._write(smtp, message)
        except (smtplib.SMTPException, OSError) as error:
            raise TryLater(self._unreachable(error), SERVER_AWAY) from None
        try:
            self._limit(smtp, self._answer_timeout)
            code, answer = smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            raise Uncertain(f"{self._server} did not say whether it took the mail ({_plain(error)}).") from None
        if code < 200:  # smtplib's -1: no number
            raise Uncertain(self._said("answered nothing that can be read", code, answer))
        if code >= 300:
            self._judge_message(code, answer, attempts)

    def _options(self, smtp: smtplib.SMTP, to: str, size: int) -> list[str]:
        options = [f"size={size}"] if smtp.has_extn("size") else []
        if not to.isascii():
            if not smtp.has_extn("smtputf8"):
                raise Refused(f"{self._server} cannot send to addresses with letters beyond ASCII (no SMTPUTF8).")
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        return options

    def _write(self, smtp: smtplib.SMTP, message: bytes) -> None:
        """The message and the dot that ends it. An error here means that the dot did not leave."""
        text = re.sub(rb"(?m)^\.", b"..", message)
        self._limit(smtp, self._timeout)
        smtp.send(text if text.endswith(b"\r\n") else text + b"\r\n")
        if _has_spoken(smtp):
            raise TryLater(f"{self._server} broke off in the middle of the mail.", SERVER_AWAY)
        smtp.send(b".\r\n")

    def _judge_sender(self, code: int, answer: bytes) -> None:
        if code == 250:
            return
        if code == 552:
            raise Refused(self._said("takes no mail so large", code, answer))
        if code >= 500:
            what = self._said("does not let the desk send as email.from says", code, answer)
            raise TryLater(what, NEEDS_HANDS, whole_channel=True)
        raise TryLater(self._said("takes no mail now", code, answer), SERVER_AWAY if code == 421 else BUSY)

    def _judge_reader(self, code: int, answer: bytes, attempts: int) -> None:
        if code in (250, 251):
            return
        status = _enhanced(answer)
        if code == 530 or status in ("5.7.0", "5.7.60"):  # it wants a login first
            what = self._said("wants a login: put user and password into email.smtp_url", code, answer)
            raise TryLater(what, NEEDS_HANDS, whole_channel=True)
        if code == 552 or status == "5.2.2":  # RFC 5321 4.5.3.1.10: to be taken as 452
            raise TryLater(self._said("has no room for this reader", code, answer), MAILBOX_FULL)
        if code >= 500:
            # 5.7: a rule speaks, not the mailbox, which may be well. RFC 3463.
            gone = code in (550, 551, 553, 556) and not status.startswith("5.7.")
            raise Refused(self._said("refuses this address", code, answer), gone=gone)
        raise TryLater(self._said("puts this address off", code, answer), _wait(code, attempts))

    def _judge_message(self, code: int, answer: bytes, attempts: int) -> None:
        if code == 552 and _enhanced(answer) == "5.2.2":
            raise TryLater(self._said("has no room for this reader", code, answer), MAILBOX_FULL)
        if code >= 500:
            raise Refused(self._said("refuses this mail", code, answer))
        raise TryLater(self._said("puts this mail off", code, answer), _wait(code, attempts))

    def _step(self, smtp: smtplib.SMTP, command: Callable[[], tuple[int, bytes]]) -> tuple[int, bytes]:
        self._limit(smtp, self._timeout)
        return command()

    def _limit(self, smtp: smtplib.SMTP, seconds: float) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the whole send took too long")
        if smtp.sock is not None:
            smtp.sock.settimeout(min(seconds, left))

    def _said(self, what: str, code: int, answer: bytes) -> str:
        """One line: which server, what it did, and its own words without our secrets."""
        words = " ".join(answer.decode("utf-8", "replace").split())
        for secret in (self._server.password, b64encode(self._server.password.encode()).decode()):
            words = words.replace(secret, "***") if secret else words
        words = "".join(sign for sign in words if sign.isprintable())[:200]
        return f"{self._server} {what}: {code} {words}".rstrip()

    def _unreachable(self, error: Exception) -> str:
        if isinstance(error, smtplib.SMTPResponseException):
            return self._said("closed the door", error.smtp_code, _bytes(error.smtp_error))
        return f"The mail server {self._server} cannot be used now: {_plain(error)}."

    def close(self) -> None:
        """Say goodbye if the server still listens. What was sent is sent, whatever it answers."""
        if self._smtp is None or self._smtp.sock is None:
            return
        try:
            self._smtp.sock.settimeout(2.0)
            self._smtp.quit()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()


def _has_spoken(smtp: smtplib.SMTP) -> bool:
    """Whether the server said something, or hung up, where it has nothing to say."""
    sock = smtp.sock
    if sock is None:
        return True
    patience = sock.gettimeout()
    sock.settimeout(0)
    try:
        sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    finally:
        sock.settimeout(patience)
    return True


def _wait(code: int, attempts: int) -> float:
    """Seconds: 450 and 451 are what greylists say, and want 5 to 30 minutes."""
    if code == 421:
        return SERVER_AWAY
    if code in (450, 451):
        return float(min(FIRST_GREYLIST * 2 ** max(0, min(attempts, 8) - 1), LONGEST_GREYLIST))
    return BUSY


def _enhanced(answer: bytes) -> str:
    """The status code of RFC 3463 at the beginning of an answer, such as 5.1.1, or nothing."""
    found = _ENHANCED.match(answer.decode("ascii", "replace"))
    return found[1] if found else ""


def _bytes(answer: bytes | str) -> bytes:
    return answer if isinstance(answer, bytes) else answer.encode()


def _plain(error: Exception) -> str:
    """What went wrong on the way, for people."""
    match error.__context__ if isinstance(error, smtplib.SMTPServerDisconnected) else error:
        case TimeoutError():
            return "no answer in time"
        case None | ConnectionResetError() | BrokenPipeError():
            return "it closed the connection"
        case socket.gaierror() | UnicodeError():
            return "its name is not known here"
        case OSError(strerror=str(reason)):
            return reason.lower()
        case _:
            return " ".join(str(error).split())[:200] or type(error).__name__
