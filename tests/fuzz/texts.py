"""Texts of every sort: what the bot asks for, and what nobody would expect in a chat."""

from random import Random

MARK = "Wq0z"
"""Stands in texts nobody may find in a log."""
ASKED_FOR = (
    "12.11.2026", "завтра 15:30", "15:00", "2027-01-09", "31.02.2027", "45", "8", "14", "0", "-1", "10 дней",
    "Выбрать тему проекта", "Подготовиться к олимпиаде", "Алиева Марьям Ахмедовна", "Ким Ли", "№ 47-к", "47",
    "кабинет 214", "Обсудили план", "болеет", "1А-2Б", "Да", "нет", "5", "ABCD-EFGH", "Q7KD-93MX-2LPA",
)  # fmt: skip
ODD = (
    "<b>", "</b>", "<b><i>x</b></i>", "&lt;", "&#0;", "&amp;amp;", "<a href='tg://user?id=1'>", "=cmd|' /C calc'!A0",
    "+1", "@SUM(1)", "{ $who }", "{{", "%s%n", "'; DROP TABLE people;--", "\x00", "a\x00b", "\u202eabc\u202c",
    "\u200b\u200d\u2060", "\ufeff", "\u0301" * 40, "🏳️‍🌈👩‍👩‍👧", "ＦＵＬＬ", "ﷺ" * 30, "\U000e0041", "\ud7ff", "ʼ’`´",
    "ё" * 300, "\ud83d", "Али\udc00ева", "12\x00",
    "一" * 80, "مرحبا", "שלום", "a\u0000" * 5, "\r\n\t\x0b\x0c", "\x85\u2028\u2029", "\x1b[31m", "/", "//", "/start@",
    "/start " + "A" * 64, "/ start", "@", "-", "—", ".", " ", "\u00a0", "\u3164", "1" * 400, "9999999999999999999",
    "١٢٣", "½", "1e9", "0x10", "NaN", "31.12.9999", "00.00.0000", "29.02.2027", "32.13.2026", "24:00", "99:99",
    "-5", "1.000.000", "12:60", "01.01.0001", "через 9999999999 дней", "null", "[]", "\\", "\\u0000", "й" * 10_000,
)  # fmt: skip
RANGES = ((0x20, 0x7E), (0x400, 0x4FF), (0x600, 0x6FF), (0x0, 0x1F), (0x2000, 0x206F), (0x1F300, 0x1FAFF),
          (0xE000, 0xF8FF), (0x300, 0x36F), (0x10000, 0x10FFFF), (0x4E00, 0x9FFF))  # fmt: skip


def wild(random: Random, most: int = 60) -> str:
    """Letters of any script."""
    low, high = random.choice(RANGES)
    return "".join(chr(random.randint(low, high)) for _ in range(random.randint(1, most)))


def text(random: Random) -> str:
    """A text to be typed; Telegram never sends an empty one."""
    chance = random.random()
    if chance < 0.35:
        return random.choice(ASKED_FOR)
    if chance < 0.6:
        return random.choice(ODD)
    if chance < 0.75:
        return wild(random)
    if chance < 0.85:
        return f"{random.choice(ODD)}{random.choice(ASKED_FOR)}{random.choice(ODD)}"
    if chance < 0.9:
        return wild(random, 40) * random.randint(1, 100)
    if chance < 0.93:
        return (random.choice(ODD) * 4000)[: random.randint(4000, 10_000)]
    return f"{MARK} {random.choice(ASKED_FOR)} {random.randint(0, 99)}"
