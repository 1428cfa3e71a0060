"""`python -m bot` is `watchdesk`."""

from bot.cli import main

main()
