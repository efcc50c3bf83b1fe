"""What happens to meetings: logged, spoken of, taken back, disputed."""

from collections.abc import Awaitable
from datetime import timedelta
from functools import partial
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import rule

from db.store import SqlStore
from mentoring.actions import feedback, meetings
from mentoring.errors import AlreadyDone, Refusal
from mentoring.feedback import ASKED, Ask
from mentoring.mentorships import Side
from tests.machine.ground import Ground, refused
from tests.machine.model import Held, Pair

SIDES = st.sampled_from(("mentor", "mentee"))


class Talks(Ground):
    """Acts on meetings."""

    @rule(side=SIDES, twice=st.booleans())
    def logs(self, side: str, twice: bool) -> None:
        pair = self.at_work
        self.now += timedelta(days=1)

        def deed(store: SqlStore) -> Awaitable[Any]:
            starts_at = self.now - timedelta(hours=1)
            return meetings.log_meeting(
                store, self.people[side], self.pair_id, starts_at=starts_at, minutes=45, now=self.now
            )

        meeting = self.acts_once(deed)
        pair.meetings[meeting.id] = Held(pair.stage, side)
        pair.advance()
        if twice:
            refused(AlreadyDone, lambda: self.does(deed))

    @rule(side=SIDES, data=st.data(), goes_on=st.sampled_from((True, True, True, False)), twice=st.booleans())
    def says_how_it_was(self, side: str, data: st.DataObject, goes_on: bool, twice: bool) -> None:
        pair = self.at_work
        waiting = [number for number, held in pair.meetings.items() if held.counts and side not in held.given]
        assume(waiting)
        self.speaks(pair, data.draw(st.sampled_from(waiting)), side, goes_on, times=1 + twice)

    def speaks(self, pair: Pair, number: int, side: str, goes_on: bool, times: int = 1) -> None:
        """All marks of one person, each once or pressed twice."""
        held = pair.meetings[number]
        answers = dict.fromkeys(ASKED[Side(side)], 1)
        if held.stage == "trial":
            answers[Ask.GO_ON] = int(goes_on)
            held.goes_on[side] = goes_on
        for _ in range(times):
            for ask, value in answers.items():
                said: dict[str, Any] = {"actor": self.people[side], "meeting_id": number, "ask": ask, "value": value}
                self.does(partial(feedback.rate_meeting, **said, now=self.now))
        self.acts += len(answers)
        held.given.add(side)
        pair.advance()

    @rule(data=st.data(), wish=st.booleans(), side=SIDES)
    def thinks_again(self, data: st.DataObject, wish: bool, side: str) -> None:
        pair = self.at_work
        trials = [n for n, held in pair.meetings.items() if held.counts and held.stage == pair.stage == "trial"]
        trials = [number for number in trials if side in pair.meetings[number].given]
        assume(trials)
        number = data.draw(st.sampled_from(trials))
        held = pair.meetings[number]
        self.does(lambda store: feedback.say_whether_to_go_on(store, self.people[side], number, wish, now=self.now))
        self.acts += held.goes_on[side] is not wish
        held.goes_on[side] = wish
        pair.advance()

    @rule(data=st.data())
    def takes_a_log_back(self, data: st.DataObject) -> None:
        pair = self.at_work
        assume(pair.meetings)
        number = data.draw(st.sampled_from(sorted(pair.meetings)))
        held = pair.meetings[number]

        def deed(store: SqlStore) -> Awaitable[Any]:
            return meetings.undo_log(store, self.people["curator"], number, now=self.now)

        if held.logged_by == "undone":
            refused(AlreadyDone, lambda: self.does(deed))
            return
        self.acts_once(deed)
        held.counts, held.logged_by = False, "undone"
        pair.advance()

    @rule(data=st.data(), was=st.booleans())
    def is_disputed(self, data: st.DataObject, was: bool) -> None:
        pair = self.at_work
        fresh = [number for number, held in pair.meetings.items() if held.counts]
        assume(fresh)
        number = data.draw(st.sampled_from(fresh))
        held = pair.meetings[number]
        other = "mentee" if held.logged_by == "mentor" else "mentor"
        try:
            self.acts_once(lambda store: meetings.dispute_meeting(store, self.people[other], number, now=self.now))
        except AlreadyDone as error:
            raise AssertionError("a held meeting can be disputed") from error
        except Refusal:
            return
        held.counts = False
        self.as_the_model_says()
        self.acts_once(
            lambda store: meetings.resolve_dispute(store, self.people["curator"], number, was=was, now=self.now)
        )
        held.counts, held.logged_by = was, held.logged_by if was else "undone"
        pair.advance()
