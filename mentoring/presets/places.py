"""What a preset says of the place: its coordinators' scopes, its words, the headings of its documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """What a coordinator may be limited to: the forms of mentoring they see to (004 §4–5)."""

    key: str
    title: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a document's heading says: the authority, the place, who collects the reports, the post that signs."""

    authority: str = ""
    place: str = ""
    collector: str = ""
    head_post: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """The place's own words for what is called differently from place to place."""

    coordinator: str = "муниципальный координатор"
    organisation: str = "образовательная организация"
    organisation_short: str = "ОО"
