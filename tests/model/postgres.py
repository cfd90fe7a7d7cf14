"""A PostgreSQL server for the tests: own cluster, loopback only, no service, gone afterwards.

It needs Debian's package ``postgresql``, which ``dev.py test`` installs; without it the tests fail and say so.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg


class Postgres:
    """One cluster; every test makes its own database in it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="discorecorder-postgres-"))
        self._bin = _programs()
        self._databases = 0
        # The server refuses to run as root.
        self._as: dict[str, object] = {}
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self._as = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        password = self.folder / "password"
        password.write_text("owner")
        password.chmod(0o644)
        arguments = ["-U", "owner", "--pwfile", str(password), "--auth=scram-sha-256", "--no-sync", "-E", "UTF8"]
        self._run([str(self._bin / "initdb"), "-D", str(self.folder / "data"), *arguments])
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = [f"port={self.port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"]
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [str(self._bin / "postgres"), "-D", str(self.folder / "data"), *(f"--{one}" for one in settings)],
                cwd=self.folder,
                stdout=log,
                stderr=log,
                **self._as,  # type: ignore[call-overload]
            )
        while True:
            try:
                self.connect("postgres").close()
            except psycopg.OperationalError:
                if self._server.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text()) from None
                time.sleep(0.02)
            else:
                return

    def stop(self) -> None:
        """Stop the server at once, as a power cut would: its clients lose their connections."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(20)

    def database(self) -> str:
        """Make an empty database and return its name."""
        self._databases += 1
        name = f"room{self._databases}"
        self.execute("postgres", f"CREATE DATABASE {name}")
        return name

    def connect(self, database: str, user: str = "owner") -> psycopg.Connection[tuple[object, ...]]:
        """Return a connection as any other program would have it."""
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=user, password=user, dbname=database, autocommit=True
        )

    def execute(self, database: str, *statements: str) -> None:
        """Execute statements as the owner."""
        with self.connect(database) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def url(self, database: str, user: str = "owner") -> str:
        """Return the URL by which a journal is opened."""
        return f"postgresql+psycopg://{user}:{user}@127.0.0.1:{self.port}/{database}"

    def destroy(self) -> None:
        """Stop the server and remove the cluster."""
        self.stop()
        shutil.rmtree(self.folder)

    def _run(self, command: list[str]) -> None:
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, **self._as)  # type: ignore[call-overload]


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise RuntimeError("PostgreSQL is missing; run: apt-get install postgresql")
    return found[-1].parent
