"""A diagram in words: what its picture says, as a list that can be read aloud and searched."""

from dataclasses import dataclass

Outline = list[tuple[str, list[str]]]  # a line, and the lines under it


def joined(entry: dict[str, str], *keys: str, by: str = ": ") -> str:
    """The texts of an entry that are there, in one line."""
    return by.join(entry[key] for key in keys if entry.get(key))


@dataclass(frozen=True)
class Words:
    """What the drawings themselves say, in one language.

    Attributes:
        as_text: Name of the fold that holds the diagram in words.
        onward: An answer that leads to the next question.
        seller, buyer, risk, insured: Key of the Incoterms table.
        any_mode, sea_only: Its two families of rules.
    """

    as_text: str
    onward: str
    seller: str
    buyer: str
    risk: str
    insured: str
    any_mode: str
    sea_only: str
