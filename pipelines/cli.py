"""Run the command line, and end in the exit code that says how it went."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from pipelines.commands import app
from pipelines.console import complain, speak_utf8
from pipelines.errors import Exit

#: What typer raises for a wrong argument: it keeps the class that all of these share to itself.
_WRONG: type[typer.BadParameter] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"
)


def run(argv: Sequence[str] | None = None) -> Exit:
    """Do what the arguments ask, and return what to say to whoever called."""
    speak_utf8()
    command = typer.main.get_command(app)
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        done = command(args=arguments, prog_name="gendan", standalone_mode=False)
    except _WRONG as error:
        error.show()
        return Exit.USAGE
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stderr.close()
        return Exit.COMPLYING
    except Exception as error:
        return complain(error)
    return done if isinstance(done, Exit) else Exit.COMPLYING
