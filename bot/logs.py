"""Logs: one JSON line an event, ids and types only; what looks like a token is taken out as the last net."""

import logging
import re
import sys
from typing import Any

import structlog

TOKEN = re.compile(r"\d{6,}:[\w-]{20,}|/bot\d+:[^/\s]+")


def _without_token(_logger: object, _method: str, event: Any) -> Any:
    return {key: TOKEN.sub("[token]", value) if isinstance(value, str) else value for key, value in event.items()}


def set_up_logs(level: str = "INFO") -> None:
    """Write one JSON line an event to stderr. Libraries speak only from warnings up, and without their words."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_token,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_Foreign()], level=logging.WARNING, force=True)


class _Foreign(logging.Handler):
    """A library's warning becomes its logger's name and level; its words may be a person's, so they are dropped."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        structlog.get_logger().warning("library", logger=record.name, severity=record.levelname, error=error)
