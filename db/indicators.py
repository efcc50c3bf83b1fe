"""What official figures are made of: one pass over the parts people take, for an organisation or for fifty at once.

The rules are those of `mentoring.indicators_counted`, said in SQL; a test counts random towns by both.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from db.base import Moment
from db.mentorships import MentorshipRow, ParticipantRow
from db.partners import PartnerMentorRow, PartnerRow
from db.people import PersonRow
from mentoring.indicators import AsOf, Counted, Counts, TakingPart
from mentoring.indicators_counted import LEARNERS, OF_CHILDREN, OF_PEOPLE, SIDE, TEACHERS, Band
from mentoring.mentorships import Side, Status
from mentoring.partners import Agreement
from mentoring.presets import IndicatorRule, Measure

NEVER = Band(date(9999, 12, 31), date(1, 1, 1))
"""The band of an indicator that the place doesn't count: nobody falls into it."""

_HERE = MentorshipRow.organisation_id.in_(bindparam("organisations", expanding=True))
_UNTIL = bindparam("until", type_=Moment())
_SINCE = bindparam("since", type_=Moment())
_AGREED_AT = func.coalesce(ParticipantRow.answered_at, ParticipantRow.joined_at)
_BEGAN = and_(
    MentorshipRow.status != Status.UNDONE.value,
    ParticipantRow.answer == "agreed",
    MentorshipRow.started_at < _UNTIL,
    _AGREED_AT < _UNTIL,
)


def _still_in(moment: Any) -> ColumnElement[bool]:
    return and_(
        or_(MentorshipRow.ended_at.is_(None), MentorshipRow.ended_at >= moment),
        or_(ParticipantRow.left_at.is_(None), ParticipantRow.left_at >= moment),
    )


def _is_counted(measure: Measure) -> ColumnElement[bool]:
    side = SIDE[measure]
    earliest, latest = (bindparam(f"{measure.value}_{edge}", type_=Date()) for edge in ("earliest", "latest"))
    if measure not in OF_CHILDREN:
        works = PersonRow.work_started_on.between(earliest, latest)
        return and_(
            ParticipantRow.side == side.value,
            PersonRow.is_pupil.is_(False),
            MentorshipRow.form.in_(sorted(TEACHERS)),
            works,
        )
    first, last = (bindparam(f"{measure.value}_{edge}", type_=Integer()) for edge in ("first_year", "last_year"))
    by_year = and_(PersonRow.birth_date.is_(None), PersonRow.birth_year.between(first, last))
    return and_(
        ParticipantRow.side == side.value,
        or_(PersonRow.is_pupil.is_(True), MentorshipRow.form.in_(sorted(LEARNERS[side]))),
        or_(PersonRow.birth_date.between(earliest, latest), by_year),
    )


CODES: dict[Measure, int] = {measure: 2 * place for place, measure in enumerate(OF_PEOPLE, start=1)}
"""A part is one number: twice the place of its measure (0: of none), and one more when it is still going on."""
_MEASURE = case(*((_is_counted(measure), literal(code)) for measure, code in CODES.items()), else_=0)
_COUNTED = (
    select(
        MentorshipRow.organisation_id,
        ParticipantRow.person_id,
        (_MEASURE + case((_still_in(_UNTIL), 1), else_=0)).label("code"),
    )
    .join(ParticipantRow, ParticipantRow.mentorship_id == MentorshipRow.id)
    .join(PersonRow, PersonRow.id == ParticipantRow.person_id)
    .where(_HERE, _BEGAN, _still_in(_SINCE))
)
_MENTOR_OF = and_(ParticipantRow.person_id == PartnerMentorRow.person_id, ParticipantRow.side == Side.MENTOR.value)
_ENTERPRISES = (
    select(
        PartnerRow.organisation_id,
        PartnerRow.id,
        PartnerRow.inn,
        PartnerRow.agreement_since,
        PartnerRow.agreement_until,
        func.max(case((_still_in(_UNTIL), 1), else_=0)),
    )
    .join(PartnerMentorRow, PartnerMentorRow.partner_id == PartnerRow.id)
    .join(ParticipantRow, _MENTOR_OF)
    .join(
        MentorshipRow,
        and_(
            MentorshipRow.id == ParticipantRow.mentorship_id,
            MentorshipRow.organisation_id == PartnerRow.organisation_id,
        ),
    )
    .where(
        PartnerRow.organisation_id.in_(bindparam("organisations", expanding=True)),
        PartnerRow.archived_at.is_(None),
        _BEGAN,
        _still_in(_SINCE),
    )
    .group_by(PartnerRow.id)
)
_TAKING_PART = (
    select(
        ParticipantRow.person_id,
        MentorshipRow.organisation_id,
        ParticipantRow.side,
        MentorshipRow.form,
        PersonRow.is_pupil,
        PersonRow.birth_date,
        PersonRow.birth_year,
        PersonRow.work_started_on,
        MentorshipRow.started_at,
        _AGREED_AT.label("agreed_at"),
        ParticipantRow.answer,
        MentorshipRow.ended_at,
        ParticipantRow.left_at,
    )
    .join(ParticipantRow, ParticipantRow.mentorship_id == MentorshipRow.id)
    .join(PersonRow, PersonRow.id == ParticipantRow.person_id)
    .where(
        MentorshipRow.organisation_id == bindparam("organisation"),
        MentorshipRow.status != Status.UNDONE.value,
        ParticipantRow.answer != "declined",
        _still_in(_SINCE),
    )
    .order_by(ParticipantRow.id)
)


class Indicators:
    """Queries behind the official figures."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def counts(self, organisation_ids: Sequence[int], rules: Sequence[IndicatorRule], as_of: AsOf) -> Counts:
        """Both counts of people, enterprises and organisations at work, by organisation and together."""
        values = {"organisations": list(organisation_ids), "until": as_of.until, "since": as_of.since}
        people: dict[int, dict[int, set[int]]] = {each: defaultdict(set) for each in organisation_ids}
        for where, person_id, code in await self._connection.execute(_COUNTED, {**values, **_bands(rules, as_of.on)}):
            people[where][code].add(person_id)
        by_organisation = {where: _counts(of_code) for where, of_code in people.items()}
        all_people: dict[int, set[int]] = defaultdict(set)
        for of_code in people.values():
            for code, ids in of_code.items():
                all_people[code] |= ids
        places = [each[Measure.ORGANISATIONS] for each in by_organisation.values()]
        together = {**_counts(all_people), Measure.ORGANISATIONS: _sum(places)}
        if any(rule.measure is Measure.ENTERPRISES for rule in rules):
            rows = (await self._connection.execute(_ENTERPRISES, values)).all()
            together[Measure.ENTERPRISES] = _enterprises(rows, as_of)
            for where in {row.organisation_id for row in rows}:
                own = [row for row in rows if row.organisation_id == where]
                by_organisation[where][Measure.ENTERPRISES] = _enterprises(own, as_of)
        return Counts(by_organisation, together)

    async def taking_part(self, organisation_id: int, as_of: AsOf) -> list[TakingPart]:
        """Everyone's part in the organisation's mentorships of the school year, those only proposed among them."""
        values = {"organisation": organisation_id, "since": as_of.since}
        found = []
        for row in await self._connection.execute(_TAKING_PART, values):
            begun = row.started_at is not None and row.answer == "agreed"
            ends = [moment for moment in (row.ended_at, row.left_at) if moment is not None]
            found.append(
                TakingPart(
                    row.person_id,
                    row.organisation_id,
                    Side(row.side),
                    *row[3:8],
                    since=max(row.started_at, row.agreed_at) if begun else None,
                    until=min(ends, default=None),
                )
            )
        return found


def _counts(people: Mapping[int, set[int]]) -> dict[Measure, Counted]:
    """Distinct people by measure, and whether anybody takes part at all."""
    found = {}
    for measure, code in CODES.items():
        going_on = people.get(code + 1, set())
        found[measure] = Counted(len(going_on), len(going_on | people.get(code, set())))
    found[Measure.ORGANISATIONS] = Counted(int(any(code % 2 for code in people)), int(bool(people)))
    return found


def _bands(rules: Iterable[IndicatorRule], on: date) -> dict[str, Any]:
    bands = {rule.measure: Band.of(rule.ages or rule.years_of_work, on) for rule in rules if rule.measure in OF_PEOPLE}
    values: dict[str, Any] = {}
    for measure in OF_PEOPLE:
        band = bands.get(measure, NEVER)
        values |= {f"{measure.value}_earliest": band.earliest, f"{measure.value}_latest": band.latest}
        if measure in OF_CHILDREN:
            values |= dict(zip((f"{measure.value}_first_year", f"{measure.value}_last_year"), band.years, strict=True))
    return values


def _enterprises(rows: Sequence[Any], as_of: AsOf) -> Counted:
    since, on_date = set(), set()
    for row in rows:
        same = row.inn or f"#{row.id}"
        agreement = Agreement("", row.agreement_since, row.agreement_until)
        if agreement.overlaps(min(as_of.since_day, as_of.on), as_of.on):
            since.add(same)
        if row[-1] and agreement.overlaps(as_of.on, as_of.on):
            on_date.add(same)
    return Counted(len(on_date), len(since))


def _sum(counts: Sequence[Counted]) -> Counted:
    return Counted(sum(each.on_date for each in counts), sum(each.since_september for each in counts))
