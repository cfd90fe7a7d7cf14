"""The regions of the body map in the language of the screen."""

from __future__ import annotations

from discorecorder.ui.words import mark, tr

PART_WORDS: dict[str, str] = {
    "face": mark("face"),
    "anterior neck": mark("front of the neck"),
    "anterior shoulder": mark("front of the shoulder"),
    "chest": mark("chest"),
    "anterior upper arm": mark("front of the upper arm"),
    "anterior forearm": mark("front of the forearm"),
    "palm": mark("palm"),
    "upper abdomen": mark("upper abdomen"),
    "lower abdomen": mark("lower abdomen"),
    "lateral hip": mark("outer hip"),
    "groin": mark("groin"),
    "anterior thigh": mark("front of the thigh"),
    "anterior knee": mark("front of the knee"),
    "shin": mark("shin"),
    "dorsal foot": mark("top of the foot"),
    "occiput": mark("back of the head"),
    "posterior neck": mark("back of the neck"),
    "posterior shoulder": mark("back of the shoulder"),
    "scapula": mark("shoulder blade"),
    "posterior upper arm": mark("back of the upper arm"),
    "posterior forearm": mark("back of the forearm"),
    "dorsal hand": mark("back of the hand"),
    "mid back": mark("mid back"),
    "low back": mark("low back"),
    "buttock": mark("buttock"),
    "posterior thigh": mark("back of the thigh"),
    "posterior knee": mark("back of the knee"),
    "calf": mark("calf"),
    "heel": mark("heel"),
    "midline chest": mark("breastbone"),
    "genital area": mark("genital area"),
    "midline neck": mark("midline neck"),
    "midline upper back": mark("midline upper back"),
    "midline mid back": mark("midline mid back"),
    "midline low back": mark("midline low back"),
    "sacrum": mark("sacrum"),
}


def region_words(region: str) -> str:
    """Return the name of a region for the screen: left, right or midline first."""
    side, _, part = region.partition(" ")
    if side == "left":
        return tr("left {part}", part=tr(PART_WORDS[part]))
    if side == "right":
        return tr("right {part}", part=tr(PART_WORDS[part]))
    return tr(PART_WORDS[region])
