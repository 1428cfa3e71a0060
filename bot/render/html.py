"""The one place where packaged templates are loaded: Jinja2 with escaping on and unknown names refused."""

from functools import cache
from typing import TYPE_CHECKING

from bot.render.literal import runs_right_to_left
from bot.render.view import DigestView

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # few commands write HTML

    environment = Environment(
        loader=PackageLoader("bot.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["right_to_left"] = runs_right_to_left
    return environment


def digest_document(seen: DigestView, *, leave: str | None, archive: str | None, omitted: int) -> str:
    """A whole HTML document. `leave`: a mailto or https address that ends the subscription; `archive`: where the rest
    can be read; `omitted`: stories left out for size."""
    return (
        _environment().get_template("digest.html.j2").render(digest=seen, leave=leave, archive=archive, omitted=omitted)
    )
