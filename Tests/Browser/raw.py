"""Requests as no browser makes them: bytes on a socket."""

import random
import socket
import time

LIMIT = 5.0
"""Seconds that an answer may take."""


class Raw:
    """One connection; `read` gives what came until the other side closed, or until `enough` of it did."""

    def __init__(self, port, data=b"", small=False):
        self.socket = socket.socket()
        if small:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.socket.settimeout(LIMIT)
        self.socket.connect(("127.0.0.1", port))
        self.bytes = b""
        if data:
            self.send(data)

    def send(self, data):
        """False where the other side has gone."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def finish(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def read(self, enough=lambda data: False, patience=LIMIT):
        end = time.monotonic() + patience
        while not enough(self.bytes):
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f"no whole answer within {patience} s: {self.bytes[:300]!r}")
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(65_536)
            except (TimeoutError, socket.timeout):
                continue
            except OSError:
                break
            if not data:
                break
            self.bytes += data
        return self.bytes

    def is_closed(self, within):
        """Whether the other side lets go of it in time."""
        end = time.monotonic() + within
        while (left := end - time.monotonic()) > 0:
            self.socket.settimeout(left)
            try:
                if not self.socket.recv(65_536):
                    return True
            except (TimeoutError, socket.timeout):
                return False
            except OSError:
                return True
        return False

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def exchange(port, data):
    """All that comes back for these bytes, when nothing comes after them."""
    with Raw(port, data) as one:
        one.finish()
        return one.read()


def answers(data, heads=()):
    """The status and headers of each answer in what came; the numbers in `heads` are answers without a body."""
    found = []
    while data:
        head, separator, data = data.partition(b"\r\n\r\n")
        if not separator or not head.startswith(b"HTTP/1."):
            raise AssertionError(f"no answer: {head[:200]!r}")
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.strip().lower(): text.strip() for name, _, text in (line.partition(":") for line in lines[1:])}
        found.append((int(lines[0].split()[1]), headers))
        if len(found) - 1 in heads:
            continue
        if "content-length" in headers:
            data = data[int(headers["content-length"]):]
        elif headers.get("transfer-encoding") == "chunked":
            break
    return found


def mutate(data, chance: random.Random):
    """A few small changes at random places."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(6):
            case 0: data[at:at + 1] = bytes([chance.randrange(256)])
            case 1: del data[at:at + chance.randint(1, 8)]
            case 2: data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
            case 3: data[at:at] = chance.choice([b"%", b"%00", b"%zz", b"\0", b"\r\n", b"\n", b" ", b"../", b"&", b"=", b";", b"\xff\xfe", b"%c3%28"])
            case 4: data[at:at] = data[at:at + chance.randint(1, 40)] * chance.randint(1, 5)
            case _: data = data[:at] or data
    return bytes(data)
