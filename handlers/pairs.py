"""Making a pair: for whom, with whom and why, a look at the whole, and the participants are asked."""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import (
    Button,
    MakePair,
    OpenConsents,
    OpenPairs,
    OpenPerson,
    Press,
    Screen,
    Turn,
    button,
    fitted,
    in_columns,
    paged,
)
from handlers.mentorships_buttons import (
    AddToGroup,
    ChooseMentee,
    ChooseMentor,
    ProposePair,
    ReviewPair,
    packed,
    unpacked,
)
from handlers.mentorships_curator import curator_screen
from handlers.mentorships_words import short_names, shortened
from handlers.pairs_proposals import CARD_LETTERS, name_line, request_names
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.mentorships import propose_mentorship
from mentoring.actions.pairs import PairReview, Waiting, open_waiting_mentees, review_pair, suggest_mentors
from mentoring.errors import NotFound
from mentoring.pairs import Suggestion, next_of
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

MOST_IN_GROUP = 6
GROUP = "group"


def routes() -> Routes:
    """From the first choice to the proposal."""
    routes = Routes("pairs")
    routes.press(MakePair, on_make_pair)
    routes.press(ChooseMentee, on_mentees_turned)
    routes.press(ChooseMentor, on_mentors_turned)
    routes.press(AddToGroup, on_group_asked)
    routes.press(ReviewPair, on_pair_reviewed)
    routes.press(ProposePair, on_pair_proposed)
    return routes


async def on_make_pair(data: MakePair, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Begin: choose the mentee, or (one is given) the mentor."""
    if data.mentee_id:
        first = ChooseMentor(organisation_id=data.organisation_id, mentees=packed([data.mentee_id]))
        await on_mentors_turned(first, store, actor, t, reply)
        return
    await on_mentees_turned(ChooseMentee(organisation_id=data.organisation_id), store, actor, t, reply)


async def on_mentees_turned(data: ChooseMentee, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The mentees, those who wait first."""
    waiting = await open_waiting_mentees(store, actor, data.organisation_id)
    reply.show(mentees_screen(t, actor, data, waiting))


async def on_mentors_turned(data: ChooseMentor, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The mentors who fit."""
    waiting = await open_waiting_mentees(store, actor, data.organisation_id)
    chosen = [each for each in waiting if each.mentee.id in unpacked(data.mentees)]
    if not chosen:
        raise NotFound
    wish = " ".join(f"{request_names(t, each.profile)} {wish_of(each)}" for each in chosen)
    suggestions = await suggest_mentors(store, actor, data.organisation_id, chosen[0].mentee, wish)
    reply.show(mentors_screen(t, actor, data, chosen, suggestions))


async def on_group_asked(data: AddToGroup, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Another mentee for the group."""
    waiting = await open_waiting_mentees(store, actor, data.organisation_id)
    reply.show(group_screen(t, actor, data, waiting))


async def on_pair_reviewed(
    data: ReviewPair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """The pair as it would be."""
    mentees = unpacked(data.mentees)[:MOST_IN_GROUP]
    review = await review_pair(store, actor, data.organisation_id, data.mentor_id, mentees, now=now)
    reply.show(review_screen(t, actor, data, review, preset))


async def on_pair_proposed(
    data: ProposePair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Ask the participants."""
    forms, kinds = preset.forms, list(preset.kinds)
    if not (0 <= data.form < len(forms) and 0 <= data.kind < len(kinds)):
        raise NotFound
    mentorship = await propose_mentorship(
        store,
        actor,
        mentor_ids=[data.mentor_id],
        mentee_ids=unpacked(data.mentees)[:MOST_IN_GROUP],
        form=forms[data.form],
        kind=kinds[data.kind],
        now=now,
        organisation_id=data.organisation_id,
    )
    screen = await curator_screen(store, actor, mentorship, now, t, preset)
    reply.show(screen.under(t("pair-proposed")))


def wish_of(waiting: Waiting) -> str:
    """The mentee's own words about the wish and interests."""
    return f"{waiting.profile.request_text} {waiting.profile.interests}"


def mentee_label(t: Speech, waiting: Waiting) -> str:
    """A mentee with class and wish, for a button."""
    wish = t.plain("pair-first-request", request=request_names(t, waiting.profile)) if waiting.profile.requests else ""
    parts = [t.plain("name-short", who=waiting.mentee), waiting.mentee.grade, wish]
    return fitted(" · ".join(part for part in parts if part))


def mentees_screen(t: Speech, actor: Person, data: ChooseMentee, waiting: Sequence[Waiting]) -> Screen:
    """For whom: those without a mentor, or everyone."""
    alone = [each for each in waiting if not each.pairs]
    shown = waiting if data.everyone else alone
    buttons = [
        Button(mentee_label(t, each), MakePair(organisation_id=data.organisation_id, mentee_id=each.mentee.id))
        for each in shown
    ]
    rows = paged(buttons, data.page, Turn(data))
    if not data.everyone and len(alone) < len(waiting):
        everyone = ChooseMentee(organisation_id=data.organisation_id, everyone=True)
        rows.append([button(t, "pair-button-everyone", everyone, count=len(waiting))])
    text = t("pair-choose-mentee", count=len(alone)) if waiting else t("pair-no-mentees")
    return Screen(text, [*rows, last_row(t, actor, OpenPairs(organisation_id=data.organisation_id))])


def mentors_screen(
    t: Speech, actor: Person, data: ChooseMentor, chosen: Sequence[Waiting], suggestions: Sequence[Suggestion]
) -> Screen:
    """With whom: each mentor with the reason why."""
    parts = [wish_paragraph(t, each) for each in chosen]
    buttons = [
        Button(
            mentor_label(t, each),
            ReviewPair(
                organisation_id=data.organisation_id,
                mentor_id=each.offer.mentor.id,
                mentees=data.mentees,
            ),
        )
        for each in suggestions
    ]
    parts.append(t("pair-choose-mentor") if buttons else t("pair-no-mentors"))
    cards = [button(t, "pair-button-card", OpenPerson(person_id=chosen[0].mentee.id), who=chosen[0].mentee)]
    rows = [*paged(buttons, data.page, Turn(data)), cards]
    back = ChooseMentee(organisation_id=data.organisation_id)
    return Screen(Html("\n\n".join(parts)), [*rows, last_row(t, actor, back)])


def wish_paragraph(t: Speech, waiting: Waiting) -> Html:
    """Who the mentee is and what they wish for."""
    mentee, profile = waiting.mentee, waiting.profile
    lines = [name_line(t, mentee, mentee.grade)]
    if profile.requests:
        lines.append(t("card-requests", text=request_names(t, profile)))
    if profile.request_text:
        lines.append(t("card-words", text=shortened(profile.request_text, CARD_LETTERS)))
    if profile.interests:
        lines.append(t("card-interests", text=shortened(profile.interests, CARD_LETTERS)))
    if len(lines) == 1:
        lines.append(t("pair-no-wish"))
    return Html("\n".join(lines))


def mentor_label(t: Speech, suggestion: Suggestion) -> str:
    """A mentor with the reasons: room, and what is shared with the wish."""
    offer = suggestion.offer
    parts = [t.plain("name-short", who=offer.mentor)]
    if not offer.load:
        parts.append(t.plain("reason-free"))
    elif offer.free:
        parts.append(t.plain("reason-room", count=offer.load, capacity=offer.capacity))
    else:
        parts.append(t.plain("reason-full", count=offer.load, capacity=offer.capacity))
    parts += [", ".join(suggestion.shared[:2])] if suggestion.shared else []
    return fitted(" · ".join(parts))


def group_screen(t: Speech, actor: Person, data: AddToGroup, waiting: Sequence[Waiting]) -> Screen:
    """Who else joins the group."""
    chosen = unpacked(data.mentees)
    buttons = [
        Button(
            mentee_label(t, each),
            ReviewPair(
                organisation_id=data.organisation_id,
                mentor_id=data.mentor_id,
                mentees=packed([*chosen, each.mentee.id]),
            ),
        )
        for each in waiting
        if each.mentee.id not in (*chosen, data.mentor_id)
    ]
    back = ReviewPair(organisation_id=data.organisation_id, mentor_id=data.mentor_id, mentees=data.mentees)
    text = t("pair-choose-more") if buttons else t("pair-no-more")
    return Screen(text, [*paged(buttons, data.page, Turn(data)), last_row(t, actor, back)])


def review_screen(t: Speech, actor: Person, data: ReviewPair, review: PairReview, preset: Preset) -> Screen:
    """The pair as it would be: form, kind, what is missing, what to mind."""
    form, kind = chosen_form(data, review, preset), chosen_kind(data, review, preset)
    parts = [
        t(
            "pair-review",
            mentees=short_names(t, list(review.mentees)),
            mentor=review.mentor,
            form=t(f"form-{form.replace('_', '-')}"),
            kind=t(f"kind-{kind.replace('_', '-')}"),
        )
    ]
    if review.load >= review.capacity:
        parts.append(t("pair-mentor-full", who=review.mentor, count=review.load, capacity=review.capacity))
    parts += [t("pair-consent-missing", who=who, count=len(rules)) for who, rules in review.missing]
    parts.append(t("pair-review-next") if not review.missing else t("pair-review-consents"))
    rows = [*_main_rows(t, data, review, preset, form, kind), *_change_rows(t, data, review, preset, form, kind)]
    back = ChooseMentor(organisation_id=data.organisation_id, mentees=data.mentees)
    return Screen(Html("\n\n".join(parts)), [*rows, last_row(t, actor, back)])


def chosen_form(data: ReviewPair, review: PairReview, preset: Preset) -> str:
    """The form the curator chose, else the one that fits."""
    return preset.forms[data.form] if 0 <= data.form < len(preset.forms) else review.form


def chosen_kind(data: ReviewPair, review: PairReview, preset: Preset) -> str:
    """The kind the curator chose, else a group for several mentees, else the first of the preset."""
    kinds = list(preset.kinds)
    if 0 <= data.kind < len(kinds):
        return kinds[data.kind]
    return GROUP if len(review.mentees) > 1 and GROUP in kinds else kinds[0]


def _main_rows(
    t: Speech, data: ReviewPair, review: PairReview, preset: Preset, form: str, kind: str
) -> list[list[Button]]:
    if review.missing:
        return [
            [button(t, "pair-button-record-consents", OpenConsents(person_id=who.id), who=who)]
            for who, _ in review.missing
        ]
    propose = ProposePair(
        organisation_id=data.organisation_id,
        mentor_id=data.mentor_id,
        mentees=data.mentees,
        form=preset.forms.index(form),
        kind=list(preset.kinds).index(kind),
    )
    return [[button(t, "pair-button-propose-pair", propose)]]


def _change_rows(
    t: Speech, data: ReviewPair, review: PairReview, preset: Preset, form: str, kind: str
) -> list[list[Button]]:
    kinds = list(preset.kinds)
    same = {"form": preset.forms.index(form), "kind": kinds.index(kind)}
    other_form = preset.forms.index(next_of(preset.forms, form))
    other_kind = kinds.index(next_of(kinds, kind))
    buttons: list[tuple[str, Press]] = [
        ("pair-button-other-form", data.model_copy(update={**same, "form": other_form})),
        ("pair-button-other-kind", data.model_copy(update={**same, "kind": other_kind})),
    ]
    if len(review.mentees) < MOST_IN_GROUP:
        more = AddToGroup(organisation_id=data.organisation_id, mentor_id=data.mentor_id, mentees=data.mentees)
        buttons.append(("pair-button-add-to-group", more))
    return in_columns([button(t, key, press) for key, press in buttons], 2)
