"""The words on the screen, from catalogues, and numbers and times as people here write them.

A text is written in English at the place where it is shown, ``tr("Stop injection")``, and looked up in the catalogue
of the language. ``dev.py words`` collects all texts into ``resources/translations``; a further language is one file
there, made with Qt Linguist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from discorecorder.assets import asset

if TYPE_CHECKING:
    from datetime import date, datetime
    from fractions import Fraction

CONTEXT = "discorecorder"
_installed: list[QTranslator] = []


def tr(text: str, /, **values: object) -> str:
    """Return a text in the language of the screen, with ``{name}`` replaced by the values."""
    words = QCoreApplication.translate(CONTEXT, text)
    return words.format(**values) if values else words


def mark(text: str) -> str:
    """Return the text as it is; the catalogue has it too, for a ``tr`` that is given it later."""
    return text


def languages() -> dict[str, str]:
    """Return the languages there are, by code, each by its own name; English needs no catalogue."""
    found = {"en": "English"}
    for path in sorted(asset("translations").glob("discorecorder_*.qm")):
        code = path.stem.removeprefix("discorecorder_")
        name = QLocale(code).nativeLanguageName()
        found[code] = name[:1].upper() + name[1:]
    return found


def use_language(code: str = "") -> str:
    """Speak a language from now on, that of the computer where none is named; return the code that is spoken.

    Windows that stand already are told by Qt (``QEvent.LanguageChange``).
    """
    known = languages()
    wanted = code or QLocale.system().name()
    spoken = next((one for one in (wanted, wanted.split("_")[0]) if one in known), "en")
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale.system() if not code and spoken in wanted else QLocale(spoken))
    if spoken != "en":
        translator = QTranslator()
        translator.load(str(asset("translations", f"discorecorder_{spoken}.qm")))
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    return spoken


def speaks_english() -> bool:
    """Return whether the texts are shown as they are written, for no catalogue is spoken."""
    return not _installed


def local_number(words: str) -> str:
    """Return a plain decimal number such as 1.6 with the point that is written here."""
    return words.replace(".", QLocale().decimalPoint())


def local_psi(psi: Fraction) -> str:
    """Return a pressure in psi for the screen: whole where it is whole, else to a tenth."""
    from discorecorder.model.units import rounded

    return local_number(rounded(psi))


def local_clock(at: datetime, *, seconds: bool = True) -> str:
    """Return the time of day on 24 hours."""
    return at.astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def local_day(on: date) -> str:
    """Return a date that nobody reads the wrong way round, with the month in the language of the screen."""
    return f"{on.day} {QLocale().monthName(on.month, QLocale.FormatType.ShortFormat).rstrip('.')} {on.year}"


def span(seconds: float) -> str:
    """Return a length of time as a clock shows it: 02:11, or 1:02:11 from an hour on."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
