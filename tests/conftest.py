"""What every test stands on: no unexpected warning in the log, no window on the screen, and the longest first."""

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# The same examples everywhere and at every run: what fails in one place fails in all. Time limits belong to the bench.
settings.register_profile("same_everywhere", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_everywhere")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONGEST = "test_kilohertz.py"
"""It lasts two minutes by the clock and hardly works: begun first, nobody waits for it at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest test begin first."""
    items.sort(key=lambda item: item.path.name != LONGEST)


@pytest.fixture(autouse=True)
def _the_log_stays_quiet(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a record at WARNING or above in the log, unless it is marked `warns`."""
    yield
    if request.node.get_closest_marker("warns"):
        return
    loud = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if loud:
        pytest.fail("unexpected in the log:\n" + "\n".join(loud), pytrace=False)
