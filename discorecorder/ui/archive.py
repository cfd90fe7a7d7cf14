"""Where the records of this window are: the journal of the settings, or that of practice, opened when first needed."""

from __future__ import annotations

from copy import copy
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from discorecorder.settings import data_folder, database_of, spare_key_file

if TYPE_CHECKING:
    from discorecorder.model.journal import Clips, Journal
    from discorecorder.model.rulesets import RuleSet
    from discorecorder.settings import Settings


class Archive:
    """Opens the journal, once, in whichever thread asks first; practice has a file and a key of its own."""

    def __init__(self, settings: Settings, *, is_practice: bool = False) -> None:
        self.settings = settings
        self.is_practice = is_practice
        self._lock = RLock()
        self._journal: Journal | None = None

    @property
    def where(self) -> str:
        """The file or the URL of the journal."""
        if not self.is_practice:
            return database_of(self.settings)
        folder = data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return str(folder / "practice.db")

    def journal(self) -> Journal:
        """Return the journal, opened. Raises JournalRefused where it cannot be: the text names place and remedy."""
        with self._lock:
            if self._journal is None:
                self._journal = self.another()
            return self._journal

    def another(self) -> Journal:
        """Return a second way into the same journal, for looking things up while the first records."""
        from discorecorder.model.journal import Journal

        with self._lock:
            return Journal.open(self.where, key=self._key(), create=True, spare=spare_key_file())

    @property
    def has_clips(self) -> bool:
        """Whether there is a file with audio beside the journal."""
        from discorecorder.model.journal.clips import path_of

        try:
            where = self.where
        except OSError:
            return False  # not even the folder can be made
        return "://" not in where and path_of(where).exists()

    def clips(self) -> Clips:
        """Return the audio that is kept beside the journal. Raises JournalRefused where it cannot be opened."""
        from discorecorder.model.journal import Clips

        return Clips.open(self.where, key=self._key(), spare=spare_key_file())

    def other_mode(self) -> Archive:
        """Return where the records of practice are, or in practice those of patients: their audio grows old as well."""
        other = copy(self)
        other.is_practice, other._lock, other._journal = not self.is_practice, RLock(), None  # noqa: SLF001
        return other

    def site(self) -> tuple[RuleSet, ...]:
        """Return the site's own rule sets. Raises EntryError where their file is wrong."""
        from discorecorder.model.siterules import read_site_rules

        named = self.settings.criteria_file
        return read_site_rules(Path(named)) if named else ()

    def close(self) -> None:
        """Let go of the journal."""
        with self._lock:
            if self._journal is not None:
                self._journal.close()
                self._journal = None

    def _key(self) -> Path | None:
        if self.is_practice:
            return data_folder() / "practice.key"
        return Path(self.settings.key_file).expanduser() if self.settings.key_file else None
