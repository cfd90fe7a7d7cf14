"""The catalogues: they hold every text of the screen, German says all of them, and what is compiled is up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from set_up import words
from set_up.sentences import sentences, terms
from set_up.words import CATALOGUES, FINISHED, PACKAGE, SENTENCES, UNFINISHED, VANISHED, Message

GERMAN = CATALOGUES / "discorecorder_de.ts"


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    return words.wanted()


@pytest.fixture(scope="module")
def german() -> list[Message]:
    return words.read(GERMAN)


def test_the_german_catalogue_holds_every_text_and_no_other(
    texts: list[tuple[str, str]], german: list[Message]
) -> None:
    held = {(one.context, one.source) for one in german if one.state != VANISHED}
    assert set(texts) - held == set(), "run 'python3 dev.py words'"
    assert held - set(texts) == set(), "run 'python3 dev.py words'"


def test_every_text_is_said_in_german(german: list[Message]) -> None:
    assert [one.source for one in german if one.state == UNFINISHED] == []


def test_german_fills_in_the_same_places_as_english(german: list[Message]) -> None:
    assert [one.source for one in german if not words.has_same_places(one)] == []


def test_german_keeps_the_blanks_at_both_ends_of_a_text(german: list[Message]) -> None:
    def ends(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    assert [one.source for one in german if one.translation and ends(one.source) != ends(one.translation)] == []


def test_german_leaves_what_has_to_be_typed_in_english_as_it_is(german: list[Message]) -> None:
    typed = re.compile(r"(?<!\w)'[a-z@-][^']*[a-z0-9=.)]'(?!\w)")
    changed = [
        one.source
        for one in german
        if one.context == words.REFUSAL and not set(typed.findall(one.source)) <= set(typed.findall(one.translation))
    ]
    assert changed == ["'no pain' is recorded beside a score of {0}"]


@pytest.mark.parametrize("catalogue", sorted(CATALOGUES.glob("discorecorder_*.ts")), ids=lambda path: path.stem)
def test_what_is_compiled_is_what_the_catalogue_says(catalogue: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    words.compile_catalogue(catalogue, compiled)
    assert compiled.read_bytes() == catalogue.with_suffix(".qm").read_bytes(), "run 'python3 dev.py words'"


def test_the_sentences_of_the_model_stand_where_the_screen_looks_for_them(texts: list[tuple[str, str]]) -> None:
    told = [text for context, text in texts if context == words.REFUSAL]
    assert (CATALOGUES / SENTENCES).read_text(encoding="utf-8").splitlines() == told


def test_another_language_is_one_file(texts: list[tuple[str, str]], tmp_path: Path) -> None:
    lines = words.update(["fr"], tmp_path, texts)
    assert len(lines) == 1
    assert lines[0].startswith("discorecorder_fr.ts: ")
    french = words.read(tmp_path / "discorecorder_fr.ts")
    assert all(one.state == UNFINISHED for one in french)
    assert (tmp_path / "discorecorder_fr.qm").exists()


def test_a_translation_stays_when_the_catalogue_is_brought_up_to_date(
    texts: list[tuple[str, str]], tmp_path: Path
) -> None:
    path = tmp_path / "discorecorder_fr.ts"
    words.update(["fr"], tmp_path, texts)
    known = [
        one._replace(translation="Notée", state=FINISHED) if one.source == "Note" else one for one in words.read(path)
    ]
    path.write_text(words.written(known, "fr"), encoding="utf-8")
    words.update((), tmp_path, texts)
    assert [one.translation for one in words.read(path) if one.source == "Note"] == ["Notée"]


def test_a_text_that_is_gone_is_kept_aside_and_comes_back_with_its_translation() -> None:
    held = [Message("discorecorder", "Undo", "Rückgängig", FINISHED)]
    gone = words.merged(held, [("discorecorder", "Redo")])
    assert [(one.source, one.state) for one in gone] == [("Redo", UNFINISHED), ("Undo", VANISHED)]
    back = words.merged(gone, [("discorecorder", "Undo")])
    assert back == [Message("discorecorder", "Undo", "Rückgängig", FINISHED)]


def test_a_text_that_moves_to_another_context_takes_its_translation_along() -> None:
    held = [Message("refusal", "no pain", "kein Schmerz", FINISHED)]
    assert words.merged(held, [("discorecorder", "no pain")]) == [
        Message("discorecorder", "no pain", "kein Schmerz", FINISHED)
    ]


def test_what_a_translator_left_unfinished_stays_unfinished() -> None:
    held = [Message("discorecorder", "Undo", "Rück?", UNFINISHED)]
    assert words.merged(held, [("discorecorder", "Undo")]) == held


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["discorecorder", "refusal"]),
            st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"]), min_size=1).map(str.strip),
            st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"])).map(str.strip),
        ),
        unique_by=lambda one: one[:2],
    )
)
def test_a_catalogue_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, ...]]
) -> None:
    messages = sorted(Message(one[0], one[1], one[2], FINISHED if one[2] else UNFINISHED) for one in said)
    path = tmp_path_factory.getbasetemp() / "round.ts"
    path.write_text(words.written(messages, "fr"), encoding="utf-8")
    assert words.read(path) == messages


def package(folder: Path, text: str) -> Path:
    """Return a package whose screen is one module of this text."""
    (folder / "ui").mkdir()
    (folder / "ui" / "room.py").write_text(text, encoding="utf-8")
    return folder


def test_literal_and_marked_texts_and_both_of_a_choice_are_collected(tmp_path: Path) -> None:
    text = (
        'WORDS = mark("one")\nx = tr("two {n}", n=2)\ny = tr("three" if x else "four")\nz = tr(WORDS)\nw = tr(W["a"])\n'
    )
    held = words.wanted(package(tmp_path, text))
    assert {"one", "two {n}", "three", "four"} <= {source for context, source in held if context == words.SCREEN}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('tr(f"pain {score}")', "is no literal text; write it out, with {named} places"),
        ('tr("pain " + score)', "is no literal text"),
        ('tr("pain {score}", sore=1)', "the places of 'pain {score}' are ['score'], the values {'sore'}"),
        ('tr("pain {score}")', "the places of 'pain {score}' are ['score'], the values {}"),
        ("tr()", "is no literal text"),
    ],
)
def test_a_text_that_nobody_could_translate_is_refused_with_its_line(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(words.WordsError, match=r"room\.py:2: ") as refused:
        words.wanted(package(tmp_path, f"\n{text}\n"))
    assert fault in str(refused.value)


@pytest.mark.parametrize("word", ["de.ts", "../de", "German", "--help"])
def test_what_is_no_code_of_a_language_is_refused(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert words.main([word]) == 2
    assert "is no language; write a code such as fr or pt_BR" in capsys.readouterr().err


def test_a_fault_ends_with_the_lines_to_mend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_languages: list[str]) -> list[str]:
        raise words.WordsError("room.py:2: tr() is no literal text")

    monkeypatch.setattr(words, "update", refuse)
    assert words.main([]) == 1
    assert capsys.readouterr().err == "room.py:2: tr() is no literal text\n"


def test_a_catalogue_that_qt_cannot_read_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "discorecorder_fr.ts"
    broken.write_text("<TS", encoding="utf-8")
    with pytest.raises(words.WordsError, match=r"discorecorder_fr\.ts"):
        words.compile_catalogue(broken, tmp_path / "discorecorder_fr.qm")


def test_sentences_of_the_model_are_read_as_templates_with_what_is_put_into_them() -> None:
    found = sentences(PACKAGE)
    for template in (
        "there is no record {0}; the last is {1}",  # an error
        "{0}; mark it as a late entry, or set the clock right",  # an error that begins with a local name
        "{0} is before the last entry ({1})",  # the local name
        "record {0} does not stand any more (see record {1})",  # returned by a function for an error
        "needle tip, {0} view",  # what is missing
        "blinding",  # one word of what is missing
        "baseline pain {0} is high",  # a doubt
        "no baseline pain was recorded; it counts as 0",  # a flag
        "not understood: {0}; {1}",  # a refusal of dictation
        "the nearest that would be is {0}",
        "{0} is locked by another program. Close the other program or wait until it is done, then try again.",
        "opening",  # a kind of entry
    ):
        assert template in found, template


def test_the_vocabularies_of_the_model_and_the_sentences_of_the_settings_are_terms() -> None:
    found = terms(PACKAGE)
    for word in (
        "vasovagal",
        "time-out",
        "suspect",
        "exact",
        "prone",
        "rib count from T12",
        "How light the screen is.",
    ):
        assert word in found, word
    assert not any(word in found for word in ("L4-5", "psi", "IIa"))
