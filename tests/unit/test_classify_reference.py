"""The engine against a slow, obvious matcher that reads token by token: random terms, nested rules, texts."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.classify import RuleBook, RuleClassifier
from bot.core.classify.spec import (
    AllOf,
    AnyOf,
    Combination,
    Condition,
    Family,
    InSet,
    Label,
    Near,
    NoneOf,
    Scope,
    Several,
    Term,
    TermSet,
    Weighted,
    Within,
)
from bot.model import Record

WORDS = ("oak", "elm", "ash", "fir", "yew")
SETS = ("one", "two", "three")
FIELDS = ("title", "summary", "text")

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(" ".join)
sentences = st.lists(st.sampled_from((*WORDS, "moss", "fern")), min_size=1, max_size=7)
names = st.sampled_from(SETS)


def nested(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(AllOf),
        several.map(AnyOf),
        # Absence alone shows nothing: it stands beside something that is there.
        st.builds(lambda there, absent: AllOf((*there, NoneOf(absent))), several, several),
        st.builds(Within, st.sampled_from(Scope), parts),
    )


conditions = st.recursive(
    st.one_of(
        st.builds(InSet, names, st.booleans()),
        st.builds(Several, names, st.integers(2, 3)),
        st.builds(Near, names, names, st.integers(0, 4), st.booleans()),
    ),
    nested,
    max_leaves=8,
)


@dataclass(frozen=True)
class Found:
    """A phrase, and the tokens that it covers: `first` to `last` of a sentence of a field, counted over the field."""

    phrase: str
    field: str
    sentence: int
    first: int
    last: int


def occurrences(phrase: str, texts: dict[str, list[list[str]]]) -> list[Found]:
    """Every place where the tokens of the phrase stand beside each other. A mark between sentences parts them."""
    wanted = phrase.split()
    found = []
    for field, parts in texts.items():
        before = 0
        for number, tokens in enumerate(parts):
            found += [
                Found(phrase, field, number, before + start, before + start + len(wanted) - 1)
                for start in range(len(tokens) - len(wanted) + 1)
                if tokens[start : start + len(wanted)] == wanted
            ]
            before += len(tokens)
    return found


def holds(condition: Condition, there: dict[str, list[Found]]) -> bool:
    match condition:
        case InSet(name, title):
            return any(not title or each.field == "title" for each in there[name])
        case Several(name, count):
            return len({each.phrase for each in there[name]}) >= count
        case AllOf(parts):
            return all(holds(part, there) for part in parts)
        case AnyOf(parts):
            return any(holds(part, there) for part in parts)
        case NoneOf(parts):
            return not any(holds(part, there) for part in parts)
        case Within(scope, part):
            return any(holds(part, each) for each in split(scope, there))
        case Near(first, second, words, ordered):
            return any(
                near(one, other, words) and not (ordered and other.first < one.first)
                for one in there[first]
                for other in there[second]
            )


def near(one: Found, other: Found, words: int) -> bool:
    if one.field != other.field or (one.first <= other.last and other.first <= one.last):
        return False
    return max(one.first, other.first) - min(one.last, other.last) - 1 <= words


def split(scope: Scope, there: dict[str, list[Found]]) -> list[dict[str, list[Found]]]:
    if scope == Scope.ITEM:
        return [there]
    every = [each for found in there.values() for each in found]
    keys = {(each.field, each.sentence if scope == Scope.SENTENCE else 0) for each in every}
    return [
        {
            name: [each for each in found if (each.field, each.sentence if scope == Scope.SENTENCE else 0) == key]
            for name, found in there.items()
        }
        for key in keys
    ]


def written(parts: list[list[str]]) -> str:
    return " ".join(" ".join(tokens).capitalize() + "." for tokens in parts)


def record_of(texts: dict[str, list[list[str]]]) -> Record:
    return Record(*(written(texts[field]) for field in FIELDS))


texts_of = st.fixed_dictionaries(
    {
        "title": st.lists(sentences, min_size=1, max_size=1),
        "summary": st.lists(sentences, max_size=3),
        "text": st.lists(sentences, max_size=3),
    }
)


@given(st.fixed_dictionaries({name: st.sets(phrases, min_size=1, max_size=3) for name in SETS}), conditions, texts_of)
@settings(max_examples=400, deadline=None)
def test_nested_rules_hold_where_the_slow_matcher_says(
    sets: dict[str, set[str]], condition: Condition, texts: dict[str, list[list[str]]]
) -> None:
    rule = Combination("rule", condition, 1.0)
    label = Label("ciip", Family.TOPIC, 0.5, 0.5, combinations=(rule,))
    term_sets = tuple(TermSet(name, tuple(Term((each,)) for each in sorted(sets[name]))) for name in SETS)
    found = RuleClassifier(RuleBook((label,), term_sets, cyber="one")).classify(record_of(texts))
    there = {name: [each for phrase in sets[name] for each in occurrences(phrase, texts)] for name in SETS}
    assert (found.topic_names == ("ciip",)) is holds(condition, there)


@given(st.sets(phrases, min_size=1, max_size=6), texts_of)
@settings(max_examples=400, deadline=None)
def test_terms_count_as_the_slow_matcher_says(terms: set[str], texts: dict[str, list[list[str]]]) -> None:
    weighted = tuple(Weighted(Term((each,)), 1.0) for each in sorted(terms))
    label = Label("ciip", Family.TOPIC, 0.5, 0.5, weighted)
    record = record_of(texts)
    verdict = RuleClassifier(RuleBook((label,), (TermSet("cyber", ()),))).classify(record)
    every = [each for phrase in terms for each in occurrences(phrase, texts)]
    longest = [each for each in every if not any(inside(each, other) for other in every)]
    factors = {"title": 2.0, "summary": 1.5, "text": 1.0 if texts["summary"] else 1.5}
    best: dict[str, float] = {}
    for each in longest:
        best[each.phrase] = max(best.get(each.phrase, 0.0), factors[each.field])
    (tag,) = verdict.topics or (None,)
    assert (tag.score if tag else 0.0) == sum(best.values())
    counted = {each.term.lower(): each for each in tag.evidence} if tag else {}
    assert counted.keys() == best.keys()
    for phrase, each in counted.items():
        assert each.weight == best[phrase]
        assert getattr(record, each.field)[each.start : each.end].lower() == phrase


def inside(one: Found, other: Found) -> bool:
    """Covered by a longer one."""
    return (
        (one.field, one.sentence) == (other.field, other.sentence)
        and other.first <= one.first
        and one.last <= other.last
        and other.last - other.first > one.last - one.first
    )
