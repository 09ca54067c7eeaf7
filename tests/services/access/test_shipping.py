"""The log on its way to a syslog server on the loopback: RFC 5424 over UDP and TCP."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import closing

import pytest

from support.accounts import FIRM, NOON, actor
from zhuanji.basics.problems import ProblemError
from zhuanji.services.access.audit import Draft, append, note_seen
from zhuanji.services.access.audit.shipping import FILE, VARIABLE, ship
from zhuanji.services.access.audit.syslog import server
from zhuanji.services.records.models import AuditEntry

FORM = re.compile(
    r"<(\d+)>1 (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([!-~]{1,255}) zhuanji - ([!-~]{1,32}) "
    r'\[zhuanji@32473((?: [a-z]+="(?:[^"\\\]]|\\.)*")+)\] \ufeff(.*)',
    re.DOTALL,
)


def write():
    note_seen(actor("city_office"), "enterprise", [FIRM], at=NOON)
    append([Draft('坏"人]\\', "login.refused", address="10.0.0.7", at=NOON, detail={"说": "明" * 5000})])


def listener(kind):
    opened = socket.socket(socket.AF_INET, kind)
    opened.bind(("127.0.0.1", 0))
    opened.settimeout(20)
    return opened


def test_by_udp_each_entry_is_a_datagram(home):
    write()
    with closing(listener(socket.SOCK_DGRAM)) as opened:
        address = f"udp://127.0.0.1:{opened.getsockname()[1]}"
        assert ship(home, address) == 2
        messages = [opened.recv(65_535) for _ in range(2)]
        assert ship(home, address) == 0, "what was sent isn't sent again"
        write()
        assert ship(home, address) == 2
    first, second = (FORM.fullmatch(one.decode()) for one in messages)
    assert first[1] == str(13 * 8 + 6)
    assert (first[2], first[4]) == ("2025-03-03T04:00:00.000000Z", "seen")
    row = AuditEntry.objects.get(number=1)
    assert f'hash="{row.hash}"' in first[5]
    assert f'object="{FIRM}"' in first[5]
    assert (second[1], second[4]) == (str(13 * 8 + 5), "login.refused")
    assert 'account="坏\\"人\\]\\\\"' in second[5]
    assert all(len(one) < 8192 for one in messages)


def test_by_tcp_each_entry_says_how_long_it_is(home):
    write()
    with closing(listener(socket.SOCK_STREAM)) as opened:
        opened.listen()
        received = []

        def take():
            line, _ = opened.accept()
            with closing(line):
                while part := line.recv(65_535):
                    received.append(part)

        thread = threading.Thread(target=take)
        thread.start()
        assert ship(home, f"tcp://127.0.0.1:{opened.getsockname()[1]}") == 2
        thread.join(20)
    stream, messages = b"".join(received), []
    while stream:
        length, _, rest = stream.partition(b" ")
        messages.append(rest[: int(length)])
        stream = rest[int(length) :]
    assert all(FORM.fullmatch(one.decode()) for one in messages)
    assert len(messages) == 2


def test_each_server_has_its_own_place(home, monkeypatch):
    write()
    with closing(listener(socket.SOCK_DGRAM)) as one, closing(listener(socket.SOCK_DGRAM)) as other:
        monkeypatch.setenv(VARIABLE, f"udp://127.0.0.1:{one.getsockname()[1]}")
        assert ship(home) == 2
        assert ship(home, f"udp://127.0.0.1:{other.getsockname()[1]}") == 2
        assert ship(home) == 0
        (home.folder / FILE).write_text("[broken", encoding="utf-8")
        assert ship(home) == 2, "rather twice than never"


def test_a_server_that_isnt_there_keeps_the_entries_waiting(home):
    write()
    with closing(listener(socket.SOCK_STREAM)) as opened:
        port = opened.getsockname()[1]
    with pytest.raises(ProblemError) as raised:
        ship(home, f"tcp://127.0.0.1:{port}")
    assert [problem.code for problem in raised.value.problems] == ["access.syslog.unreachable"]
    assert not (home.folder / FILE).exists()


def test_without_an_address_nothing_is_sent(home, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    write()
    assert ship(home) == 0


@pytest.mark.parametrize(
    "address", ["", "127.0.0.1", "http://127.0.0.1", "udp://", "tcp://h:x", "udp://[::1"]
)
def test_what_is_no_address_is_told(address):
    with pytest.raises(ProblemError) as raised:
        server(address)
    assert raised.value.problems[0].code == "access.syslog.address"
