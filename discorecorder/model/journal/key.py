"""The key of an encrypted journal: where it is kept, how it is made, and how it is typed in again.

A key lies in a key file (64 hexadecimal figures, readable by its owner only), named by argument, by setting or by
the environment variable DISCORECORDER_KEY_FILE; otherwise in the keyring of the operating system; otherwise, where
there is no keyring, in the spare key file that the program names. A new key is stored and read back before the first
record. A key that is missing is never replaced by a new one.
"""

from __future__ import annotations

import os
from pathlib import Path

from discorecorder.model.journal.errors import JournalRefused
from discorecorder.model.journal.folder import sync_folder
from discorecorder.model.values import EntryError, Value

VARIABLE = "DISCORECORDER_KEY_FILE"
SERVICE = "discorecorder"
_FIGURES = 64
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's thirty-two: no I, L, O or U, which are read and typed wrongly."""
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})
_GROUPS, _BYTES = 8, 4


class Key(Value):
    """The raw key, 64 hexadecimal figures; it never shows itself in a text or a log."""

    figures: str

    def check(self) -> None:
        """Refuse what is not 64 hexadecimal figures, with EntryError."""
        if len(self.figures) != _FIGURES or set(self.figures) - set("0123456789abcdef"):
            raise EntryError("a key is 64 hexadecimal figures in small letters")

    @classmethod
    def new(cls) -> Key:
        """Make a key that nobody can guess."""
        from secrets import token_hex

        return cls(token_hex(_FIGURES // 2))

    def __repr__(self) -> str:
        return "Key(hidden)"


def key_file(named: Path | None) -> Path | None:
    """Return the key file that is named by argument or setting, else by the environment, else None."""
    from_environment = os.environ.get(VARIABLE)
    return named or (Path(from_environment) if from_environment else None)


def has_keyring() -> bool:
    """Return whether this computer has a keyring that answers."""
    try:
        _keyring_get("")
    except JournalRefused:
        return False
    return True


def place_of_key(identity: str, named: Path | None, spare: Path | None = None) -> Path | None:
    """Return the key file that holds the key of an existing journal, or None where the keyring is to be asked."""
    file = key_file(named)
    if file is not None or spare is None or not spare.exists():
        return file
    return None if has_keyring() and _keyring_get(identity) is not None else spare


def found_key(identity: str, named: Path | None, spare: Path | None = None) -> Key:
    """Return the key of an existing journal. Raises JournalRefused where it is missing or is no key."""
    file = place_of_key(identity, named, spare)
    if file is not None:
        return _read(file)
    if spare is not None and not has_keyring():
        raise JournalRefused(
            f"The key of this journal is missing: there is no keyring and no key file {spare}. Bring the file back, "
            f"name another in {VARIABLE}, or type the recovery key in a terminal: "
            "discorecorder recovery-key --restore WORDS"
        )
    figures = _keyring_get(identity)
    if figures is None:
        raise JournalRefused(
            f"The keyring holds no key for this journal (service {SERVICE}, user {identity}). Name its key file in "
            f"{VARIABLE}, or type its recovery key in a terminal: discorecorder recovery-key --restore WORDS"
        )
    return _key_of(figures, "The keyring's entry")


def made_key(identity: str, named: Path | None, spare: Path | None = None) -> Key:
    """Return the key for a new journal, stored and read back. Raises JournalRefused where it cannot be kept."""
    file = key_file(named)
    key = Key.new()
    if file is not None:
        return _first(file, key)
    try:
        keep_in_keyring(identity, key)
    except JournalRefused:
        if spare is None:
            raise
        return _first(_in_folder(spare), key)
    return key


def keep_again(key: Key, identity: str, named: Path | None, spare: Path | None = None) -> Path | None:
    """Put a key that was typed in again where it is looked for; return its key file, or None for the keyring.

    Raises JournalRefused where another key lies there, which is left as it is.
    """
    file = key_file(named)
    if file is None and spare is not None and not has_keyring():
        file = _in_folder(spare)
    if file is None:
        if _keyring_get(identity) not in (None, key.figures):
            raise JournalRefused("The keyring holds another key for this journal; it was left as it is.")
        keep_in_keyring(identity, key)
    elif _first(file, key) != key:
        raise JournalRefused(f"The key file {file} holds another key; it was left as it is. Name another key file.")
    return file


def keep_in_keyring(identity: str, key: Key) -> None:
    """Store a key in the keyring and read it back. Raises JournalRefused where it does not hold it."""
    _keyring_set(identity, key.figures)
    if _keyring_get(identity) != key.figures:
        raise JournalRefused(f"The keyring did not keep the new key. Name a key file in {VARIABLE} instead.")


def recovery_words(key: Key) -> str:
    """Return the key as groups of eight letters for printing; every group and the whole carry a checksum."""
    raw = bytes.fromhex(key.figures)
    parts = [raw[at : at + _BYTES] for at in range(0, len(raw), _BYTES)]
    groups = [_letters(part + _mark(at, part)[:1], 8) for at, part in enumerate(parts)]
    return "-".join([*groups, _letters(_mark(_GROUPS, raw)[:5], 8)])


def key_from_recovery(text: str) -> Key:
    """Return the key from its typed groups. Raises EntryError that says which group has the typing error."""
    groups = "".join(text.upper().translate(_MISREAD).split()).split("-")
    if len(groups) != _GROUPS + 1:
        raise EntryError(f"a recovery key has {_GROUPS + 1} groups joined by hyphens, not {len(groups)}")
    raw = b""
    for at, group in enumerate(groups):
        part = _bytes(group)
        if part is None or (at < _GROUPS and _mark(at, part[:_BYTES])[:1] != part[_BYTES:]):
            raise EntryError(f"group {at + 1} of the recovery key, {group!r}, holds a typing error")
        raw += part[:_BYTES] if at < _GROUPS else b""
    if _mark(_GROUPS, raw)[:5] != _bytes(groups[-1]):
        raise EntryError("the recovery key holds a typing error; compare it group by group")
    return Key(raw.hex())


def _mark(at: int, part: bytes) -> bytes:
    from hashlib import sha256

    return sha256(b"discorecorder recovery" + bytes([at]) + part).digest()


def _letters(part: bytes, count: int) -> str:
    number = int.from_bytes(part, "big")
    return "".join(_LETTERS[number >> 5 * at & 31] for at in reversed(range(count)))


def _bytes(group: str) -> bytes | None:
    if len(group) != 8 or set(group) - set(_LETTERS):
        return None
    number = 0
    for letter in group:
        number = number << 5 | _LETTERS.index(letter)
    return number.to_bytes(5, "big")


def _read(file: Path) -> Key:
    try:
        text = file.read_bytes()[:1000].decode("ascii", "replace")
    except OSError as failed:
        raise JournalRefused(
            f"The key file {file} cannot be read: {failed.strerror}. Bring it back, or type the recovery key "
            "in a terminal: discorecorder recovery-key --restore WORDS"
        ) from failed
    return _key_of(text.strip().lower(), f"The key file {file}")


def _key_of(figures: str, what: str) -> Key:
    try:
        return Key(figures)
    except EntryError as refused:
        raise JournalRefused(f"{what} holds no key: {refused}.") from refused


def _in_folder(file: Path) -> Path:
    """Make the folder of a key file, for its owner only."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as failed:
        raise _not_made(file, failed) from failed
    return file


def _first(file: Path, key: Key) -> Key:
    """Return the key that is in the file, or write this one."""
    return _read(file) if file.exists() else _write(file, key)


def _write(file: Path, key: Key) -> Key:
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as handle:
            handle.write(key.figures + "\n")
            handle.flush()
            os.fsync(opened)
        sync_folder(file.parent)  # without the name of its key file, a journal would be lost
    except FileExistsError:
        # Another program made it in between; there is one key, and it is the first.
        return _read(file)
    except OSError as failed:
        raise _not_made(file, failed) from failed
    # What the disk gives back is what will be asked for later, so that is the key.
    return _read(file)


def _not_made(file: Path, failed: OSError) -> JournalRefused:
    return JournalRefused(
        f"The key file {file} cannot be made: {failed.strerror}. Name one in a folder that can be written."
    )


def _keyring_get(identity: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, identity)
    except KeyringError as failed:
        raise _no_keyring(failed) from failed


def _keyring_set(identity: str, figures: str) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, identity, figures)
    except KeyringError as failed:
        raise _no_keyring(failed) from failed


def _no_keyring(failed: Exception) -> JournalRefused:
    first = (str(failed).splitlines() or [type(failed).__name__])[0]
    return JournalRefused(
        f"This computer has no keyring to keep the journal's key in ({first}). Name a key file: set {VARIABLE} to a "
        "path that only you can read; it is made when it does not exist."
    )
