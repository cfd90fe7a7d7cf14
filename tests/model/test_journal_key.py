"""The key is kept where it can be found again, is never replaced, and survives being typed from paper."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.model.journal.key import VARIABLE, found_key, key_from_recovery, made_key, recovery_words
from discorecorder.model.values import EntryError
from tests.model.procedure import KEY, notes, summary_of

keys = st.binary(min_size=32, max_size=32).map(lambda raw: Key(raw.hex()))


@given(key=keys)
def test_a_recovery_key_is_read_back_however_it_is_typed(key: Key) -> None:
    words = recovery_words(key)
    assert key_from_recovery(words) == key
    typed = words.lower().replace("0", "o").replace("1", "l").replace("-", " - ")
    assert key_from_recovery(f" {typed}\n") == key


@given(key=keys, at=st.integers(0, 80), letter=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_typing_error_in_a_recovery_key_is_found(key: Key, at: int, letter: str) -> None:
    words = recovery_words(key)
    typed = words[:at] + letter + words[at + 1 :]
    if typed == words:
        assert key_from_recovery(typed) == key
    else:
        with pytest.raises(EntryError, match=r"typing error|9 groups"):
            key_from_recovery(typed)


@given(key=keys, other=keys)
def test_groups_of_two_recovery_keys_do_not_mix(key: Key, other: Key) -> None:
    mixed = recovery_words(key).split("-")[:4] + recovery_words(other).split("-")[4:]
    if key == other:
        assert key_from_recovery("-".join(mixed)) == key
    else:
        with pytest.raises(EntryError, match="compare it group by group"):
            key_from_recovery("-".join(mixed))


def test_the_group_with_the_typing_error_is_named() -> None:
    groups = recovery_words(Key(KEY)).split("-")
    swapped = groups[2][1] + groups[2][0] + groups[2][2:]
    with pytest.raises(EntryError, match="group 3 of the recovery key"):
        key_from_recovery("-".join([*groups[:2], swapped, *groups[3:]]))
    with pytest.raises(EntryError, match="group 3"):
        key_from_recovery("-".join([*groups[:2], "ABCDEFGU", *groups[3:]]))
    with pytest.raises(EntryError, match="9 groups joined by hyphens, not 8"):
        key_from_recovery("-".join(groups[:8]))


@pytest.mark.parametrize("figures", ["", "5f", "5F" * 32, "g" * 64, "5f" * 33])
def test_only_sixty_four_figures_are_a_key(figures: str) -> None:
    with pytest.raises(EntryError, match="64 hexadecimal"):
        Key(figures)


def test_a_key_does_not_show_itself() -> None:
    assert KEY not in repr(Key(KEY))
    assert KEY not in str(Key(KEY))
    assert Key.new() != Key.new()


def test_a_new_journal_makes_its_key_file_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "journal.key"
    recorded = notes("d1", 1)
    with Journal.open(tmp_path / "journal.db", key=file) as journal:
        journal.append("d1", recorded, summary_of("d1", recorded))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(file.read_text().strip()) == 64
    with Journal.open(tmp_path / "journal.db", key=file) as journal:
        assert journal.records("d1") == recorded
    with Journal.open(tmp_path / "second.db", key=file) as journal:
        assert journal.find() == []


def test_a_new_key_file_and_its_name_are_on_the_disk_before_there_is_a_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []

    def noted(handle: int, sync: Callable[[int], None] = os.fsync) -> None:
        sync(handle)
        synced.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", noted)
    made_key("5a" * 16, tmp_path / "journal.key")
    assert synced == [(tmp_path / "journal.key").stat().st_ino, tmp_path.stat().st_ino]


def test_the_environment_names_the_key_file_unless_an_argument_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "environment.key"))
    Journal.open(tmp_path / "journal.db").close()
    Journal.open(tmp_path / "other.db", key=tmp_path / "argument.key").close()
    assert sorted(file.name for file in tmp_path.glob("*.key")) == ["argument.key", "environment.key"]
    Journal.open(tmp_path / "journal.db").close()
    with pytest.raises(JournalRefused, match="another key"):
        Journal.open(tmp_path / "other.db")


def test_a_key_that_is_missing_is_never_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "journal.key"
    Journal.open(tmp_path / "journal.db", key=file).close()
    file.unlink()
    with pytest.raises(JournalRefused, match=r"journal\.key cannot be read: No such file.*recovery key"):
        Journal.open(tmp_path / "journal.db", key=file)
    assert not file.exists()


@pytest.mark.parametrize("text", ["", "secret", "5f" * 31, "\xff" * 64, "5f" * 33])
def test_a_file_without_a_key_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "journal.key"
    file.write_text(text, encoding="latin-1")
    with pytest.raises(JournalRefused, match="holds no key"):
        Journal.open(tmp_path / "journal.db", key=file)
    assert not (tmp_path / "journal.db").exists()


def test_a_key_file_that_cannot_be_made_is_refused_before_there_is_a_journal(tmp_path: Path) -> None:
    with pytest.raises(JournalRefused, match="cannot be made: No such file"):
        Journal.open(tmp_path / "journal.db", key=tmp_path / "missing" / "journal.key")
    assert list(tmp_path.iterdir()) == []


def test_of_two_programs_that_make_a_key_file_the_first_one_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "journal.key"
    file.write_text(KEY)
    # Between the look and the making, the other program was quicker.
    monkeypatch.setattr(Path, "exists", lambda self: False)
    assert made_key("ignored", file) == Key(KEY)


def test_a_disk_that_does_not_keep_the_key_is_refused() -> None:
    with pytest.raises(JournalRefused, match="holds no key"):
        made_key("ignored", Path("/dev/null"))


def without_a_keyring() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "DBUS" not in name and name != VARIABLE}
    return kept | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


OPEN = """
import sys
from discorecorder.model.journal import Journal, JournalRefused
try:
    with Journal.open(sys.argv[1]) as journal:
        print("open", len(journal.find()))
except JournalRefused as refused:
    print(refused)
"""


def test_where_there_is_no_keyring_a_key_file_is_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN, str(tmp_path / "journal.db")]
    out = subprocess.run(command, env=without_a_keyring(), capture_output=True, text=True, check=True)
    assert "has no keyring" in out.stdout
    assert f"Name a key file: set {VARIABLE}" in out.stdout
    assert list(tmp_path.iterdir()) == []
    Journal.open(tmp_path / "journal.db", key=Key(KEY)).close()
    out = subprocess.run(command, env=without_a_keyring(), capture_output=True, text=True, check=True)
    assert "has no keyring" in out.stdout


KEYRING = """
import sys
from pathlib import Path
import keyring
from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.model.journal.key import found_key, keep_in_keyring, recovery_words, key_from_recovery
where = Path(sys.argv[1])
Journal.open(where).close()
Journal.open(where, create=False).close()
moved = where.rename(where.with_name("moved.db"))
Journal.open(moved, create=False).close()
identity = moved.read_bytes()[:16].hex()
figures = keyring.get_password("discorecorder", identity)
print(type(keyring.get_keyring()).__module__, len(figures))
words = recovery_words(found_key(identity, None))
keyring.delete_password("discorecorder", identity)
try:
    Journal.open(moved)
except JournalRefused as refused:
    print("holds no key" in str(refused), keyring.get_password("discorecorder", identity))
keep_in_keyring(identity, key_from_recovery(words))
Journal.open(moved, create=False).close()
keyring.set_password("discorecorder", identity, "secret")
try:
    Journal.open(moved)
except JournalRefused as refused:
    print(refused)
"""


def test_the_keyring_of_the_desktop_keeps_the_key(tmp_path: Path) -> None:
    """A real Secret Service in a session of its own; it needs Debian's gnome-keyring and dbus."""
    session = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'
    command = ["dbus-run-session", "--", "sh", "-c", session, "sh", sys.executable, "-c", KEYRING]
    surroundings = {name: value for name, value in os.environ.items() if name not in (VARIABLE, "DISPLAY")}
    homes = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    out = subprocess.run(
        [*command, str(tmp_path / "journal.db")], env=surroundings | homes, capture_output=True, text=True, check=False
    )
    assert out.stdout.splitlines() == [
        "keyring.backends.SecretService 64",
        "True None",
        "The keyring's entry holds no key: a key is 64 hexadecimal figures in small letters.",
    ], out.stderr


def test_a_keyring_that_forgets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends import null

    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    try:
        with pytest.raises(JournalRefused, match="did not keep the new key"):
            made_key("identity", None)
        with pytest.raises(JournalRefused, match="keyring holds no key for this journal"):
            found_key("identity", None)
    finally:
        keyring.set_keyring(before)
