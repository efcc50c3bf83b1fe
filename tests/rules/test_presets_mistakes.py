"""A mistake in a preset is named by the path of its place."""

import pytest

from mentoring.presets import PresetMistake, parse_preset

PLACE = 'title = "Наш район"\nzone = "Europe/Moscow"\n'
OWN = f'base = "methodology"\n{PLACE}'
INDICATOR = '{ measure = "child_mentees", clause = "1", ages = [10, 19]'
ITEM = '{ number = "1.1", title = "Дело", responsible = ["head"]'
SECTIONS = 'sections = { 1 = "Раздел" }\n'
REPORT = '{ key = "year", title = "Отчёт", kind = "indicators", clause = "1", as_of = ["06-01"]'


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"indicators = [{INDICATOR} }}, {INDICATOR} }}]", "indicators[1].measure"),
        ('indicators = [{ measure = "child_mentees", clause = "1", ages = [10] }]', "indicators[0].ages"),
        ('indicators = [{ measure = "child_mentees", clause = "1", ages = [19, 10] }]', "indicators[0].ages"),
        ('indicators = [{ measure = "child_mentees", clause = "1" }]', "indicators[0].ages"),
        ('indicators = [{ measure = "enterprises", clause = "1", ages = [10, 19] }]', "indicators[0].ages"),
        ('indicators = [{ measure = "specialist_mentees", clause = "1" }]', "indicators[0].years_of_work"),
        ('indicators = [{ measure = "children", clause = "1" }]', "indicators[0].measure"),
        ('indicators = [{ measure = "enterprises" }]', "indicators[0].clause"),
        (f"indicators = [{INDICATOR}, targets = {{ 2026 = 101 }} }}]", "indicators[0].targets.2026"),
        (f"indicators = [{INDICATOR}, targets = {{ 2026 = -1 }} }}]", "indicators[0].targets.2026"),
        (f"indicators = [{INDICATOR}, targets = {{ 2026 = nan }} }}]", "indicators[0].targets.2026"),
        (f'indicators = [{INDICATOR}, targets = {{ 2026 = "ten" }} }}]', "indicators[0].targets.2026"),
        (f'indicators = [{INDICATOR}, targets = {{ "2026/27" = 10 }} }}]', "indicators[0].targets.2026/27"),
        (f'indicators = [{INDICATOR}, target_year = "school", targets = {{ 2026 = 9 }} }}]',
         "indicators[0].targets.2026"),
        (f"indicators = [{INDICATOR}, guide = {{ soon = 10 }} }}]", "indicators[0].guide.soon"),
        ("least_answers = -1", "least_answers"),
        (f"calendar = [{REPORT} }}, {REPORT} }}]", "calendar[1].key"),
        (f"calendar = [{REPORT} }}]".replace("06-01", "02-30"), "calendar[0].as_of[0]"),
        (f"calendar = [{REPORT} }}]".replace("06-01", "02-29"), "calendar[0].as_of[0]"),
        (f"calendar = [{REPORT} }}]".replace("06-01", "2026-06-01"), "calendar[0].as_of[0]"),
        (f"calendar = [{REPORT} }}]".replace('"06-01"', ""), "calendar[0].as_of"),
        (f"calendar = [{REPORT}, due_days = -1 }}]", "calendar[0].due_days"),
        (f"calendar = [{REPORT}, remind_days = [14, -3] }}]", "calendar[0].remind_days[1]"),
        (f"calendar = [{REPORT} }}]".replace('"year"', '"registers"'), "calendar[0].key"),
        ('scopes = [{ key = "all", title = "Все", forms = ["pupil_pupil", "cat_dog"] }]', "scopes[0].forms[1]"),
        ('scopes = [{ key = "all", title = "Все", forms = [] }]', "scopes[0].forms"),
        (f"roadmap = [{ITEM}, when = {{ constantly = true }} }}]", "roadmap[0].number"),
        (f"{SECTIONS}roadmap = [{ITEM}, when = {{}} }}]", "roadmap[0].when"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ constantly = true, by_plan = "план" }} }}]', "roadmap[0].when"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ yearly = "11-01/12-32" }} }}]', "roadmap[0].when.yearly"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ yearly = "11-01" }} }}]', "roadmap[0].when.yearly"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ dates = ["13-01"] }} }}]', "roadmap[0].when.dates[0]"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ until = "soon" }} }}]', "roadmap[0].when.until"),
        (f"{SECTIONS}roadmap = [{ITEM}, when = {{ until = 2026-10-01T09:00:00 }} }}]", "roadmap[0].when.until"),
        (f"{SECTIONS}roadmap = [{ITEM}, when = {{ since = 2026-10-02, until = 2026-10-01 }} }}]",
         "roadmap[0].when.since"),
        (f"{SECTIONS}roadmap = [{ITEM.replace('head', 'mayor')}, when = {{ constantly = true }} }}]",
         "roadmap[0].responsible[0]"),
        (f'{SECTIONS}roadmap = [{ITEM}, when = {{ constantly = true }}, about = "nothing" }}]', "roadmap[0].about"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_path(text: str, path: str) -> None:
    with pytest.raises(PresetMistake) as mistake:
        parse_preset(OWN + text)

    assert mistake.value.path == path
    assert mistake.value.what


@pytest.mark.parametrize("base", ['"nowhere"', "7", '"../secret"', "[]"])
def test_a_base_that_is_none_is_a_mistake(base: str) -> None:
    with pytest.raises(PresetMistake) as mistake:
        parse_preset(f"base = {base}\n{PLACE}")

    assert mistake.value.path == "base"
    assert "methodology" in mistake.value.what
