"""Updates made from aiogram's own types: every kind and every field may come, each valid for its type."""

from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.types import Update
from pydantic import BaseModel

from tests.fuzz.texts import text

Shape = dict[str, Any]
DEEPEST = 5
KINDS = tuple(name for name in Update.model_fields if name != "update_id")


@cache
def fields_of(model: type[BaseModel]) -> tuple[list[tuple[str, Any]], list[tuple[str, Any]]]:
    """(must be there, may be there): each field's name in JSON and its type. Constants must."""
    must: list[tuple[str, Any]] = []
    may: list[tuple[str, Any]] = []
    for name, each in model.model_fields.items():
        known = (each.alias or name, each.annotation)
        (must if each.is_required() or get_origin(each.annotation) is Literal else may).append(known)
    return must, may


def shape_of(model: type[BaseModel], random: Random, depth: int = DEEPEST) -> Shape:
    """JSON of a type, with some of the fields that may be there."""
    must, may = fields_of(model)
    chosen = random.sample(may, min(len(may), random.choice((0, 1, 2, 3)))) if depth > 0 else []
    return {name: value_of(kind, random, depth - 1) for name, kind in [*must, *chosen]}


def value_of(kind: Any, random: Random, depth: int) -> Any:
    """A value of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return value_of(random.choice([each for each in inner if each is not NoneType]), random, depth)
    if origin is Literal:
        value = random.choice(inner)
        return value.value if isinstance(value, Enum) else value
    if origin is Annotated:
        return value_of(inner[0], random, depth)
    if origin is list:
        return [value_of(inner[0], random, depth) for _ in range(random.choice((0, 1, 2) if depth > 0 else (0, 1)))]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return shape_of(kind, random, depth)
    return plain_value(kind, random)


def plain_value(kind: Any, random: Random) -> Any:
    """A value of a type that holds no others."""
    if kind is bool:
        return random.random() < 0.5
    if isinstance(kind, type) and issubclass(kind, Enum):
        return random.choice(list(kind)).value
    if kind is int:
        return random.choice((0, 1, -1, random.randint(1, 10**6), 2**31, 2**52, -(2**53)))
    if kind is float:
        return random.choice((0.0, -1.5, 59.9, 1e9))
    if isinstance(kind, type) and issubclass(kind, datetime):
        return random.choice((0, 1_791_788_400, random.randint(1, 2**31)))
    if isinstance(kind, type) and issubclass(kind, timedelta):
        return random.randint(0, 10**6)
    return text(random)
