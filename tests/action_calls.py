"""How to call each action on the things of a school: a value for every parameter, by its name or by its type."""

import importlib
import inspect
import pkgutil
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, get_type_hints

import mentoring.actions
from mentoring.actions.consents import Paper
from mentoring.consents import NewConsent
from mentoring.exports import Export
from mentoring.feedback import Ask
from mentoring.goals import GoalMark
from mentoring.headcounts import TableRow
from mentoring.help_requests import HelpKind
from mentoring.meetings import Activity
from mentoring.people import NewPerson, Role
from mentoring.presets import Measure, SurveyName
from mentoring.profiles import Step
from mentoring.registers import Registers
from mentoring.roadmaps import Responsible
from mentoring.school_facts import SchoolFact
from mentoring.self_audits import AuditItem
from mentoring.wishes import WishKind
from tests.two_schools import KEYS, SIGNED, Standing

Action = Callable[..., Awaitable[object]]


def public_actions() -> dict[str, Action]:
    """Every verb of `mentoring/actions/` that somebody does: an async function of a store and an actor."""
    found: dict[str, Action] = {}
    for module in pkgutil.iter_modules(mentoring.actions.__path__, "mentoring.actions."):
        for name, function in vars(importlib.import_module(module.name)).items():
            if name.startswith("_") or not inspect.iscoroutinefunction(function) or function.__module__ != module.name:
                continue
            asked = inspect.signature(function).parameters
            if "actor" in asked and "action" not in asked:
                assert name not in found, f"two actions are called {name}"
                found[name] = function
    return found


ACTIONS = public_actions()


def signature_of(action: str) -> Mapping[str, inspect.Parameter]:
    """What an action asks for."""
    return inspect.signature(ACTIONS[action]).parameters


HELD = ("feedback", "rate_meeting", "add_note", "describe_meeting", "name_activity", "undo_log", "dispute_meeting",
        "resolve_dispute")  # fmt: skip
"""Actions on a meeting that was held; the others get one that is planned."""


@dataclass(frozen=True)
class Case:
    """An action on the things of one school."""

    name: str
    on: Standing
    now: datetime

    def fill(self, parameter: str, kind: object) -> Any:
        """A value for a parameter, by its name or by its type."""
        for key in (f"{self.name}.{parameter}", parameter):
            if key in BY_NAME:
                return BY_NAME[key](self)
        if parameter in self.on.ids:
            return self.on.ids[parameter]
        if kind in BY_TYPE:
            return BY_TYPE[kind](self)
        raise AssertionError(f"tests/action_calls.py must learn a value for {self.name}({parameter}: {kind})")

    def arguments(self) -> dict[str, Any]:
        """A value for everything the action needs besides store and actor."""
        hints = get_type_hints(ACTIONS[self.name])
        return {
            name: self.fill(name, hints[name])
            for name, asked in signature_of(self.name).items()
            if name not in ("store", "actor") and (asked.default is inspect.Parameter.empty or name == "now")
        }


Fill = Callable[[Case], Any]
BY_NAME: dict[str, Fill] = {
    "now": lambda case: case.now,
    "keys": lambda _: KEYS,
    "meeting_id": lambda case: case.on.ids["held_meeting_id" if is_about_held(case.name) else "meeting_id"],
    "send_letter.letter_id": lambda case: case.on.ids["draft_id"],
    "sign_self_audit.audit_id": lambda case: case.on.ids["sent_audit_id"],
    "return_self_audit.audit_id": lambda case: case.on.ids["sent_audit_id"],
    "enter_school_fact.text": lambda _: "3,8 4,1",
    "mark_item.mark": lambda _: 2,
    "say_whether_to_go_on.meeting_id": lambda case: case.on.ids["trial_meeting_id"],
    "invite.person_id": lambda case: case.on.ids["newcomer_id"],
    "renew_invitation.person_id": lambda case: case.on.ids["newcomer_id"],
    "revoke_invitation.person_id": lambda case: case.on.ids["newcomer_id"],
    "relink_account.person_id": lambda case: case.on.ids["newcomer_id"],
    "review_pair.mentor_id": lambda case: case.on.mentor.id,
    "open_hand_over.leaving_id": lambda case: case.on.mentor.id,
    "open_hand_over.coming_id": lambda case: case.on.ids["free_mentor_id"],
    "hand_over.leaving_id": lambda case: case.on.mentor.id,
    "hand_over.coming_id": lambda case: case.on.ids["free_mentor_id"],
    "old_id": lambda case: case.on.ids["newcomer_id"],
    "kept_id": lambda case: case.on.mentee.id,
    "consent_ids": lambda case: [case.on.ids["consent_id"]],
    "mentor_ids": lambda case: [case.on.mentor.id],
    "mentee_ids": lambda case: [case.on.ids["newcomer_id"]],
    "mentorship_ids": lambda case: [case.on.ids["mentorship_id"]],
    "mentee": lambda case: case.on.mentee,
    "starts_at": lambda case: case.now + timedelta(days=1 if case.name in ("propose_meeting", "move_meeting") else -1),
    "minutes": lambda _: 45,
    "form": lambda _: "employer_pupil",
    "kind": lambda case: WishKind.PAUSE if case.name == "ask_curator" else "traditional",
    "ask_for_help.kind": lambda _: HelpKind.QUESTION,
    "who": lambda _: "mentee",
    "rule": lambda _: "feedback",
    "subject": lambda _: "mt1",
    "days": lambda _: 1,
    "since": lambda case: case.now - timedelta(days=30),
    "until": lambda case: case.now,
    "value": lambda _: 4,
    "score": lambda _: 1,
    "place": lambda _: 0,
    "seen": lambda _: 1,
    "page": lambda _: 0,
    "size": lambda _: 6,
    "more": lambda _: 2,
    "planned_meetings": lambda _: 8,
    "rhythm_days": lambda _: 14,
    "weekday": lambda _: 1,
    "hour": lambda _: 9,
    "language": lambda _: "ru",
    "full_name": lambda _: "Алиева Марьям Ахмедовна",
    "day": lambda _: SIGNED,
    "due_on": lambda _: SIGNED.replace(month=12),
    "add_partner.name": lambda _: "ООО «Заря»",
    "add_partner.inn": lambda _: "7707083893",
    "link_mentor.person_id": lambda case: case.on.mentor.id,
    "unlink_mentor.person_id": lambda case: case.on.ids["linked_mentor_id"],
    "restore_partner.partner_id": lambda case: case.on.ids["archived_partner_id"],
    "set_agreement.since": lambda _: SIGNED,
    "set_agreement.until": lambda _: SIGNED.replace(year=2027),
    "give_headcount.key": lambda _: "specialists:0-3",
    "give_headcount.text": lambda _: "40",
    "import_headcounts.rows": lambda _: [TableRow(2, "", "specialists:0-3", "40")],
    "plan_result.text": lambda _: "35",
    "plan_municipal_result.text": lambda _: "35",
    "answers": lambda _: {Ask.MOOD: 4, Ask.USEFUL: 4},
    "as_of": lambda _: SIGNED,
    "sign_report.seen": lambda _: 1,
    "give_correction_up.report_id": lambda case: case.on.ids["correction_id"],
    "answer_step.answer": lambda _: "читать",
}
"""Parameter (or action.parameter) → its value. Ids that a school of `tests/two_schools.py` has need no line."""

BY_TYPE: dict[object, Fill] = {
    str: lambda _: "Слова для проверки",
    bool: lambda _: True,
    Role: lambda _: Role.MENTOR,
    Step: lambda _: Step.INTERESTS,
    Ask: lambda _: Ask.MOOD,
    GoalMark: lambda _: GoalMark.PARTLY,
    Measure: lambda _: Measure.CHILD_MENTEES,
    Responsible: lambda _: Responsible.CURATOR,
    Export: lambda _: Export.JOURNAL,
    SchoolFact: lambda _: SchoolFact.MEAN_MARK,
    AuditItem: lambda _: AuditItem.CLIMATE,
    Activity: lambda _: Activity.PROJECT,
    SurveyName: lambda _: SurveyName.EXIT,
    Paper: lambda _: Paper("2", SIGNED),
    NewConsent: lambda _: NewConsent("participation", "self", "2", SIGNED),
    Registers: lambda _: Registers(),
    NewPerson: lambda case: NewPerson(
        case.on.curator.municipality_id, case.on.ids["organisation_id"], "Третьяков", "Иван", is_pupil=True, grade="5А"
    ),
}


def is_about_held(action: str) -> bool:
    """Whether an action is about a meeting that has been held."""
    return action in HELD or action.endswith("feedback")
