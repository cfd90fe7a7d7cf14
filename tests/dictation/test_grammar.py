"""What can be said becomes the entries that were meant, and entries are said so that they come back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from discorecorder.dictation.grammar import parse, say
from discorecorder.model.entries import KINDS
from tests.dictation.strategies import entry_of


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_entry_is_understood_as_it_is_said(kind):
    @settings(max_examples=100, deadline=None)
    @given(entry=entry_of(kind))
    def understood(entry):
        assert parse(say(entry)) == [entry]

    understood()
