"""A digest as a page, for `digest preview --as html`: the same document that mail readers get."""

from bot.model import Digest
from bot.render.html import digest_document
from bot.render.view import view


def digest_html(digest: Digest) -> str:
    """A full HTML document, without links to leave and without limits of size."""
    return digest_document(view(digest, 300), leave=None, archive=None, omitted=0)
