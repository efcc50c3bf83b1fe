"""What reports say: the figures in full, how they were counted, what a correction changes, how a report stands."""

from collections.abc import Sequence

from handlers.indicators_words import bases, formula, measure_name, target_text, value_text
from locales import Html, Speech
from mentoring.indicators import SATISFIED, Figure, State
from mentoring.monitoring import Change, Report, ReportStatus, Round
from mentoring.presets import Measure


def figure_lines(t: Speech, figures: Sequence[Figure]) -> Html:
    """All figures by their full names, a line each."""
    lines = []
    for figure in figures:
        target = target_text(t, figure)
        name, value = measure_name(t, figure), value_text(t, figure)
        lines.append(t("figure-line", name=name, value=value, target=target, has=yes_or_no(bool(target))))
    return Html("\n").join(lines) if lines else t("report-no-figures")


def of_organisation(figures: Sequence[Figure]) -> list[Figure]:
    """What an organisation is shown of its figures: that it is one of one says nothing."""
    return [figure for figure in figures if figure.measure is not Measure.ORGANISATIONS]


def how_lines(t: Speech, figures: Sequence[Figure]) -> Html:
    """How each figure was counted: the clause, the division, both counts and which of them is official."""
    return Html("\n\n").join([_how(t, figure) for figure in figures])


def _how(t: Speech, figure: Figure) -> Html:
    lines = [t("report-how", name=measure_name(t, figure), clause=figure.clause), formula(t, figure)]
    if figure.measure not in SATISFIED:
        lines.append(bases(t, figure))
    return Html("\n").join(lines)


def change_lines(t: Speech, changes: Sequence[Change]) -> Html:
    """What another edition has otherwise, a line a figure."""
    lines = []
    for change in changes:
        known = change.after or change.before
        assert known is not None
        before, after = _counts(t, change.before), _counts(t, change.after)
        lines.append(t("report-change", name=measure_name(t, known), before=before, after=after))
    return Html("\n").join(lines)


def _counts(t: Speech, figure: Figure | None) -> Html:
    if figure is None or figure.state is State.HIDDEN:
        return t("report-nothing")
    if figure.denominator is None:
        return t("report-counts-only", numerator=figure.numerator)
    return t("report-counts", numerator=figure.numerator, denominator=figure.denominator)


def yes_or_no(value: bool) -> str:
    """A yes or no as texts choose by it."""
    return "yes" if value else "no"


def round_words(round_: Round) -> dict[str, object]:
    """What the texts about a round are given."""
    return {"interim": yes_or_no(round_.is_interim), "title": round_.title, "day": round_.as_of}


def status_line(t: Speech, report: Report) -> Html:
    """Whose turn it is, and until when."""
    match report.status:
        case ReportStatus.FROZEN:
            return t("report-status-frozen", due=report.round.due_on)
        case ReportStatus.COMPLETED:
            return t("report-status-completed", sent=report.completed_at, due=report.round.due_on)
        case ReportStatus.RETURNED:
            return t("report-status-returned", reason=report.reason)
        case ReportStatus.SIGNED:
            return t("report-status-signed", signed=report.signed_at, signature=report.signature)
        case ReportStatus.SUPERSEDED:
            return t("report-status-superseded")


def short_status(t: Speech, report: Report) -> str:
    """How a report stands, in a word or two."""
    return t.plain(f"report-short-{report.status.value}")
