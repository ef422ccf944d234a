"""No test finds what another run has recognised, and none fails because the machine is busy."""

from __future__ import annotations

from hypothesis import settings

from pipelines import cache

cache.off()
settings.register_profile("busy", deadline=None)
settings.load_profile("busy")
