"""Logs: one JSON line an event, ids and types only; words and secrets are taken out, as the last net."""

import logging
import re
import sys
from types import TracebackType
from typing import Any

import structlog

MOST_LETTERS = 200
NETS = (
    (re.compile(r"\d{6,}:[\w-]{20,}|/bot\d+:[^/\s]+"), "[token]"),
    (re.compile(r"://[^/@\s]+@"), "://[password]@"),
    (re.compile(r"[?&]start=[\w-]+"), "[invitation]"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "[mail]"),
    (re.compile(r"\+\d[\d\s()-]{8,}\d"), "[phone]"),
    (re.compile(r"[^\x00-\x7f]+(?:[^\x00-\x7f]|[\s.,!?«»\"'-])*"), "[words]"),
)
"""Our events are ids and English; whatever is written in other letters was written by a person."""


def redacted(value: Any) -> Any:
    """A value that may stand in a log: text through the nets, anything that is no plain value by its type alone."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        for net, instead in NETS:
            value = net.sub(instead, value)
        return value[:MOST_LETTERS]
    if isinstance(value, dict):
        return {str(redacted(str(key))): redacted(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [redacted(each) for each in value]
    return f"[{type(value).__name__}]"


def _through_the_nets(_logger: object, _method: str, event: Any) -> Any:
    return {key: redacted(value) for key, value in event.items()}


def set_up_logs(level: str = "INFO") -> None:
    """Write one JSON line an event to stderr. Libraries speak only from warnings up, and without their words."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _through_the_nets,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_Foreign()], level=logging.WARNING, force=True)


def place_of(error: BaseException) -> str:
    """File and line where an error came from, without any of its words."""
    trace: TracebackType | None = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}" if trace else ""


class _Foreign(logging.Handler):
    """A library's warning becomes its logger's name and level; its words may be a person's, so they are dropped."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        structlog.get_logger().warning("library", logger=record.name, severity=record.levelname, error=error)
