"""Invitations: one-use links and codes that bring a person in; they are derived anew, only fingerprints are kept."""

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from mentoring.errors import Refusal
from mentoring.people import Person, Role
from mentoring.presets import Invitations as Lives

ALPHABET = "ABCEHKMPTXY2345679"
"""Letters that look the same in Russian and Latin, so that a code can be typed on any keyboard; no look-alikes."""
CODE_LETTERS = 8
TOKEN_BYTES = 24
_LOOK_ALIKES = str.maketrans("АВСЕНКМРТХУЗБЧ", "ABCEHKMPTXY364")
_NOT_CODE = re.compile(r"[\s\-–—−_.]+")
STAFF = frozenset({Role.CURATOR, Role.HEAD, Role.COORDINATOR, Role.COUNCIL})


class InvitationSpent(Refusal):
    """The invitation was used or taken back meanwhile; the card shows what is so now."""


class NothingToInviteTo(Refusal):
    """The person holds no role here, so there is nothing to invite them to."""


class PersonHasNoPhone(Refusal):
    """The person is marked as one without a phone: the mark goes first."""


class InvitationKeys:
    """The secret that links and codes are derived from, so that a sheet can be printed again without storing them."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) < 16:
            raise ValueError("the key of invitations needs 16 bytes or more")
        self._secret = secret

    def new_nonce(self) -> str:
        """A fresh random start of a link and its code."""
        return secrets.token_hex(16)

    def token(self, nonce: str) -> str:
        """What the link carries: 192 bits."""
        return urlsafe_b64encode(self._derive("token", nonce)[:TOKEN_BYTES]).decode()

    def code(self, nonce: str) -> str:
        """The code for typing, XXXX-XXXX."""
        number = int.from_bytes(self._derive("code", nonce))
        letters = []
        for _ in range(CODE_LETTERS):
            number, place = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[place])
        return f"{''.join(letters[:4])}-{''.join(letters[4:])}"

    def fingerprint(self, secret: str) -> str:
        """What is kept of a link or a code: it finds the invitation and reveals nothing."""
        return self._derive("seen", as_kept(secret)).hex()

    def _derive(self, purpose: str, text: str) -> bytes:
        return hmac.new(self._secret, f"{purpose}:{text}".encode(), hashlib.sha256).digest()


def as_kept(typed: str) -> str:
    """A code as it was issued, however it is typed (spaces, case, Russian letters); a link's token stays as it is."""
    bare = _NOT_CODE.sub("", typed).upper().translate(_LOOK_ALIKES)
    return bare if len(bare) == CODE_LETTERS and set(bare) <= set(ALPHABET) else typed.strip()


def looks_like_code(typed: str) -> bool:
    """Whether a text may be a code somebody types."""
    kept = as_kept(typed)
    return len(kept) == CODE_LETTERS and set(kept) <= set(ALPHABET)


def life(role: Role, *, is_pupil: bool, lives: Lives) -> timedelta:
    """How long an invitation lives: shorter for a pupil, whose link wanders."""
    return timedelta(hours=lives.pupil_hours) if is_pupil and role not in STAFF else timedelta(days=lives.staff_days)


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as it stands."""

    id: int
    municipality_id: int
    organisation_id: int | None
    person_id: int | None
    role: Role
    nonce: str
    expires_at: datetime
    created_at: datetime
    created_by: int | None
    used_at: datetime | None
    used_by: int | None
    revoked_at: datetime | None
    confirmed_at: datetime | None
    scope: str = ""
    """What of the preset's scopes a coordinator will be limited to; empty: nothing."""

    def is_open(self, now: datetime) -> bool:
        """Whether somebody can come by it now."""
        return self.is_unused and now < self.expires_at

    @property
    def is_unused(self) -> bool:
        """Neither used nor taken back; its time may be over."""
        return self.used_at is None and self.revoked_at is None


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """What is needed to invite somebody."""

    municipality_id: int
    organisation_id: int | None
    person_id: int | None
    role: Role
    expires_at: datetime
    created_by: int | None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class InvitationIssued:
    """A link's token and a code to hand over."""

    invitation: Invitation
    token: str
    code: str

    def link(self, bot_name: str) -> str:
        """The address that opens the bot."""
        return f"https://t.me/{bot_name}?start={self.token}"


def issued(invitation: Invitation, keys: InvitationKeys) -> InvitationIssued:
    """The link and the code of an invitation, derived again."""
    return InvitationIssued(invitation, keys.token(invitation.nonce), keys.code(invitation.nonce))


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who has not come yet, with the invitation that is out (None: nobody invited them)."""

    person: Person
    invitation: Invitation | None


class MessengerAccount(Protocol):
    """The account that opens an invitation."""

    @property
    def messenger(self) -> str:
        """Which messenger."""

    @property
    def external_id(self) -> str:
        """Its id there."""

    @property
    def chat_id(self) -> int:
        """Where to write."""

    @property
    def first_name(self) -> str:
        """As its owner called it."""

    @property
    def last_name(self) -> str | None:
        """As its owner called it, perhaps nothing."""


class Invitations(Protocol):
    """What is asked of storage about invitations."""

    async def add(self, new: Sequence[tuple[NewInvitation, str]], keys: InvitationKeys, *, now: datetime) -> int:
        """Keep invitations made with these nonces; those whose code is taken are passed over. How many were kept."""

    async def by_id(self, invitation_id: int) -> Invitation | None:
        """An invitation, or None."""

    async def by_fingerprint(self, fingerprint: str) -> Invitation | None:
        """The invitation of a link or a code, or None."""

    async def newest_of(self, person_id: int) -> Invitation | None:
        """The person's newest invitation that was not taken back, or None."""

    async def by_nonce(self, nonce: str) -> Invitation | None:
        """The invitation made with the nonce, or None."""

    async def use(self, invitation: Invitation, person_id: int, *, now: datetime) -> bool:
        """Mark it used by the person; False when another was faster or its time is over."""

    async def revoke(self, person_id: int, *, now: datetime) -> int:
        """Take back all unused invitations of a person; how many there were."""

    async def prolong(self, invitation_ids: Sequence[int], until: datetime) -> None:
        """Give unused invitations a new end."""

    async def confirm(self, invitation_id: int, confirmed_by: int, *, now: datetime) -> bool:
        """Note that the right person came; False when that was noted already, or the opposite."""

    async def not_come(self, organisation_id: int) -> list[Waiting]:
        """Everyone of an organisation with a phone but without an account, with their open invitation, by surname."""

    async def unanswered(self, before: datetime) -> list[Invitation]:
        """Invitations sent before the moment that nobody answered, whose person has not come otherwise."""

    async def unconfirmed(self, organisation_id: int) -> list[Invitation]:
        """Used invitations whose newcomer no one has confirmed yet, oldest first."""

    async def disown(self, invitation_id: int, *, now: datetime) -> bool:
        """Take a used invitation back: the wrong person came by it. False when that was noted, or the opposite."""

    async def wrong_tries(self, external_id: str, since: datetime) -> int:
        """How many wrong links or codes an account has tried since the moment."""

    async def add_wrong_try(self, external_id: str, *, now: datetime) -> None:
        """Note a wrong try."""
