"""Links and codes: derived, typed on any keyboard, told apart, and short-lived for pupils."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.invitations import ALPHABET, InvitationKeys, as_kept, life, looks_like_code
from mentoring.people import Role
from mentoring.presets import Invitations

KEYS = InvitationKeys(b"0123456789abcdef")
RUSSIAN = str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")
nonces = st.text("0123456789abcdef", min_size=32, max_size=32)


@given(nonces)
def test_a_sheet_printed_again_says_the_same(nonce: str) -> None:
    again = InvitationKeys(b"0123456789abcdef")

    assert (KEYS.token(nonce), KEYS.code(nonce)) == (again.token(nonce), again.code(nonce))
    assert len(KEYS.token(nonce)) == 32
    assert KEYS.token(nonce) != InvitationKeys(b"another secret, long").token(nonce)


@given(nonces, st.sampled_from([str, str.lower]), st.booleans(), st.sampled_from(["-", "", " ", " – ", "—"]))
def test_a_code_is_known_however_it_is_typed(nonce: str, case: type[str], russian: bool, dash: str) -> None:
    code = KEYS.code(nonce)
    typed = code.translate(RUSSIAN) if russian else code
    typed = case(typed).replace("-", dash)

    assert looks_like_code(typed)
    assert KEYS.fingerprint(typed) == KEYS.fingerprint(code)
    assert set(as_kept(typed)) <= set(ALPHABET)


@given(nonces, nonces)
def test_fingerprints_tell_codes_apart_and_reveal_nothing(one: str, other: str) -> None:
    code = KEYS.code(one)

    assert (KEYS.fingerprint(code) == KEYS.fingerprint(KEYS.code(other))) == (code == KEYS.code(other))
    assert as_kept(code) not in KEYS.fingerprint(code).upper()


@pytest.mark.parametrize("typed", ["", "привет", "1234-5678", "ABCD-EFGH", "АААА-ВВВ", "AAAA-BBBB-C"])
def test_what_is_no_code(typed: str) -> None:
    assert not looks_like_code(typed)


def test_a_pupil_s_link_wanders_and_lives_short() -> None:
    lives = Invitations(pupil_hours=72, staff_days=7)

    assert life(Role.MENTEE, is_pupil=True, lives=lives) == timedelta(hours=72)
    assert life(Role.MENTOR, is_pupil=True, lives=lives) == timedelta(hours=72)
    assert life(Role.MENTOR, is_pupil=False, lives=lives) == timedelta(days=7)
    assert life(Role.CURATOR, is_pupil=True, lives=lives) == timedelta(days=7)


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        InvitationKeys(b"short")
