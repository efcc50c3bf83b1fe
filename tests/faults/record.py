"""The record of the proofs: docs/reliability.md, one section a proof, each rewritten by the run that made it.

`python -m tests.faults.record [--caught] TITLE MODULE ARGUMENTS…` runs a proof and writes its outcome down; with
`--caught` the proof is a control, which has to fail. `--whole SECONDS OUTCOME` writes down what `make faults` came to.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

from bot.clock import Clock

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
MOST_LINES = 100
WHOLE = "All of it, one proof after another, took"
OPENING = """# What was proved, and how it came out

Bots are real processes, forked and killed with SIGKILL while people press; a small Telegram with faults is the
oracle, and a checker that shares no code with the bot holds the database against what people did and saw.
`make faults` runs all of it and writes this page; each section says the command that made it.
"""


def write_down(title: str, command: str, lines: list[str], seconds: float) -> None:
    """Write one section anew, leaving the others."""
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else OPENING
    day = Clock().now().date().isoformat()
    body = "\n".join(["```", f"$ {command}", *lines, "```"])
    section = f"## {title}\n\n{day}, {seconds:.0f} s\n\n{body}\n"
    found = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    if found is not None:
        page = page[: found.start()] + section + ("\n" if page[found.end() :] else "") + page[found.end() :]
    else:
        page = f"{page.rstrip()}\n\n{section}"
    PAGE.write_text(page, encoding="utf-8")


def write_whole(seconds: float, outcome: str) -> None:
    """Write down how long all of it took and what came of it, above the sections."""
    page = PAGE.read_text(encoding="utf-8")
    opening, first, sections = page.partition("\n## ")
    kept = "\n".join(line for line in opening.splitlines() if not line.startswith(WHOLE)).rstrip()
    line = f"{WHOLE} {seconds:.0f} s, the last time on {Clock().now().date().isoformat()}: {outcome}."
    PAGE.write_text(f"{kept}\n\n{line}\n{first}{sections}", encoding="utf-8")


def main(given: list[str]) -> int:
    """Run a proof, show what it says, write down its last lines; its exit status (turned over for a control)."""
    if given[:1] == ["--whole"]:
        write_whole(float(given[1]), given[2])
        return 0
    must_fail = given[:1] == ["--caught"]
    title, *command = given[must_fail:]
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-m", *command], stdout=subprocess.PIPE, text=True, check=False)
    lines = [line[:160] for line in done.stdout.splitlines() if "] lease." not in line][-MOST_LINES:]
    print(f"{title}\n" + "\n".join(lines), flush=True)  # noqa: T201
    lines.append(f"exit status {done.returncode}")
    write_down(title, f"python -m {' '.join(command)}", lines, time.monotonic() - started)
    return int(done.returncode == 0) if must_fail else done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
