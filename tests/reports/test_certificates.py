"""The certificate comes out whole whatever it has to say, and nothing runs over its frame."""

import io
from dataclasses import fields, replace

import pytest
from PIL import Image, ImageChops

from reports.certificates import DPI, HEIGHT, MARGIN, WIDTH, CertificateFacts, certificate
from reports.lettering import Face, Type, drawable, fitted, lines_of, width

FACTS = CertificateFacts(
    heading="Сертификат",
    number="№ 17",
    opening="Настоящим подтверждается, что",
    name="Соколов Артём Дмитриевич",
    role="прошёл программу наставничества в роли наставляемого",
    organisation="МБОУ «Школа № 2»",
    period="14 октября 2026 года — 21 мая 2027 года",
    meetings="12 встреч",
    hours="9 часов вместе с наставником",
    goals="3 из 4 целей достигнуты",
    thanks="Спасибо за доверие и труд.",
    signer_post="Директор школы",
    signer_name="А. М. Гаджиева",
    place="Кумторкалинский район",
    date="21 мая 2027 года",
)
FRAME = MARGIN + 40
LOOK = Type(Face.ROMAN, 40, "#000000")


def drawn(facts: CertificateFacts) -> Image.Image:
    image = Image.open(io.BytesIO(certificate(facts)))
    image.load()
    return image


def everywhere(text: str) -> CertificateFacts:
    return CertificateFacts(**{field.name: text for field in fields(CertificateFacts)})


def test_it_is_an_a4_page_at_150_dots_an_inch() -> None:
    image = drawn(FACTS)

    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT)) == ("PNG", (1240, 1754))
    assert round(image.info["dpi"][0]) == DPI


@pytest.mark.parametrize(
    "facts",
    [
        FACTS,
        CertificateFacts(),
        replace(FACTS, name="Абдурахманов-Магомедгаджиев Ибрагимгаджи " * 8),
        everywhere("Ы" * 300),
        everywhere("слово " * 200),
        everywhere("12 <b>\"=1+1\"</b> 😀\x00\u202e\n Ӏ Ә ё"),
        everywhere("\x00"),
        everywhere("😀"),
    ],
    ids=["usual", "empty", "long-name", "one-endless-word", "many-words", "odd", "nul", "emoji"],
)
def test_nothing_runs_over_the_frame(facts: CertificateFacts) -> None:
    changed = ImageChops.difference(drawn(facts), drawn(CertificateFacts())).getbbox()

    left, top, right, bottom = changed or (FRAME, FRAME, FRAME, FRAME)
    assert left >= FRAME
    assert top >= FRAME
    assert right <= WIDTH - FRAME
    assert bottom <= HEIGHT - FRAME


def test_each_fact_is_seen() -> None:
    whole = drawn(FACTS)

    for field in fields(FACTS):
        assert ImageChops.difference(whole, drawn(replace(FACTS, **{field.name: ""}))).getbbox(), field.name


def test_what_no_font_has_is_left_out_and_letters_of_other_languages_stay() -> None:
    assert drawable("Әлфия\x00 😀 \u202eӀ\nҒ № «ё»") == "Әлфия Ӏ Ғ № «ё»"


def test_a_preposition_goes_with_its_word() -> None:
    room = width("часов вместе с", LOOK) + 1

    assert lines_of("часов вместе с наставником", LOOK, room, most=3) == ["часов вместе", "с наставником"]


def test_a_text_that_does_not_fit_gets_smaller_and_then_shorter() -> None:
    lines, look = fitted("слово " * 6, LOOK, 300, most=2, smallest=10)
    cut, smallest = fitted("слово " * 600, LOOK, 300, most=2, smallest=10)

    assert (len(lines), " ".join(lines)) == (2, ("слово " * 6).strip())
    assert look.size < LOOK.size
    assert (len(cut), cut[-1][-1], smallest.size) == (2, "…", 10)
    assert all(width(line, smallest) <= 300 for line in cut)
