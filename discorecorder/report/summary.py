"""The derived part of the JSON document: what the records come to, for readers that do not fold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from discorecorder.model import entries as said
from discorecorder.model.completeness import missing_at, missing_of_study
from discorecorder.report.study_view import StudyView

if TYPE_CHECKING:
    from fractions import Fraction

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.findings import Finding
    from discorecorder.model.measures import Moment
    from discorecorder.report.level_view import LevelView

__all__ = ["summary"]


def summary(discogram: Discogram, study: StudyView | None = None) -> dict[str, Any]:
    """Return what follows from the records; a study that was looked at already need not be looked at again."""
    study = study or StudyView(discogram)
    patient = study.patient
    counted = discogram.last(said.Counted)
    return {
        "status": discogram.status,
        "region": discogram.region,
        "patient": {field: getattr(patient, field) for field in patient.fields_} if patient else None,
        "opened_at": discogram.records[0].happened_at.isoformat(timespec="milliseconds"),
        "numbering": counted.words if counted else None,
        "transition": discogram.numbering.transition,
        "primary": list(discogram.opened.primary),
        "levels": [_level(study, view) for view in study.levels],
        "not_tested": list(study.untested),
        "findings": {
            name: {level: _finding(finding) for level, finding in by_level.items()}
            for name, by_level in study.findings.items()
        },
        "missing": list(missing_of_study(discogram)),
    }


def _level(study: StudyView, view: LevelView) -> dict[str, Any]:
    measures, state = view.measures, view.state
    volume, volume_record = measures.final_volume
    primary = study.primary(view.level)
    least = study.rules[primary.criteria].limit("nrs_least") if primary else None
    return {
        "level": view.level,
        "role": view.role if view.role in {"suspect", "control"} else None,
        "tested": view.is_tested,
        "pain_base": measures.base,
        "pain_peak": measures.peak_pain,
        "concordance": measures.grade,
        "opening_psi": _psi(measures.opening.psi()) if measures.opening is not None else None,
        "volume_ml": float(volume.exact()) if volume is not None else None,
        "volume_record": volume_record or None,
        "first_pain": _moment(measures.first_pain),
        "qualifying": _moment(measures.at_pain(least) if least else None),
        "peak": _moment(measures.peak),
        "stop": measures.stop_reason,
        "nucleogram": _field(state.last(said.Nucleogram), "type"),
        "dallas": _field(state.last(said.Tear), "dallas"),
        "leak": _field(state.last(said.Leak), "site"),
        "verdict": study.verdict(view.level) if view.is_tested else "NOT TESTED",
        "missing": list(missing_at(study.discogram, state)),
    }


def _field(entry: Entry | None, field: str) -> str | int | None:
    found: str | int | None = getattr(entry, field, None)
    return found


def _moment(moment: Moment | None) -> dict[str, Any] | None:
    """Return pressure in psi to a thousandth, volume in mL, and the records behind them."""
    if moment is None:
        return None
    return {
        "pain": moment.pain if moment.pain >= 0 else None,
        "gauge_psi": _psi(moment.gauge_psi),
        "above_opening_psi": _psi(moment.above_psi),
        "volume_ml": float(moment.volume.exact()) if moment.volume is not None else None,
        "record": moment.record,
        "pressure_record": moment.pressure_record or None,
    }


def _psi(psi: Fraction | None) -> float | None:
    return None if psi is None else round(float(psi), 3)


def _finding(finding: Finding) -> dict[str, Any]:
    return {"result": finding.result, "why": list(finding.why), "near_limit": finding.near_limit}
