"""Commands, thin: they open the desk, call one act, and show what came of it."""


def main() -> None:
    """The `watchdesk` command."""
    from bot.cli.main import main as run

    run()
