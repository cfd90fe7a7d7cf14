"""What the preferences are called on the screen, and in which order their groups stand."""

from __future__ import annotations

from discorecorder.ui.words import mark, tr

GROUPS: dict[str, str] = {
    "screen": mark("Screen"),
    "blinding": mark("Sound and blinding"),
    "people": mark("People"),
    "ceilings": mark("Limits"),
    "gauge": mark("Gauge"),
    "voice": mark("Voice"),
    "speech": mark("Recogniser"),
    "keys": mark("Keys"),
    "rooms": mark("Rooms"),
    "report": mark("Print"),
    "verdicts": mark("Verdicts"),
    "records": mark("Records"),
}
"""The groups of PREFERENCES as the index shows them."""

LABELS: dict[str, str] = {
    "database": mark("Records"),
    "key_file": mark("Key file"),
    "criteria_file": mark("Own rule sets"),
    "primary": mark("Rule sets that stand first"),
    "stale_seconds": mark("Stale after"),
    "paper": mark("Paper"),
    "language": mark("Language"),
    "theme": mark("Theme"),
    "reduced_motion": mark("Reduced motion"),
    "sound": mark("Sound"),
    "show_results": mark("Criteria results while recording"),
    "neutral_names": mark("Neutral names"),
    "full_screen": mark("Full screen"),
    "glance_monitor": mark("Glance view"),
    "gauge": mark("Profile of the gauge"),
    "practice_patient": mark("Scripted patient"),
    "voice": mark("Voice"),
    "voice_engine": mark("Recogniser"),
    "voice_model": mark("Speech model"),
    "voice_second": mark("Second speech engine"),
    "voice_second_model": mark("Second speech model"),
    "voice_pronunciations": mark("Pronunciations of the site"),
    "voice_person": mark("Enrolled voice"),
    "voice_microphone": mark("Microphone"),
    "voice_earpiece": mark("Ear-piece"),
    "voice_wake": mark("Wake phrase"),
    "voice_confirm": mark("What is confirmed"),
    "voice_clips_days": mark("Keep what was heard"),
    "dictation_language": mark("Language of dictation"),
    "typed_by": mark("Who types"),
    "radiologist": mark("Radiologist"),
    "technologist": mark("Technologist"),
    "institution": mark("Institution"),
    "contact": mark("Whom the patient calls"),
    "lumbar_volume_ml": mark("Lumbar volume"),
    "thoracic_volume_ml": mark("Thoracic volume"),
    "cervical_volume_ml": mark("Cervical volume"),
    "pressure_ceiling_psi": mark("Pressure, painful disc"),
    "painless_ceiling_psi": mark("Pressure, painless disc"),
    "ceiling_near_percent": mark("Ceiling near"),
    "ask_pain_every_psi": mark("Ask for pain"),
    "keys": mark("Keys"),
    "room": mark("Room"),
    "rooms": mark("Rooms"),
}

UNITS = {"seconds": "s", "ml": "mL", "psi": "psi", "percent": "%", "days": mark("days")}

CHOICES: dict[str, str] = {
    "dark": mark("Dark"),
    "dim": mark("Dim"),
    "bright": mark("Bright"),
    "technologist": mark("Technologist"),
    "radiologist": mark("Radiologist"),
    "nurse": mark("Nurse"),
    "scribe": mark("Scribe"),
    "assistant": mark("Assistant"),
    "lumbar": mark("Lumbar"),
    "cervical": mark("Cervical"),
    "thoracic": mark("Thoracic"),
    "off": mark("Off"),
    "held": mark("While held"),
    "hands-free": mark("Hands-free"),
    "levels": mark("Levels"),
    "everything": mark("Everything"),
    "en": mark("English"),
    "de": mark("German"),
}

FROM_NEXT_START = ("database", "key_file")
"""Preferences that an open journal cannot follow."""


def unit_of(field: str) -> str:
    """Return the unit of a preference by the end of its name; empty where it has none."""
    unit = UNITS.get(field.rpartition("_")[2], "")
    return tr(unit) if unit else ""
