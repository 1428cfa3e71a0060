"""What a command took: `python -S bench/measured.py FILE COMMAND…` writes it into FILE as JSON.

Processor seconds, user and system, of the command and all that it started and waited for; seconds by the clock; the
largest process of them in MB (10^6 bytes); the exit code. A program of its own because a process that starts another
lends it its size: what is started from a large one counts as large.
"""

import os
import sys
import time


def main() -> None:
    file, *words = sys.argv[1:]
    began = time.monotonic()
    _, status, used = os.wait4(os.posix_spawnp(words[0], words, os.environ), 0)
    wall, cpu = time.monotonic() - began, used.ru_utime + used.ru_stime
    code = os.waitstatus_to_exitcode(status)
    with open(file, "w") as told:  # noqa: PTH123 - pathlib alone is as large as the rest of this process
        told.write(
            f'{{"cpu": {cpu:.3f}, "wall": {wall:.3f}, "peak": {used.ru_maxrss * 1024 / 1e6:.1f}, "code": {code}}}'
        )


if __name__ == "__main__":
    main()
