"""The journal works out of the box, its key is found again, and comes back from paper."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from discorecorder.model.journal.key import Key, key_from_recovery, recovery_words
from tests.desk import LUMBAR, Desk, refused
from tests.model.procedure import KEY


class Wallet(KeyringBackend):
    """A keyring in memory, of a desktop that is there."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A computer without a keyring, on which no key file is named."""
    return Desk(tmp_path, has_key_file=False)


@pytest.fixture
def wallet(monkeypatch: pytest.MonkeyPatch) -> Wallet:
    """The keyring of this process, for as long as the test lasts."""
    held = Wallet()
    monkeypatch.setattr(keyring.core, "_keyring_backend", held)
    return held


@pytest.fixture
def no_wallet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the keyring of this process away for as long as the test lasts."""
    from keyring.backends import fail

    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]


def spare(desk: Desk) -> Path:
    return desk.home / "config" / "discorecorder" / "journal.key"


def test_it_works_on_a_computer_without_keyring_where_nothing_was_set(desk: Desk) -> None:
    told = desk.run("replay", LUMBAR)
    assert told.status == 0, told.err
    assert told.json["records"] > 100
    assert len(told.err.splitlines()) == 1
    assert f"made the journal {desk.database}; its key lies in the key file {spare(desk)}" in told.err
    assert "print it: discorecorder recovery-key" in told.err
    assert stat.S_IMODE(spare(desk).stat().st_mode) == 0o600
    assert stat.S_IMODE(spare(desk).parent.stat().st_mode) == 0o700
    assert spare(desk).read_text("ascii").strip() not in told.err
    again = desk.run("replay", LUMBAR)
    assert (again.status, again.err) == (0, "")
    assert len(desk.run("list").lines) == 2


@pytest.mark.usefixtures("no_wallet")
def test_a_key_that_is_missing_is_never_replaced(desk: Desk) -> None:
    desk.replayed()
    kept = spare(desk).rename(desk.home / "kept.key")
    before = desk.database.read_bytes()
    for command in (["list"], ["replay", desk.home / "procedure.txt"], ["verify"], ["recovery-key"]):
        refused(desk.say(*command), "The key of this journal is missing", str(spare(desk)), "recovery-key --restore")
    assert not spare(desk).exists()
    assert desk.database.read_bytes() == before
    assert desk.say("list", "--key-file", kept).status == 0


@pytest.mark.usefixtures("no_wallet")
def test_the_key_comes_back_from_paper(desk: Desk) -> None:
    desk.replayed()
    printed = desk.say("recovery-key").json
    assert printed["database"] == str(desk.database)
    assert printed["identity"] == desk.database.read_bytes()[:16].hex()
    words = printed["recovery_key"]
    assert key_from_recovery(words) == Key(spare(desk).read_text("ascii").strip())
    spare(desk).unlink()
    told = desk.say("recovery-key", "--restore", words.lower().replace("-", " - "))
    assert told.json["restored"] == f"the key file {spare(desk)}"
    assert stat.S_IMODE(spare(desk).stat().st_mode) == 0o600
    assert len(desk.say("list").lines) == 1
    assert desk.say("recovery-key", "--restore", words).status == 0, "the same key twice is no harm"
    elsewhere = desk.home / "other place" / "cl\u00e9.key"
    refused(desk.say("recovery-key", "--restore", words, "--key-file", elsewhere), "cannot be made", str(elsewhere))
    elsewhere.parent.mkdir()
    assert desk.say("recovery-key", "--restore", words, "--key-file", elsewhere).status == 0
    assert desk.say("--key-file", elsewhere, "list").status == 0


@pytest.mark.usefixtures("no_wallet")
def test_a_wrong_key_on_paper_changes_nothing(desk: Desk) -> None:
    desk.replayed()
    words = desk.say("recovery-key").json["recovery_key"]
    before = spare(desk).read_bytes()
    refused(desk.say("recovery-key", "--restore", words[1:]), "group 1 of the recovery key", "typing error")
    refused(desk.say("recovery-key", "--restore", "abc"), "9 groups joined by hyphens")
    other = recovery_words(Key(KEY))
    refused(desk.say("recovery-key", "--restore", other), "encrypted with another key", str(desk.database))
    assert spare(desk).read_bytes() == before
    held = desk.home / "held.key"
    held.write_text(KEY)
    refused(desk.say("recovery-key", "--restore", words, "--key-file", held), str(held), "holds another key")
    assert held.read_text() == KEY
    refused(desk.say("recovery-key", "--key-file", held), "cannot be read with this key")


@pytest.mark.usefixtures("no_wallet")
def test_there_is_no_key_without_a_journal(desk: Desk) -> None:
    refused(desk.say("recovery-key"), "There is no journal", str(desk.database))
    refused(desk.say("recovery-key", "--restore", recovery_words(Key(KEY))), "There is no journal")
    url = "postgresql+psycopg://room@localhost/discograms"
    refused(desk.say("--database", url, "recovery-key"), "A database server has no key")
    assert not spare(desk).exists()


@pytest.mark.usefixtures("no_wallet")
def test_a_folder_of_settings_that_cannot_be_made_is_named(desk: Desk) -> None:
    (desk.home / "config").write_text("a file")
    (desk.home / "settings.toml").touch()
    desk.environment["DISCORECORDER_SETTINGS"] = str(desk.home / "settings.toml")
    refused(desk.say("replay", LUMBAR), "key file", "cannot be made", "Name one in a folder that can be written")
    assert not desk.database.exists()


def test_a_working_keyring_keeps_the_key(desk: Desk, wallet: Wallet) -> None:
    told = desk.say("replay", LUMBAR)
    identity = desk.database.read_bytes()[:16].hex()
    assert f"its key lies in the keyring (service discorecorder, user {identity})" in told.err
    assert list(wallet.held) == [("discorecorder", identity)]
    assert not spare(desk).exists()
    words = desk.say("recovery-key").json["recovery_key"]
    figures = wallet.held.pop(("discorecorder", identity))
    refused(desk.say("list"), "The keyring holds no key for this journal", identity)
    assert not wallet.held
    told = desk.say("recovery-key", "--restore", words)
    assert told.json["restored"].startswith("the keyring (")
    assert wallet.held == {("discorecorder", identity): figures}
    wallet.held["discorecorder", identity] = KEY
    refused(desk.say("recovery-key", "--restore", words), "The keyring holds another key")
    assert wallet.held["discorecorder", identity] == KEY


def test_a_journal_made_without_keyring_opens_on_a_desktop_with_one(desk: Desk, wallet: Wallet) -> None:
    made = desk.run("replay", LUMBAR)
    assert made.status == 0, made.err
    assert len(desk.say("list").lines) == 1
    assert not wallet.held
    figures = spare(desk).read_text("ascii").strip()
    wallet.held["discorecorder", desk.database.read_bytes()[:16].hex()] = figures
    spare(desk).write_text(KEY)
    assert len(desk.say("list").lines) == 1, "the keyring comes first"


def test_a_keyring_that_forgets_leaves_the_key_in_a_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from keyring.backends import null

    monkeypatch.setattr(keyring.core, "_keyring_backend", null.Keyring())  # type: ignore[no-untyped-call]
    assert str(spare(desk)) in desk.say("replay", LUMBAR).err
    assert len(desk.say("list").lines) == 1


@pytest.mark.usefixtures("no_wallet")
def test_the_command_line_names_the_key_file_before_the_environment_and_the_settings(desk: Desk) -> None:
    settings = desk.home / "settings.toml"
    settings.write_text(f"key_file = {str(desk.home / 'set.key')!r}\ndatabase = 'set.db'\n")
    desk.environment["DISCORECORDER_SETTINGS"] = str(settings)
    script = desk.script("discogram: lumbar")
    assert "set.key" in desk.say("replay", script).err
    desk.environment["DISCORECORDER_KEY_FILE"] = str(desk.home / "environment.key")
    assert "environment.key" in desk.say("replay", script, "--database", "two.db").err
    assert "said.key" in desk.say("--key-file", "said.key", "replay", script, "--database", "three.db").err
    assert sorted(os.listdir(desk.home)) == [  # noqa: PTH208
        "environment.key",
        "procedure.txt",
        "said.key",
        "set.db",
        "set.key",
        "settings.toml",
        "three.db",
        "two.db",
    ]
