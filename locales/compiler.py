"""Turns a Fluent text into a function, once, so that saying it costs microseconds.

The runtime of Fluent itself refuses arguments longer than 2,500 characters, knows no HTML and no zone; this one takes
the same syntax (from `fluent.syntax`), and is strict: whatever it does not understand is WordsBroken, never "{$x}".
A Python bool selects [yes] or [no], an enum its value.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Protocol

from fluent.syntax import ast

from locales.errors import WordsBroken
from locales.markup import Html, escape
from locales.plurals import category, number_text

Options = Mapping[str, str]


class Speaker(Protocol):
    """Whose voice a text is said in."""

    @property
    def language(self) -> str:
        """Of the texts: ru, en."""

    @property
    def you(self) -> str:
        """How the reader is addressed: ty, vy."""

    @property
    def zone(self) -> tzinfo:
        """Of the reader."""


class Scope(NamedTuple):
    """What one saying of a text knows: its arguments, its speaker, and whether it makes markup."""

    args: Mapping[str, object]
    speaker: Speaker
    html: bool


Text = Callable[[Scope], str]
Value = Callable[[Scope], object]
Function = Callable[[Speaker, list[object], Options], object]


class Source(Protocol):
    """Where the texts of one language are, and what they may call."""

    functions: Mapping[str, Function]

    def message(self, key: str) -> Text:
        """A text that another one quotes."""

    def term(self, name: str) -> Text:
        """A word that texts share."""


def compile_pattern(pattern: ast.Pattern, source: Source) -> Text:
    """The function that says a pattern."""
    parts = [_part(element, source) for element in pattern.elements]
    if len(parts) == 1:
        return parts[0]
    return lambda scope: "".join([part(scope) for part in parts])


def variables(node: ast.BaseNode, source: Mapping[str, ast.Message]) -> Iterator[str]:
    """The arguments a text asks of its caller, those of the messages it quotes among them."""
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.MessageReference) and node.id.name in source:
        yield from variables(source[node.id.name], source)
    elif isinstance(node, ast.TermReference):
        pass
    else:
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.BaseNode):
                    yield from variables(child, source)


def _part(element: ast.TextElement | ast.Placeable, source: Source) -> Text:
    if isinstance(element, ast.TextElement):
        words = str(element.value)
        return lambda scope: words
    return _text(element.expression, source)


def _text(expression: ast.SyntaxNode, source: Source) -> Text:
    """An expression that is written into the text."""
    match expression:
        case ast.Placeable():
            return _text(expression.expression, source)
        case ast.SelectExpression():
            return _select(expression, source)
        case ast.MessageReference() if expression.attribute is None:
            return source.message(expression.id.name)
        case ast.TermReference() if expression.attribute is None:
            return _term(expression, source)
        case ast.StringLiteral():
            words = expression.parse()["value"]
            return lambda scope: words
        case _:
            value = _value(expression, source)
            return lambda scope: _written(value(scope), scope)


def _value(expression: ast.SyntaxNode, source: Source) -> Value:
    """An expression that a function takes, or that a choice is made by."""
    match expression:
        case ast.VariableReference():
            return _variable(expression.id.name)
        case ast.StringLiteral() | ast.NumberLiteral():
            literal = _literal(expression)
            return lambda scope: literal
        case ast.FunctionReference():
            return _call(expression, source)
        case _:
            raise WordsBroken(f"{type(expression).__name__} is not understood here")


def _literal(literal: ast.StringLiteral | ast.NumberLiteral) -> str | int | float:
    if isinstance(literal, ast.StringLiteral):
        return str(literal.parse()["value"])
    return float(literal.value) if "." in literal.value else int(literal.value)


def _variable(name: str) -> Value:
    if name == "you":
        return lambda scope: scope.args.get("you", scope.speaker.you)

    def read(scope: Scope) -> object:
        try:
            return scope.args[name]
        except KeyError:
            raise WordsBroken(f"${name} was not given") from None

    return read


def _call(reference: ast.FunctionReference, source: Source) -> Value:
    """A function's answer; `start: "yes"` gives it a capital letter."""
    name = reference.id.name
    if name not in source.functions:
        raise WordsBroken(f"there is no function {name}")
    function = source.functions[name]
    given = [_value(argument, source) for argument in reference.arguments.positional]
    options = {option.name.name: str(_literal(option.value)) for option in reference.arguments.named}
    starts = options.pop("start", "no") == "yes"

    def call(scope: Scope) -> object:
        values = [value(scope) for value in given]
        try:
            answer = function(scope.speaker, values, options)
        except (TypeError, ValueError, AttributeError, KeyError, IndexError) as error:
            raise WordsBroken(f"{name} was given what it can't say: {type(error).__name__}") from error
        return answer[:1].upper() + answer[1:] if starts and isinstance(answer, str) else answer

    return call


def _term(reference: ast.TermReference, source: Source) -> Text:
    term = source.term(reference.id.name)
    named = reference.arguments.named if reference.arguments else []
    args = {option.name.name: _literal(option.value) for option in named}
    return lambda scope: term(Scope(_Optional(args), scope.speaker, scope.html))


class _Optional(dict[str, object]):
    """A term's arguments: one that is not given selects the default."""

    def __missing__(self, key: str) -> str:
        return ""


def _select(expression: ast.SelectExpression, source: Source) -> Text:
    value = _value(expression.selector, source)
    named: dict[str, Text] = {}
    exact: dict[float, Text] = {}
    default: Text | None = None
    for variant in expression.variants:
        text = compile_pattern(variant.value, source)
        if isinstance(variant.key, ast.NumberLiteral):
            exact[float(variant.key.value)] = text
        else:
            named[variant.key.name] = text
        if variant.default:
            default = text
    if default is None:
        raise WordsBroken("a choice has no default")
    otherwise = default

    def choose(scope: Scope) -> str:
        chosen = _plain(value(scope))
        if isinstance(chosen, str):
            return named.get(chosen, otherwise)(scope)
        if chosen in exact:
            return exact[float(chosen)](scope)
        return named.get(category(chosen, scope.speaker.language), otherwise)(scope)

    return choose


def _plain(value: object) -> str | int | float | Decimal:
    """A value as a string or a number."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str | int | float | Decimal):
        return value
    raise WordsBroken(f"a {type(value).__name__} can't be said without a function")


def _written(value: object, scope: Scope) -> str:
    plain = _plain(value)
    if isinstance(plain, str):
        if scope.html:
            return escape(plain)
        return plain.text if isinstance(plain, Html) else plain
    return number_text(plain, scope.speaker.language)
