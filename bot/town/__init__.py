"""The demo town: believable people and their autumn, lived through the programme's own actions."""

from bot.town.build import START, Town, begins_at, build_town

__all__ = ["START", "Town", "begins_at", "build_town"]
