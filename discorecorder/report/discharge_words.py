"""What the discharge sheet says, in every language it is printed in: plain words, whole sentences, no result.

A text is named by what it is for; ``{fields}`` are filled from the record. A further language is one more table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

__all__ = ["LANGUAGES", "WORDS", "day", "day_and_clock", "spoken"]

ENGLISH: Final[dict[str, str]] = {
    "title": "After your discogram",
    "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "date": "{day} {month} {year}",
    "until": "{date}, {clock}",
    "born": "born {date}",
    "number": "patient number {mrn}",
    "examined": "Examined on {date}",
    "examined_by": "Examined on {date} by {name}",
    "no_name": "Patient",
    "rest": "The first 24 hours",
    "strain": "No strenuous activity and nothing that puts stress on your spine for 24 hours, until {until}.",
    "work": "We recommend that you take the next day off work. Whether you do is your decision.",
    "discomfort": "Some discomfort after this examination is expected.",
    "driver": "Let somebody else drive you home today.",
    "event": "Something happened during your examination that the doctor spoke with you about. What the doctor told "
    "you comes before this sheet.",
    "medicine": "Medicine",
    "prescribed": "You were given a prescription for the pain: {drug}.",
    "prescription": "You were given a prescription for the pain.",
    "ask": "Talk to your doctor before you stop taking any medicine.",
    "steroid": "You were given a steroid",
    "steroid_effects": "Steroid medicines may cause facial flushing, occasional low-grade fevers, hiccups, insomnia, "
    "headaches, water retention, increased appetite, increased heart rate, and abdominal cramping or bloating. "
    "These effects are bothersome in only about 5% of patients and commonly disappear within 1 to 3 days.",
    "call": "Call us at once, by day or night, if you have",
    "fever": "fever or chills",
    "spreading": "back or neck pain that grows over days or weeks",
    "weakness": "new weakness or numbness",
    "saddle": "numbness between your legs, or a change in bladder or bowel",
    "headache": "a severe headache",
    "swallowing": "trouble swallowing, or a swelling of the neck",
    "breath": "shortness of breath",
    "chest": "pain in the chest when you breathe in",
    "whom": "Call {contact}",
    "whom_blank": "Call:",
    "emergency": "If you cannot reach us or find it hard to breathe, call the emergency services.",
    "results": "Your results",
    "referrer": "They go to {name}, who sent you to us and will talk with you about what comes next.",
    "referred": "They go to the doctor who sent you to us, who will talk with you about what comes next.",
    "ct": "A CT scan is planned as part of this examination.",
    "foot": "For the patient to take home. It says nothing about the result of the examination.",
    "page": "page {page} of {count}",
}
GERMAN: Final[dict[str, str]] = {
    "title": "Nach Ihrer Diskografie",
    "months": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "date": "{day}. {month} {year}",
    "until": "{date}, {clock} Uhr",
    "born": "geboren am {date}",
    "number": "Patientennummer {mrn}",
    "examined": "Untersucht am {date}",
    "examined_by": "Untersucht am {date} von {name}",
    "no_name": "Patientin oder Patient",
    "rest": "Die ersten 24 Stunden",
    "strain": "Strengen Sie sich 24 Stunden lang nicht an und belasten Sie die Wirbelsäule nicht, bis {until}.",
    "work": "Wir empfehlen, am nächsten Tag nicht zu arbeiten. Ob Sie das tun, entscheiden Sie.",
    "discomfort": "Gewisse Beschwerden nach dieser Untersuchung sind zu erwarten.",
    "driver": "Lassen Sie sich heute von jemandem nach Hause fahren.",
    "event": "Während der Untersuchung ist etwas vorgefallen, worüber die Ärztin oder der Arzt mit Ihnen gesprochen "
    "hat. Was Ihnen dabei gesagt wurde, geht diesem Blatt vor.",
    "medicine": "Medikamente",
    "prescribed": "Sie haben ein Rezept gegen die Schmerzen bekommen: {drug}.",
    "prescription": "Sie haben ein Rezept gegen die Schmerzen bekommen.",
    "ask": "Sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt, bevor Sie ein Medikament absetzen.",
    "steroid": "Sie haben ein Kortisonpräparat bekommen",
    "steroid_effects": "Kortisonpräparate können Gesichtsröte, gelegentlich leichtes Fieber, Schluckauf, "
    "Schlaflosigkeit, Kopfschmerzen, Wassereinlagerungen, mehr Appetit, schnelleren Herzschlag und Bauchkrämpfe oder "
    "Blähungen auslösen. Nur etwa 5 % der Behandelten empfinden das als störend; meist vergeht es in 1 bis 3 Tagen.",
    "call": "Rufen Sie sofort an, bei Tag und bei Nacht, bei",
    "fever": "Fieber oder Schüttelfrost",
    "spreading": "Rücken- oder Nackenschmerzen, die über Tage oder Wochen zunehmen",
    "weakness": "neuer Schwäche oder Taubheit",
    "saddle": "Taubheit zwischen den Beinen oder veränderter Blasen- oder Darmfunktion",
    "headache": "starken Kopfschmerzen",
    "swallowing": "Schluckbeschwerden oder einer Schwellung am Hals",
    "breath": "Atemnot",
    "chest": "Schmerzen in der Brust beim Einatmen",
    "whom": "Telefon: {contact}",
    "whom_blank": "Telefon:",
    "emergency": "Wenn Sie uns nicht erreichen oder schlecht Luft bekommen, rufen Sie den Rettungsdienst.",
    "results": "Ihre Ergebnisse",
    "referrer": "Sie gehen an {name}. Von dort sind Sie überwiesen worden, und dort bespricht man mit Ihnen, wie "
    "es weitergeht.",
    "referred": "Sie gehen an die Praxis oder Klinik, die Sie überwiesen hat. Dort bespricht man mit Ihnen, wie es "
    "weitergeht.",
    "ct": "Eine Computertomografie (CT) ist als Teil dieser Untersuchung vorgesehen.",
    "foot": "Für Sie zum Mitnehmen. Über das Ergebnis der Untersuchung sagt dieses Blatt nichts.",
    "page": "Seite {page} von {count}",
}
WORDS: Final[dict[str, dict[str, str]]] = {"en": ENGLISH, "de": GERMAN}
"""Every text by its language and what it is for."""

LANGUAGES: Final = tuple(WORDS)
"""The languages that the sheet is printed in, by their codes."""


def spoken(language: str) -> str:
    """Return the language that the sheet is printed in where another was asked for: that, its kin, or English."""
    kin = language.replace("-", "_").split("_")[0].lower()
    return kin if kin in WORDS else "en"


def day(on: date, language: str) -> str:
    """Return a day as it is written in a language, the month in letters."""
    words = WORDS[language]
    return words["date"].format(day=on.day, month=words["months"].split()[on.month - 1], year=on.year)


def day_and_clock(at: datetime, language: str) -> str:
    """Return a day with the time on 24 hours, as they are written in a language."""
    return WORDS[language]["until"].format(date=day(at, language), clock=f"{at:%H:%M}")
