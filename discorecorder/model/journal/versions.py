"""Which SQLite and which SQLCipher the journal is written with."""

from __future__ import annotations


def versions() -> dict[str, str]:
    """Return the versions of the libraries below the journal, by name."""
    import sqlalchemy
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    try:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return {"SQLite": dbapi2.sqlite_version, "SQLCipher": str(cipher), "SQLAlchemy": sqlalchemy.__version__}
