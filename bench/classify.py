"""What telling the topics of an item costs: `python bench/classify.py` (`--quick` for a smoke test).

Three tables. Watch lists of 500, 5,000 and 30,000 terms on generated news of two kilobytes, beside one compiled regular
expression for each term and beside one big alternation, on the same texts. The shipped packs on the same texts, in the
library and through `watchdesk classify`. And the stages of one item. Each line runs in a process of its own, so that
its peak memory is its own. Times are processor time of one thread.
"""

import argparse
import gc
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from newswords import articles, watch_list  # noqa: E402

from bot.config.rules import load_rules  # noqa: E402
from bot.core.classify import RuleBook, RuleClassifier  # noqa: E402
from bot.core.classify.findings import find  # noqa: E402
from bot.core.classify.language import guess_language  # noqa: E402
from bot.core.classify.spec import AllOf, Combination, Family, InSet, Label, Scope, Term, TermSet, Weighted, Within  # noqa: E402
from bot.core.classify.texts import fields_of  # noqa: E402
from bot.model import Record  # noqa: E402

SIZE = 2000
_SAMPLE_TERMS = 400_000
"""So many searches of single expressions are timed; the rate is quoted."""


def records(count: int, names: list[str]) -> list[Record]:
    return [Record(each.title, "", each.text) for each in articles(count, SIZE, names=names)]


def book_of(phrases: list[str]) -> RuleBook:
    """Two thirds of the phrases count for one of three topics, one third stands in two sets that a rule joins."""
    terms = [Term((phrase,), "en") for phrase in phrases]
    third = len(terms) // 3
    rule = Combination("together", Within(Scope.SENTENCE, AllOf((InSet("cyber"), InSet("other")))), 2.0)
    labels = tuple(
        Label(name, Family.TOPIC, 4.0, 3.0, tuple(Weighted(term, 2.0) for term in terms[:-third][number::3]), (rule,))
        for number, name in enumerate(("ciip", "cybercrime", "cyberconflict"))
    )
    sets = (TermSet("cyber", tuple(terms[-third::2])), TermSet("other", tuple(terms[-third + 1 :: 2])))
    return RuleBook(labels, sets)


def rate(work: Callable[[Record], object], over: list[Record], repeats: int = 3) -> float:
    """Items a second, the best of some runs."""
    best = min(_seconds(work, over) for _ in range(repeats))
    return len(over) / best


def _seconds(work: Callable[[Record], object], over: Iterable[Record]) -> float:
    started = time.thread_time()
    for record in over:
        work(record)
    return time.thread_time() - started


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_terms(count: int, items: int) -> dict[str, float]:
    phrases = watch_list(count)
    over = records(items, phrases)
    started = time.thread_time()
    classifier = RuleClassifier(book_of(phrases))
    build = time.thread_time() - started
    gc.collect()
    gc.freeze()
    result = {"terms": count, "items": items, "build_s": build, "engine": rate(classifier.classify, over)}
    result["peak_mb"] = peak_mb()
    hits = sum(len(classifier._compiled.automaton.find(each)) for r in over for each in fields_of(r))
    result["hits"] = hits / items
    singles = [re.compile(rf"\b{re.escape(phrase)}s?\b", re.IGNORECASE) for phrase in phrases]
    big = re.compile(
        r"\b(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + r")s?\b", re.IGNORECASE
    )
    few = over[: max(1, min(len(over), _SAMPLE_TERMS // count // 20))]
    result["regex_each"] = rate(lambda record: [one.search(record.text) for one in singles], few, 1)
    result["regex_one"] = rate(lambda record: big.findall(record.text), few, 1)
    return result


def measure_packs(items: int) -> dict[str, float]:
    started = time.thread_time()
    classifier = load_rules(sorted((ROOT / "classifiers").glob("*.yaml")))
    load = time.thread_time() - started
    over = records(items, watch_list(500))
    gc.collect()
    gc.freeze()
    result = {"items": items, "load_s": load, "patterns": classifier.patterns}
    result["library"] = rate(classifier.classify, over)
    result["peak_mb"] = peak_mb()
    compiled = classifier._compiled
    fields = {id(record): fields_of(record) for record in over}
    stages: dict[str, Callable[[Record], object]] = {
        "fold": fields_of,
        "match": lambda record: [compiled.automaton.find(each) for each in fields[id(record)]],
        "fold, match, masks, neighbours, names": lambda record: find(compiled, record),
        "language": lambda record: guess_language(record.text),
        "all": classifier.classify,
    }
    return result | {f"us {name}": 1e6 / rate(work, over) for name, work in stages.items()}


def measure_command(items: int) -> dict[str, float]:
    """Through the command, standard input to standard output; its start is timed with one record and taken off."""
    lines = [
        json.dumps({"id": str(number), "title": each.title, "text": each.text}, ensure_ascii=False) + "\n"
        for number, each in enumerate(records(items, watch_list(500)))
    ]
    _command(lines[:1])  # compiles the rules and keeps them
    start, many = (_command(lines[:1]), _command(lines))
    return {"items": items, "start_s": start, "command": items / (many - start)}


def _command(lines: list[str]) -> float:
    """Processor seconds of the command."""
    with tempfile.TemporaryFile() as given:
        given.write("".join(lines).encode())
        given.seek(0)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "bot", "classify", "-"]
        subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, cwd=ROOT, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def in_own_process(*arguments: object) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", *map(str, arguments)]
    found: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few items: shows that it runs, not how fast")
    parser.add_argument("--json", action="store_true", help="figures for programs")
    parser.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, *numbers = options.one
        measure = {"terms": measure_terms, "packs": measure_packs, "command": measure_command}[what]
        print(json.dumps(measure(*map(int, numbers))))
        return
    items = 60 if options.quick else 3000
    terms = [in_own_process("terms", count, items) for count in (500, 5000, 30000)]
    packs, command = in_own_process("packs", items), in_own_process("command", items)
    if options.json:
        print(json.dumps({"terms": terms, "packs": packs, "command": command}, indent=1))
        return
    report(terms, packs, command)


def report(terms: list[dict[str, float]], packs: dict[str, float], command: dict[str, float]) -> None:
    print("| terms | hits | build s | items/s | of 500 | peak MB | regex each, items/s | × | one regex, items/s | × |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for each in terms:
        engine = each["engine"]
        print(
            f"| {each['terms']:,} | {each['hits']:.1f} | {each['build_s']:.2f} | {engine:,.0f} "
            f"| {engine / terms[0]['engine']:.0%} | {each['peak_mb']:.0f} "
            f"| {each['regex_each']:.3g} | {engine / each['regex_each']:,.0f} "
            f"| {each['regex_one']:.3g} | {engine / each['regex_one']:,.0f} |"
        )
    print(f"\n100,000 items against 30,000 terms: {100_000 / terms[-1]['engine']:.0f} s.")
    print(
        f"\nShipped packs, {packs['patterns']:,.0f} patterns: load {packs['load_s']:.2f} s, library "
        f"{packs['library']:,.0f} items/s, peak {packs['peak_mb']:.0f} MB; command {command['command']:,.0f} items/s "
        f"after a start of {command['start_s']:.2f} s.\n\n| stage | µs an item |\n|---|--:|"
    )
    for name, value in packs.items():
        if name.startswith("us "):
            print(f"| {name[3:]} | {value:.0f} |")


if __name__ == "__main__":
    main()
