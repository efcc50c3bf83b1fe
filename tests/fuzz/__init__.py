"""Updates of every sort against the demo town: nothing unhandled, nobody unanswered, nothing foreign."""
