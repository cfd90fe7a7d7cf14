"""The key that records the zero of a gauge; it stands beside the prompts while the zero is still to be checked."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from discorecorder.ui.actions import BY_NAME
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.words import tr

ACTION = "zero"
WIDE_MM = 30.0
"""Width of the key in mm: room for its word beside the name of the key that presses it."""


class ZeroKey(KeyButton):
    """Hidden until it is asked for; ``used`` carries the source."""

    def __init__(self, key: str) -> None:
        super().__init__(tr("Zero"), key, mm=KEY_MM, look="next")
        self.setAccessibleName(tr(BY_NAME[ACTION].words))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(px(WIDE_MM, self.screen()))
        self.hide()
