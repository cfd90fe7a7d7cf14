"""What every test stands on: no unexpected warning in the log, and no window on the screen."""

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# The same examples everywhere and at every run: what fails in one place fails in all. Time limits belong to the bench.
settings.register_profile("same_everywhere", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_everywhere")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
