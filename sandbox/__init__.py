"""A small Telegram in a box: the real Bot API on loopback, persons to play, faults to arm, and a page to look at."""

from sandbox.chats import Message
from sandbox.history import Call
from sandbox.person import Person
from sandbox.telegram import Telegram
from sandbox.town import ClockControls, Resident

__all__ = ["Call", "ClockControls", "Message", "Person", "Resident", "Telegram"]
