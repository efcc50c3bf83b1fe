"""Any order of acts leads to the stage the model says; restarts, double presses and old buttons change nothing."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from db.database import Database
from db.store import SqlStore
from mentoring.actions import goals, meetings, mentorships
from mentoring.errors import AlreadyDone, Refusal
from mentoring.goals import GoalMark
from mentoring.mentorships import Mentorship
from mentoring.pairs import PairExists
from mentoring.presets import SurveyName
from mentoring.surveys import Opened
from tests.machine.ground import refused
from tests.machine.model import STAGES, Pair
from tests.machine.talks import SIDES, Talks
from tests.surveys import surveyed


class Programme(Talks):
    """A pair, its curator, and everything that may happen to them."""

    @rule()
    def proposes(self) -> None:
        def deed(store: SqlStore) -> Awaitable[Mentorship]:
            return mentorships.propose_mentorship(
                store, self.people["curator"], mentor_ids=[self.people["mentor"].id],
                mentee_ids=[self.people["mentee"].id], form="employer_pupil", kind="traditional", now=self.now,
            )  # fmt: skip

        if self.pair is not None and self.pair.status not in ("ended", "undone"):
            refused(PairExists, lambda: self.does(deed))
            return
        self.pair_id = self.acts_once(deed).id
        self.pair, self.highest = Pair(surveyed=self.surveyed), 0

    @rule(side=SIDES, agrees=st.sampled_from((True, True, False)))
    def answers(self, side: str, agrees: bool) -> None:
        assume(self.pair is not None)
        assert self.pair is not None
        answer = "agreed" if agrees else "declined"

        def deed(store: SqlStore) -> Awaitable[Mentorship]:
            return mentorships.answer_proposal(store, self.people[side], self.pair_id, agrees, now=self.now)

        if self.pair.status != "proposed" or self.pair.answers.get(side) == answer:
            refused(AlreadyDone, lambda: self.does(deed))
            return
        self.acts_once(deed)
        self.pair.answers[side] = answer

    @rule()
    def order_is_written(self) -> None:
        assume(self.pair is not None and self.pair.status == "proposed")
        assert self.pair is not None

        def deed(store: SqlStore) -> Awaitable[Mentorship]:
            return mentorships.record_order(store, self.people["curator"], self.pair_id, "47", None, now=self.now)

        if list(self.pair.answers.values()) != ["agreed", "agreed"]:
            refused(Refusal, lambda: self.does(deed))
            return
        self.acts_once(deed)
        self.pair.status = "active"

    @rule()
    def goes_well(self) -> None:
        """A step of a pair that does what its stage wants."""
        if self.pair is None or self.pair.status in ("ended", "undone"):
            self.proposes()
        elif self.pair.status == "proposed":
            for side in ("mentor", "mentee"):
                if self.pair.answers.get(side) != "agreed":
                    self.answers(side, agrees=True)
            self.order_is_written()
        elif self.pair.status == "active":
            self.meets_well(self.pair)

    def meets_well(self, pair: Pair) -> None:
        """A meeting about which both speak well, the survey before, and the plan."""
        for side in ("mentor", "mentee"):
            if pair.stage == "acquaintance" and side not in pair.surveyed:
                self.answers_the_survey_before(side)
        if pair.stage == "planning":
            self.adds_a_goal("Выбрать тему")
            self.sets_the_rhythm(1)
        self.logs("mentor", twice=False)
        for number in list(pair.meetings):
            for side in ("mentor", "mentee"):
                if pair.meetings[number].counts and side not in pair.meetings[number].given:
                    self.speaks(pair, number, side, goes_on=True)
        if pair.stage == "joint_work":
            self.goes_over_to_the_final()

    @rule(side=SIDES)
    def answers_the_survey_before(self, side: str) -> None:
        pair = self.at_work
        opens = pair.status == "active" and pair.stage == "acquaintance" and side not in pair.surveyed

        def deed(store: SqlStore) -> Awaitable[Opened]:
            return surveyed(store, self.people[side], self.pair_id, SurveyName.ENTRY, now=self.now)

        self.does(deed)
        if opens:
            self.acts += 1
            pair.surveyed.add(side)
            pair.advance()

    @rule(title=st.sampled_from(("Выбрать тему", "Выступить", "Прочесть")))
    def adds_a_goal(self, title: str) -> None:
        pair = self.at_work
        goal = self.does(lambda store: goals.add_goal(store, self.people["mentor"], self.pair_id, title, now=self.now))
        if goal.id not in pair.goals:
            self.acts += 1
            pair.goals[goal.id] = False
            pair.advance()

    @rule(data=st.data())
    def marks_a_goal(self, data: st.DataObject) -> None:
        pair = self.at_work
        assume(pair.goals and STAGES.index(pair.stage) >= 3)
        number = data.draw(st.sampled_from(sorted(pair.goals)))
        self.does(
            lambda store: goals.mark_goal(store, self.people["mentor"], number, GoalMark.REACHED, now=self.now)
        )
        self.acts += not pair.goals[number]
        pair.goals[number] = True
        pair.advance()

    @rule(planned=st.integers(1, 2))
    def sets_the_rhythm(self, planned: int) -> None:
        pair = self.at_work
        self.does(lambda store: goals.set_rhythm(
            store, self.people["mentor"], self.pair_id, planned_meetings=planned, rhythm_days=14, now=self.now
        ))  # fmt: skip
        self.acts += pair.planned != planned
        pair.planned = planned
        pair.advance()

    @rule()
    def goes_over_to_the_final(self) -> None:
        pair = self.at_work

        def deed(store: SqlStore) -> Awaitable[Any]:
            return mentorships.begin_final(store, self.people["mentor"], self.pair_id, now=self.now)

        may = pair.status == "active" and pair.stage == "joint_work" and not pair.final_begun
        if not may or len(pair.counted) < (pair.planned or 1):
            refused(Refusal, lambda: self.does(deed))
            return
        self.acts_once(deed)
        pair.final_begun = True
        pair.advance()

    @rule()
    def rests_or_goes_on(self) -> None:
        pair = self.at_work
        active = pair.status == "active"
        act = mentorships.pause_mentorship if active else mentorships.resume_mentorship

        def deed(store: SqlStore) -> Awaitable[Any]:
            return act(store, self.people["curator"], self.pair_id, now=self.now)

        self.acts_once(deed)
        pair.status = "paused" if active else "active"
        refused(AlreadyDone, lambda: self.does(deed))

    @rule()
    def proposes_and_agrees_a_meeting(self) -> None:
        pair = self.at_work
        assume(pair.status == "active")
        at = self.now + timedelta(minutes=30)

        def deed(store: SqlStore) -> Awaitable[Any]:
            return meetings.propose_meeting(store, self.people["mentor"], self.pair_id, starts_at=at, now=self.now)

        meeting = self.acts_once(deed)
        refused(AlreadyDone, lambda: self.does(deed))
        for _ in range(2):
            self.does(lambda store: meetings.agree_meeting(store, self.people["mentee"], meeting.id, now=self.now))
        self.acts += 1
        self.acts_once(lambda store: meetings.cancel_meeting(store, self.people["mentor"], meeting.id, now=self.now))

    @precondition(lambda self: self.pair is not None)
    @rule()
    def looks(self) -> None:
        self.seen = self.does(lambda store: store.mentorships.by_id(self.pair_id))

    @precondition(lambda self: self.seen is not None)
    @rule()
    def presses_an_old_button(self) -> None:
        assert self.seen is not None
        seen = self.seen
        version = self.asks("SELECT version FROM mentorships WHERE id = :id", id=seen.id)[0][0]
        if version != seen.version:
            refused(AlreadyDone, lambda: self.does(lambda store: store.mentorships.change(seen, stage="completion")))

    @rule()
    def starts_again(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.database = Database(self.url)

    @rule(jump=st.sampled_from((timedelta(hours=1), timedelta(days=1), timedelta(days=3))))
    def clock_jumps(self, jump: timedelta) -> None:
        self.now += jump


SHORT = settings(max_examples=8, stateful_step_count=25, derandomize=True, database=None)
LONG = settings.get_current_profile_name() == "long"

TestProgramme = Programme.TestCase
TestProgramme.settings = settings(
    settings() if LONG else SHORT,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
