"""What a digest says: its title, where mentorships stand, what happened, and a worry in a line."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from handlers.reminders_standing import pair_name
from locales import Html, Speech
from mentoring.concerns import Concern, Worry
from mentoring.digests import WEEK, Digest
from mentoring.mentorships import Mentorship, Stage
from mentoring.people import Person

TOP = 5
MORNING = timedelta(hours=12)
"""A digest read in the morning tells of the days before: 12–18 October on Monday the 19th."""
OF_ONE = (Worry.LOW_MOOD, Worry.WANTS_CURATOR)
"""Worries about one person of the pair."""
OF_SOME = (Worry.CONSENT, Worry.FEEDBACK, Worry.PAIRING)
"""Worries about so many of them; a single one is named."""


def digest_text(t: Speech, digest: Digest) -> Html:
    """The whole text of the digest."""
    until = max(digest.since, digest.until - MORNING)
    title = t("digest-title", organisation=digest.organisation.short_name, since=digest.since, until=until)
    if digest.is_empty:
        return Html("\n\n").join([title, t("digest-empty")])
    return Html("\n\n").join([title, _stands(t, digest), attention_text(t, digest)])


def _stands(t: Speech, digest: Digest) -> Html:
    """How many, at which stages, and what happened."""
    pairs, groups = t("pairs-counted", count=digest.pairs), t("groups-counted", count=digest.groups)
    lines = [t("digest-pairs-and-groups", pairs=pairs, groups=groups) if digest.groups else pairs]
    stages = [_stage(t, stage, digest.by_stage[stage]) for stage in Stage if digest.by_stage.get(stage)]
    if stages:
        lines.append(Html(" · ").join(stages))
    if digest.proposed or digest.paused:
        lines.append(t("digest-waiting", proposed=digest.proposed, paused=digest.paused))
    return Html("\n").join([*lines, _happened(t, digest)])


def _stage(t: Speech, stage: Stage, count: int) -> Html:
    return t(f"digest-stage-{stage.value.replace('_', '-')}", count=count)


def _happened(t: Speech, digest: Digest) -> Html:
    """Since the last digest: meetings (more or fewer than before), feedback of what was asked, pairs."""
    counts = digest.counts
    change = counts.held - counts.held_before
    held = t("meetings-counted", count=counts.held)
    parts = [t("digest-held", held=held, sign="+" if change > 0 else "−", change=abs(change)) if change else held]
    if counts.feedback_asked:
        parts.append(t("digest-feedback", given=counts.feedback_given, asked=counts.feedback_asked))
    if counts.started:
        parts.append(t("digest-started", count=counts.started))
    if counts.completed:
        parts.append(t("digest-completed", count=counts.completed))
    length = digest.until - digest.since
    happened = Html(", ").join(parts)
    if abs(length - WEEK).days == 0 and round(length / WEEK) == 1:
        return t("digest-in-week", happened=happened)
    return t("digest-in-days", days=max(1, round(length.total_seconds() / 86400)), happened=happened)


def attention_text(t: Speech, digest: Digest) -> Html:
    """The top of what needs attention, a line a mentorship."""
    total = len(digest.attention)
    if not total:
        return t("digest-all-well")
    lines = [worry_line(t, digest.mentorships, concerns[0]) for concerns in digest.attention[:TOP]]
    if total > TOP:
        lines.append(t("more-of", count=total - TOP))
    return Html("\n").join([t("digest-attention", shown=min(total, TOP), total=total), *lines])


def worry_line(t: Speech, mentorships: Mapping[int, Mentorship], concern: Concern) -> Html:
    """A pair (or its one person) and why."""
    mentorship = mentorships[concern.mentorship_id]
    person = person_of(mentorship, concern)
    alone = concern.worry in OF_ONE or (concern.worry in OF_SOME and concern.count == 1)
    who = t("reminder-name", who=person) if person and alone else pair_name(t, mentorship)
    return t("digest-line", who=who, why=why(t, concern))


def why(t: Speech, concern: Concern) -> Html:
    """A reason in words, with its numbers."""
    key = f"digest-worry-{concern.worry}"
    if concern.day is not None:
        return t(key, day=concern.day, count=concern.count)
    return t(key, days=concern.days, count=concern.count)


def person_of(mentorship: Mentorship, concern: Concern) -> Person | None:
    """The person a worry is about."""
    return next((p.person for p in mentorship.participants if p.person.id == concern.person_id), None)


def all_reasons(t: Speech, concerns: Sequence[Concern]) -> Html:
    """Every reason of one mentorship, a line each."""
    return Html("\n").join([t("digest-reason", why=why(t, concern)) for concern in concerns])
