"""The libraries below the journal say which they are."""

from discorecorder.model.journal.versions import versions


def test_the_journal_knows_what_it_is_written_with() -> None:
    known = versions()
    assert list(known) == ["SQLite", "SQLCipher", "SQLAlchemy"]
    assert known["SQLCipher"].startswith("4.")
    assert known["SQLAlchemy"].startswith("2.")
