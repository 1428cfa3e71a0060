"""Options that every command takes in the same form."""

from pathlib import Path
from typing import Annotated

import typer

HomeOption = Annotated[
    Path,
    typer.Option(
        "--home",
        "-C",
        envvar="WATCHDESK_HOME",
        metavar="DIR",
        help="The desk's folder; the current one if not given.",
        show_default=False,
    ),
]
"""Where the desk is. Give it the default `Path()`."""

JsonOption = Annotated[bool, typer.Option("--json", help="One JSON document on stdout instead of text.")]
