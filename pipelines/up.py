"""Watcher and nightly schedule together, on a Prefect server of their own on this machine."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from pipelines.errors import OurFault
from pipelines.orchestrator import LOOPBACK, environment, settle
from pipelines.request import Request

#: Seconds that the server is given to start; the first time it makes its database.
PATIENCE = 180.0


def up(workspace: Path, base: Request, *, cron: str, port: int | None, poll: bool) -> None:
    """Watch a folder and examine all open cases at night, until Ctrl-C.

    Args:
        workspace: the folder of the cases.
        base: what every case is asked for.
        cron: when the batch runs, in the usual five fields, by the local clock.
        port: where the server listens on this machine; by default a free one.
        poll: look again and again, for network shares.

    Raises:
        OurFault: if the server does not start.
    """
    workspace.mkdir(parents=True, exist_ok=True)
    settle(environment(workspace, port or _free_port()))
    with _server(workspace):
        from prefect import serve
        from prefect.logging.handlers import APILogHandler
        from prefect.types.entrypoint import EntrypointType

        from pipelines.flows import nightly_flow, watch_flow

        history = os.environ["PREFECT_API_URL"].removesuffix("/api")
        print(f"watching {workspace}, all open cases at {cron!r}; history at {history}")
        print("Ctrl-C ends 按 Ctrl-C 结束", flush=True)
        stop = threading.Event()
        watcher = threading.Thread(
            target=watch_flow, args=(workspace, base, stop, poll), name="watcher", daemon=True
        )
        watcher.start()
        parameters = {"workspace": str(workspace.resolve()), "base": base.model_dump(mode="json")}
        deployment = nightly_flow.to_deployment(
            name="nightly",
            cron=cron,
            paused=False,  # it was paused when the last watch ended
            parameters=parameters,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        signal.signal(signal.SIGTERM, _interrupt)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in a background job
        try:
            serve(cast(Any, deployment), print_starting_message=False)
        except KeyboardInterrupt:
            pass
        finally:
            stop.set()
            watcher.join(timeout=30)
            APILogHandler().flush()  # while there is a server to send them to


@contextmanager
def _server(workspace: Path) -> Iterator[None]:
    """Run Prefect's server while the block runs, its words kept in a log in the workspace."""
    home = Path(os.environ["PREFECT_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    with (home / "server.log").open("ab") as log:
        server = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "prefect",
                "server",
                "start",
                "--host",
                LOOPBACK,
                "--port",
                os.environ["PREFECT_SERVER_API_PORT"],
            ],
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _await(server, home / "server.log")
            yield
        finally:
            server.terminate()
            try:
                server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _await(server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers.

    Raises:
        OurFault: if it ends, or does not answer in time.
    """
    url = os.environ["PREFECT_API_URL"] + "/health"
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise OurFault(
        f"Prefect's server did not start; its words are in {log}",
        f"Prefect 服务未能启动，日志见 {log}",
    )


def _free_port() -> int:
    with socket.socket() as opened:
        opened.bind((LOOPBACK, 0))
        port: int = opened.getsockname()[1]
        return port


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
