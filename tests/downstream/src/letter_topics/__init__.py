"""
What a letter is about, as an annotation of one's own in its extensions.
"""

import attrs

from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter

TOPIC = "{urn:letter-topics:1}topic"


@attrs.frozen
class Topic:
    """
    A topic of a letter, and how sure that is, in per cent.
    """

    words: str
    sure: int = 100


def with_topics(letter: Letter, topics: tuple[Topic, ...]) -> Letter:
    """
    *letter* with these topics instead of those that it has.
    """
    others = [each for each in letter.extensions if each.name != TOPIC]
    own = [
        Extension(name=TOPIC, attributes={"sure": str(each.sure)}, content=each.words)
        for each in topics
    ]
    return attrs.evolve(letter, extensions=(*others, *own))


def topics_of(letter: Letter) -> tuple[Topic, ...]:
    """
    The topics of *letter*.
    """
    return tuple(
        Topic("".join(map(str, each.content)), int(dict(each.attributes)["sure"]))
        for each in letter.extensions
        if each.name == TOPIC
    )
