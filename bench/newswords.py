"""Seeded news about cyber matters and seeded watch lists: the same seed gives the same bytes on every machine."""

import random
from dataclasses import dataclass

_WHO = [
    "the ministry of transport",
    "a regional hospital",
    "the national bank",
    "a water utility",
    "the port authority",
    "an online shop",
    "a school district",
    "the election commission",
    "a maker of turbines",
    "the tax office",
    "a mobile operator",
    "a law firm",
    "an airline",
    "the city council",
    "a power supplier",
    "a railway company",
    "a newspaper",
    "a cloud provider",
    "an insurer",
]
_BY = [
    "a ransomware crew",
    "unknown hackers",
    "a group with ties to a foreign service",
    "a teenager",
    "criminals",
    "hacktivists",
    "an insider",
    "a botnet",
    "spies",
    "a group that calls itself Grey Lantern",
    "the operators of a phishing kit",
]
_DID = [
    "stole data of",
    "shut down the network of",
    "encrypted the servers of",
    "published files of",
    "tried to extort",
    "spied on",
    "broke into the mail of",
    "defaced the site of",
    "sent phishing mails to",
    "knocked offline",
    "planted malware at",
]
_THEN = [
    "Police opened an investigation.",
    "Nobody was hurt.",
    "The service came back after {n} hours.",
    "A spokesman declined to comment.",
    "Experts found {n} flaws in the remote access software.",
    "The attack began with a stolen password.",
    "The regulator asks for a report within {n} hours.",
    "Backups from {month} were used.",
    "Customers were told to change passwords.",
    "Prosecutors charged {n} suspects in {month}.",
    "The government called it an attack on the state.",
    "Analysts saw “the same tools” in {n} other cases.",
    "The vulnerability CVE-2031-{cve} was closed in {month}.",
    "Trains ran late and tickets were sold on paper.",
    "An emergency team drew up rules for {n} operators.",
    "The weather stayed mild, and the market opened as usual.",
    "A second meeting is planned for {month}.",
    "The committee heard from farmers, teachers and two engineers.",
    "Budget talks go on; {n} members voted against.",
    "The new line will be {n} kilometres long and costs less than was feared.",
]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SYLLABLES = [
    "ba",
    "co",
    "di",
    "fer",
    "gan",
    "hol",
    "ius",
    "kel",
    "lor",
    "mun",
    "nia",
    "pra",
    "quo",
    "rel",
    "sta",
    "tor",
    "umb",
    "ven",
    "wex",
    "yar",
    "zin",
]


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    text: str


def articles(count: int, size: int, *, names: list[str], seed: int = 1) -> list[Article]:
    """News of about `size` characters each; two of `names` stand in each."""
    rng = random.Random(seed)
    return [_article(rng, size, names) for _ in range(count)]


def _article(rng: random.Random, size: int, names: list[str]) -> Article:
    title = f"{rng.choice(_BY)} {rng.choice(_DID)} {rng.choice(_WHO)}".capitalize()
    parts = [f"In {rng.choice(_MONTHS)} {rng.choice(_BY)} {rng.choice(_DID)} {rng.choice(_WHO)}."]
    length = len(parts[0])
    parts += [f"It was {name.title()} that told of it." for name in rng.choices(names, k=2)]
    while length < size:
        then = rng.choice(_THEN).format(n=rng.randint(2, 90), month=rng.choice(_MONTHS), cve=rng.randint(1000, 99999))
        filler = " ".join(_word(rng) for _ in range(rng.randint(3, 9)))
        parts.append(f"{then} As for {filler}, nothing is known.")
        length += len(parts[-1]) + 1
    return Article(title, " ".join(parts)[: size + 60])


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4)))


def watch_list(count: int, seed: int = 2) -> list[str]:
    """So many different phrases: a few everyday words, and names of two or three rare words."""
    rng = random.Random(seed)
    found = dict.fromkeys(("ransomware", "hackers", "phishing", "malware", "password", "botnet", "spies", "hospital"))
    while len(found) < count:
        found.setdefault(" ".join(_word(rng) for _ in range(rng.choice((2, 2, 3)))))
    return list(found)[:count]
