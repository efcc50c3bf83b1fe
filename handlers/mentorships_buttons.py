"""What the buttons of mentorships carry, from making a pair to its last page."""

from handlers.buttons import LARGEST, Press
from mentoring.presets import SurveyName
from mentoring.wishes import WishKind


class ChooseMentee(Press, prefix="pm"):
    """The mentees to make a pair for; `everyone` shows also those who have a mentor."""

    organisation_id: int
    page: int = 0
    everyone: bool = False


class ChooseMentor(Press, prefix="pr"):
    """Mentors who may fit the chosen mentees (ids in base 36, dotted)."""

    organisation_id: int
    mentees: str
    page: int = 0


class AddToGroup(Press, prefix="pa"):
    """Another mentee for the pair being made: it becomes a group."""

    organisation_id: int
    mentor_id: int
    mentees: str
    page: int = 0


class ReviewPair(Press, prefix="pv"):
    """The pair as it would be; form and kind are places in the preset's lists, -1 is what fits."""

    organisation_id: int
    mentor_id: int
    mentees: str
    form: int = -1
    kind: int = -1


class ProposePair(Press, prefix="pp"):
    """Ask the participants of the reviewed pair."""

    organisation_id: int
    mentor_id: int
    mentees: str
    form: int
    kind: int


class AnswerProposal(Press, prefix="pans"):
    """«Да, хочу», «Нет», or (`think`) later; a curator answers for `person_id` «со слов»."""

    mentorship_id: int
    answer: str
    person_id: int = 0


class ExplainAnswer(Press, prefix="pwhy"):
    """Tell the curator why not."""

    mentorship_id: int


class AskOrder(Press, prefix="ord"):
    """Type the number and date of the order."""

    mentorship_id: int


class StartWithoutOrder(Press, prefix="ordl"):
    """Begin the work, the order follows."""

    mentorship_id: int


class CurateMentorship(Press, prefix="mc"):
    """The curator's screen of a mentorship, also for a curator who takes part in it."""

    mentorship_id: int


class ChangePair(Press, prefix="mx"):
    """What a curator may do to a pair: pause, hand over, part, undo."""

    mentorship_id: int


class UndoPair(Press, prefix="mu"):
    """Take back a pair made by mistake; asked once more before it is done."""

    mentorship_id: int
    sure: bool = False


class PausePair(Press, prefix="mp"):
    """Let a pair rest."""

    mentorship_id: int


class PauseNow(Press, prefix="mpn"):
    """The pause without a reason."""

    mentorship_id: int


class ResumePair(Press, prefix="mr"):
    """Go on after a pause."""

    mentorship_id: int


class EndPair(Press, prefix="me"):
    """Part before the end of the way; asked once more before it is done."""

    mentorship_id: int
    sure: bool = False


class HandOver(Press, prefix="mh"):
    """Choose another mentor in the place of one (0: of the first)."""

    mentorship_id: int
    leaving_id: int = 0
    page: int = 0


class HandOverTo(Press, prefix="mht"):
    """Another mentor takes over; asked once more before it is done."""

    mentorship_id: int
    leaving_id: int
    coming_id: int
    sure: bool = False


class AskCurator(Press, prefix="mq"):
    """A participant's private words to the curator: what may be asked for."""

    mentorship_id: int


class AskCuratorFor(Press, prefix="mqf"):
    """Ask the curator for a pause, an end, a next cycle."""

    mentorship_id: int
    kind: WishKind


class SettleWishes(Press, prefix="mqs"):
    """The curator has talked it over."""

    mentorship_id: int


class OpenFinal(Press, prefix="fin"):
    """Over to the final meeting, or some meetings more?"""

    mentorship_id: int


class BeginFinal(Press, prefix="fing"):
    """Over to the final meeting; `early` shortens the plan to what was held."""

    mentorship_id: int
    early: bool = False


class ExtendPlan(Press, prefix="finm"):
    """So many meetings more."""

    mentorship_id: int
    more: int


class OpenEnding(Press, prefix="end"):
    """What is still missing at the end."""

    mentorship_id: int


class WriteReflection(Press, prefix="ref"):
    """Write how it was; a curator for `person_id` «со слов»."""

    mentorship_id: int
    person_id: int = 0


class OpenReport(Press, prefix="rep"):
    """The mentor's final report with its draft."""

    mentorship_id: int
    person_id: int = 0


class SendReport(Press, prefix="reps"):
    """Send the draft as it is."""

    mentorship_id: int
    person_id: int = 0


class AddToReport(Press, prefix="repa"):
    """Add own words to the draft."""

    mentorship_id: int
    person_id: int = 0


class NoteGroup(Press, prefix="grp"):
    """Note the group reflection, or why there was none."""

    mentorship_id: int
    skipped: bool = False


class CloseMentorship(Press, prefix="cls"):
    """The curator's last press."""

    mentorship_id: int


class OpenSurvey(Press, prefix="srv"):
    """A survey: its next item; a curator for `person_id` «со слов»."""

    mentorship_id: int
    survey: SurveyName = SurveyName.EXIT
    person_id: int = 0


class WantCertificate(Press, prefix="cert"):
    """The certificate once more; a curator for `person_id`."""

    mentorship_id: int
    person_id: int = 0


DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed(ids: list[int]) -> str:
    """Ids short enough for a button: base 36, dotted."""
    return ".".join(_base36(each) for each in ids)


def unpacked(text: str) -> list[int]:
    """The ids again; what is no id falls away."""
    ids = [int(each, 36) for each in text.split(".") if each.isalnum() and each.isascii()]
    return [each for each in ids if each <= LARGEST]


def _base36(number: int) -> str:
    digits = ""
    while number > 0:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits or "0"
