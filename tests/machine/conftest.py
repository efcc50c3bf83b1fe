"""How long the machine runs: shortly and always alike, or long and by chance with `--hypothesis-profile long`."""

from hypothesis import settings

settings.register_profile("long", max_examples=2000, stateful_step_count=60)
