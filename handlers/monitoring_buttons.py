"""What presses about reports carry."""

from handlers.buttons import Press


class OpenReports(Press, prefix="rps"):
    """All reports of an organisation."""

    organisation_id: int
    page: int = 0


class OpenReport(Press, prefix="rp"):
    """A report, as its reader may see it."""

    report_id: int


class OpenReportHow(Press, prefix="rph"):
    """How the figures of a report were counted."""

    report_id: int


class RemarkReport(Press, prefix="rpm"):
    """The curator adds a remark."""

    report_id: int


class SendReport(Press, prefix="rpo"):
    """The curator hands the report to the head."""

    report_id: int


class TakeReportBack(Press, prefix="rpb"):
    """The curator takes the report back before it is signed."""

    report_id: int


class SignReport(Press, prefix="rpg"):
    """The head signs the version that was seen; asked once more before (`sure`)."""

    report_id: int
    seen: int
    sure: bool = False


class ReturnReport(Press, prefix="rpr"):
    """The head returns the report with a remark."""

    report_id: int


class CorrectReport(Press, prefix="rpc"):
    """The curator counts anew as of the same date; asked once more before (`sure`)."""

    report_id: int
    sure: bool = False


class GiveCorrectionUp(Press, prefix="rpu"):
    """The signed edition stays as it is."""

    report_id: int


class OpenRounds(Press, prefix="rds"):
    """The coordinator's list of rounds."""

    page: int = 0


class SendReportPaper(Press, prefix="rp-w"):
    """A report as a document."""

    report_id: int


class SendRoundPaper(Press, prefix="rr-w"):
    """A round as the analytic note or the summary table."""

    round_id: int
    what: str


class SendTrend(Press, prefix="rr-t"):
    """The last rounds as a picture."""


class OpenRound(Press, prefix="rd"):
    """A round: who has handed in, and the sums."""

    round_id: int


class OpenRoundLate(Press, prefix="rdl"):
    """Who is still waited for."""

    round_id: int


class OpenRoundOrganisations(Press, prefix="rdo"):
    """A round by organisation."""

    round_id: int
    page: int = 0


class OpenRoundHow(Press, prefix="rdh"):
    """How the sums of a round were made."""

    round_id: int


class RemindLate(Press, prefix="rdr"):
    """Remind everyone who is waited for."""

    round_id: int


class AskCollection(Press, prefix="rdc"):
    """Ask for figures as of another date."""


class DateCollection(Press, prefix="rdd"):
    """A date as a whole number (20261115), and in how many days the reports are due."""

    as_of: int
    days: int
