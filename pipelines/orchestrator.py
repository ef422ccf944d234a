"""How Prefect is set before it is imported: at home in the workspace, silent, on the loopback."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from pipelines.memory import HOME

LOOPBACK = "127.0.0.1"
#: Nothing is told to anybody, and nobody is asked anything.
SILENT = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
}


def environment(workspace: Path, port: int) -> dict[str, str]:
    """Return what Prefect reads when it starts.

    Args:
        workspace: where it keeps its database and logs, below ``.gendan``.
        port: where its server listens, on this machine only.
    """
    root = str(Path(__file__).parent.parent)
    inherited = os.environ.get("PYTHONPATH")
    return {
        **SILENT,
        "PREFECT_HOME": str((workspace / HOME / "prefect").resolve()),
        "PREFECT_API_URL": f"http://{LOOPBACK}:{port}/api",
        "PREFECT_SERVER_API_HOST": LOOPBACK,
        "PREFECT_SERVER_API_PORT": str(port),
        "PYTHONPATH": os.pathsep.join(filter(None, [root, inherited])),
    }


def settle(wanted: Mapping[str, str]) -> None:
    """Set the environment.

    Raises:
        RuntimeError: if Prefect is imported already and would not look at it any more.
    """
    if "prefect" in sys.modules:
        raise RuntimeError("prefect was imported before its settings were made")
    os.environ.update(wanted)
