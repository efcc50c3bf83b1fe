"""A roadmap on screens: the list with its state, one item, and choosing a day."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.buttons import Button, Press, Screen, Turn, button, fitted, in_columns, paged
from handlers.meetings_words import lines, paragraphs, short
from handlers.roadmaps_presses import (
    AddRoadmapItem,
    AgreeRoadmap,
    AssignRoadmapItem,
    BeginRoadmap,
    DateRoadmapItem,
    FinishRoadmapItem,
    OpenRoadmap,
    OpenRoadmapItem,
    OpenRoadmaps,
    RemoveRoadmapItem,
    ReopenRoadmapItem,
    ReturnRoadmap,
    SendRoadmap,
)
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.access import Subject, may
from mentoring.actions.roadmaps import RoadmapCard
from mentoring.actions.roadmaps_items import ItemCard
from mentoring.goals import end_of_school_year
from mentoring.people import Person, Role
from mentoring.roadmaps import Item, Responsible, Roadmap, RoadmapStatus, Standing

AHEAD = (timedelta(days=14), timedelta(days=30), timedelta(days=61))
LONGEST_SHOWN = 200


def roadmap_screen(t: Speech, actor: Person, card: RoadmapCard, page: int) -> Screen:
    """Where the roadmap stands, and its items, the next first."""
    about, roadmap = card.organisation.id, card.roadmap
    subject = Subject(card.organisation.municipality_id, about)
    last = last_row(t, actor, OpenRoadmaps() if actor.holds(Role.COORDINATOR) else None)
    title = t("roadmap-title", organisation=card.organisation.short_name)
    changes = may(actor, "begin_roadmap", subject)
    if roadmap is None:
        text = t("roadmap-none-curator", count=card.offered) if changes else t("roadmap-none")
        begin = [button(t, "roadmap-button-begin", BeginRoadmap(organisation_id=about))] if changes else []
        return Screen(paragraphs(title, text), [begin, last])
    rows = paged(
        [Button(item_label(t, item, card.today), OpenRoadmapItem(item_id=item.id)) for item in card.items],
        page,
        Turn(OpenRoadmap(organisation_id=about)),
    )
    if changes:
        rows.append([button(t, "roadmap-button-add", AddRoadmapItem(organisation_id=about))])
        if roadmap.status in (RoadmapStatus.DRAFT, RoadmapStatus.RETURNED):
            rows.append([button(t, "roadmap-button-send", SendRoadmap(organisation_id=about))])
    if roadmap.status is RoadmapStatus.SENT and may(actor, "agree_roadmap", subject):
        agree = AgreeRoadmap(organisation_id=about, seen=roadmap.version)
        rows.insert(0, [button(t, "roadmap-button-agree", agree)])
        rows.insert(1, [button(t, "roadmap-button-return", ReturnRoadmap(organisation_id=about))])
    return Screen(paragraphs(title, _state(t, card)), [*rows, last])


def _state(t: Speech, card: RoadmapCard) -> Html:
    """Its standing, what is done, what is late."""
    roadmap = card.roadmap
    assert roadmap is not None
    undated = sum(not (i.due_on or i.constantly or i.is_done or i.report) for i in card.items)
    done = sum(item.done_on is not None for item in card.items)
    return lines(
        _status(t, roadmap),
        t("roadmap-remark", text=short(roadmap.remark, LONGEST_SHOWN)) if roadmap.remark else None,
        t("roadmap-counts", count=len(card.items), done=done),
        t("roadmap-overdue", count=card.overdue) if card.overdue else None,
        t("roadmap-undated", count=undated) if undated else None,
    )


def _status(t: Speech, roadmap: Roadmap) -> Html:
    if roadmap.status is RoadmapStatus.DRAFT:
        return t("roadmap-status-changed" if roadmap.decided_at else "roadmap-status-draft")
    when = roadmap.sent_at if roadmap.status is RoadmapStatus.SENT else roadmap.decided_at
    return t(f"roadmap-status-{roadmap.status}", when=when)


def item_label(t: Speech, item: Item, today: date) -> str:
    """An item on a button: a mark where it is late or done, its day, its words."""
    if item.is_done:
        key = "roadmap-item-done"
    elif item.is_overdue(today):
        key = "roadmap-item-overdue"
    elif item.due_on:
        key = "roadmap-item-dated"
    else:
        key = "roadmap-item-plain"
    return fitted(t.plain(key, day=_brief(item.due_on), title=item.title))


def _brief(day: date | None) -> str:
    return f"{day:%d.%m}" if day else ""


def item_screen(t: Speech, actor: Person, card: ItemCard) -> Screen:
    """One item: its words, its day, who sees to it, what was done."""
    item, about = card.item, Subject(actor.municipality_id, card.item.organisation_id)
    rows: list[list[Button]] = []
    if may(actor, "finish_roadmap_item", about) and not item.report:
        if item.done_on is None or item.repeats:
            rows.append([button(t, "roadmap-button-done", FinishRoadmapItem(item_id=item.id))])
        if item.done_on is not None:
            rows.append([button(t, "roadmap-button-reopen", ReopenRoadmapItem(item_id=item.id))])
    if may(actor, "date_roadmap_item", about):
        other = Responsible.CURATOR if item.responsible is Responsible.HEAD else Responsible.HEAD
        assign = button(t, f"roadmap-button-{other}", AssignRoadmapItem(item_id=item.id, responsible=other))
        if not item.report:
            rows.append([button(t, "roadmap-button-date", DateRoadmapItem(item_id=item.id))])
        rows.append([assign])
        rows.append([button(t, "roadmap-button-remove", RemoveRoadmapItem(item_id=item.id))])
    text = paragraphs(
        _named(t, item),
        lines(
            _when(t, item, card.today),
            t("roadmap-item-result", text=short(item.result, LONGEST_SHOWN)) if item.result else None,
            t(f"roadmap-responsible-{item.responsible}"),
            _done(t, item),
        ),
    )
    return Screen(text, [*rows, last_row(t, actor, OpenRoadmap(organisation_id=item.organisation_id))])


def _when(t: Speech, item: Item, today: date) -> Html:
    if item.report:
        return t("roadmap-when-report")
    again = "yes" if item.repeats else "no"
    if item.due_on and item.is_overdue(today):
        return t("roadmap-when-overdue", day=item.due_on, today=today, again=again)
    if item.since_on and item.due_on:
        return t("roadmap-when-window", since=item.since_on, until=item.due_on, again=again)
    if item.due_on:
        return t("roadmap-when-by", day=item.due_on, again=again)
    if item.document_until:
        return t("roadmap-when-passed", day=item.document_until)
    if item.plan:
        return t("roadmap-when-plan", plan=short(item.plan, LONGEST_SHOWN))
    return t("roadmap-when-constantly" if item.constantly else "roadmap-when-none")


def _done(t: Speech, item: Item) -> Html | None:
    if item.done_on is None:
        return None
    if item.document:
        return t("roadmap-done-with", day=item.done_on, document=short(item.document, LONGEST_SHOWN))
    return t("roadmap-done", day=item.done_on)


def date_screen(t: Speech, actor: Person, card: ItemCard) -> Screen:
    """The item read back; by which day?"""
    days = sorted({*(card.today + ahead for ahead in AHEAD), end_of_school_year(card.today)})
    choices = [
        button(t, "roadmap-button-by", DateRoadmapItem(item_id=card.item.id, day=day.toordinal()), day=day)
        for day in days
    ]
    text = paragraphs(_named(t, card.item), t("roadmap-ask-date"))
    return Screen(text, [*in_columns(choices, 2), last_row(t, actor, OpenRoadmapItem(item_id=card.item.id))])


def finish_screen(t: Speech, actor: Person, card: ItemCard) -> Screen:
    """The item read back; which paper says so?"""
    without = FinishRoadmapItem(item_id=card.item.id, seen=card.item.version)
    text = paragraphs(_named(t, card.item), t("roadmap-ask-document"))
    rows = [
        [button(t, "roadmap-button-no-document", without)],
        last_row(t, actor, OpenRoadmapItem(item_id=card.item.id)),
    ]
    return Screen(text, rows)


def remove_screen(t: Speech, actor: Person, item: Item) -> Screen:
    """Name the item before it goes."""
    rows = [
        [button(t, "roadmap-button-remove-yes", RemoveRoadmapItem(item_id=item.id, sure=True))],
        [button(t, "meeting-button-leave-as-is", OpenRoadmapItem(item_id=item.id))],
        last_row(t, actor),
    ]
    return Screen(t("roadmap-remove-sure", title=short(item.title, LONGEST_SHOWN)), rows)


def ask_screen(t: Speech, actor: Person, key: str, back: Press) -> Screen:
    """Ask for words."""
    return Screen(t(key), [last_row(t, actor, back)])


def _named(t: Speech, item: Item) -> Html:
    title = short(item.title, LONGEST_SHOWN)
    return (
        t("roadmap-item-numbered", number=item.number, title=title) if item.number else t("roadmap-item", title=title)
    )


def roadmaps_screen(t: Speech, actor: Person, standings: Sequence[Standing], page: int) -> Screen:
    """Whose roadmap is agreed, who waits, who has none; those who wait come first."""
    order = [RoadmapStatus.SENT, RoadmapStatus.RETURNED, RoadmapStatus.DRAFT, None, RoadmapStatus.AGREED]
    listed = sorted(standings, key=lambda each: order.index(each.status))
    buttons = [Button(_standing_label(t, each), OpenRoadmap(organisation_id=each.organisation_id)) for each in listed]
    count = {status: sum(each.status is status for each in standings) for status in order}
    overdue = sum(each.overdue > 0 for each in standings)
    text = lines(
        t("roadmaps-title", agreed=count[RoadmapStatus.AGREED], count=len(standings)),
        t("roadmaps-waiting", count=count[RoadmapStatus.SENT]) if count[RoadmapStatus.SENT] else None,
        t("roadmaps-without", count=count[None]) if count[None] else None,
        t("roadmaps-overdue", count=overdue) if overdue else None,
    )
    return Screen(text, [*paged(buttons, page, Turn(OpenRoadmaps())), last_row(t, actor)])


def _standing_label(t: Speech, standing: Standing) -> str:
    key = f"roadmaps-{standing.status}" if standing.status else "roadmaps-none"
    return fitted(t.plain(key, organisation=fitted(standing.short_name, 20)))
