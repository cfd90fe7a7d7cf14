"""The order on paper of text that runs both ways (Unicode bidirectional algorithm)."""

import unicodedata

__all__ = ["visual_runs"]

_TURNS = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "FSI"})


def visual_runs(text: str) -> list[tuple[str, bool, int]]:
    """Return the runs of one direction from left to right on paper.

    Each is its text in reading order, whether it runs backwards on paper, and where in the text it begins.
    """
    if text.isascii() or not any(unicodedata.bidirectional(character) in _TURNS for character in text):
        return [(text, False, 0)] if text else []
    runs: list[tuple[list[str], int, int]] = []
    for place, (character, level) in enumerate(_levels(text)):
        if runs and runs[-1][1] == level:
            runs[-1][0].append(character)
        else:
            runs.append(([character], level, place))
    return [("".join(characters), bool(level % 2), place) for characters, level, place in _reordered(runs)]


def _levels(text: str) -> list[tuple[str, int]]:
    """Return each character that is drawn with its embedding level."""
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"] = algorithm.get_base_level(text)
    storage["base_dir"] = ("L", "R")[storage["base_level"]]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.apply_mirroring(storage, debug=False)
    return [(str(entry["ch"]), int(entry["level"])) for entry in storage["chars"]]


def _reordered(runs: list[tuple[list[str], int, int]]) -> list[tuple[list[str], int, int]]:
    """Turn the runs round, from the deepest level up to the lowest odd one (rule L2)."""
    highest = max((level for _, level, _ in runs), default=0)
    for floor in range(highest, 0, -1):
        start = 0
        while start < len(runs):
            end = start
            while end < len(runs) and runs[end][1] >= floor:
                end += 1
            runs[start:end] = runs[start:end][::-1]
            start = max(end, start + 1)
    return runs
