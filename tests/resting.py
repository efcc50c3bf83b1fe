"""A test process takes its modules in while the collector of garbage rests, and keeps them out of its sight after."""

import gc

gc.disable()


def pytest_collection_finish() -> None:
    """All is taken in: what lives as long as the process is never looked through again."""
    gc.freeze()
    gc.enable()
