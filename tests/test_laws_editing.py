"""
However a letter is edited, it stays a letter: its facts and its words are what was asked for, and
each step makes the round trip.
"""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kamerbrief.errors import ModelError
from kamerbrief.model.editing import add, annotate, remove, replace
from kamerbrief.model.inlines import Emphasis, MotionRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import text_of
from kamerbrief.strategies import (
    blocks_of_text,
    commitments,
    debates,
    extensions,
    headers,
    letters,
    motions,
    signatories,
    texts,
    verdicts,
)
from kamerbrief.xml.codec import from_xml, to_xml

FACTS = {
    "debates": debates(),
    "motions": motions(),
    "verdicts": verdicts(),
    "commitments": commitments(),
    "signatories": signatories(),
}
KINDS = st.sampled_from(sorted(FACTS))


class Editing(RuleBasedStateMachine):
    """
    A letter that is edited, beside what it should hold by now.
    """

    @initialize(letter=letters())
    def begin(self, letter: Letter) -> None:
        self.letter = letter
        self.text = letter.text
        self.facts: dict[str, list[Any]] = {name: list(getattr(letter, name)) for name in FACTS}

    @rule(kind=KINDS, data=st.data())
    def add_a_fact(self, kind: str, data: st.DataObject) -> None:
        fact = data.draw(FACTS[kind])
        self.facts[kind].append(fact)
        self.letter = add(self.letter, fact)

    @rule(kind=KINDS, data=st.data())
    def replace_a_fact(self, kind: str, data: st.DataObject) -> None:
        if not self.facts[kind]:
            return
        old = data.draw(st.sampled_from(self.facts[kind]))
        new = data.draw(FACTS[kind])
        self.facts[kind][self.facts[kind].index(old)] = new
        self.letter = replace(self.letter, old, new)

    @rule(kind=KINDS, data=st.data())
    def evolve_a_fact(self, kind: str, data: st.DataObject) -> None:
        if not self.facts[kind]:
            return
        old = data.draw(st.sampled_from(self.facts[kind]))
        other = data.draw(FACTS[kind])
        field = data.draw(st.sampled_from([each.name for each in attrs.fields(type(old))]))
        new = attrs.evolve(old, **{field: getattr(other, field)})
        self.facts[kind][self.facts[kind].index(old)] = new
        self.letter = replace(self.letter, old, new)

    @rule(kind=KINDS, data=st.data())
    def remove_a_fact(self, kind: str, data: st.DataObject) -> None:
        if not self.facts[kind]:
            return
        fact = data.draw(st.sampled_from(self.facts[kind]))
        self.facts[kind].remove(fact)
        self.letter = remove(self.letter, fact)

    @rule(header=headers(), own=st.lists(extensions(), max_size=1))
    def evolve_the_header_and_the_extensions(self, header: Any, own: list[Any]) -> None:
        self.letter = attrs.evolve(self.letter, metadata=header, extensions=own)

    @rule(item=texts() | blocks_of_text(), data=st.data())
    def put_something_into_the_body(self, item: Any, data: st.DataObject) -> None:
        body = list(self.letter.body)
        place = data.draw(st.integers(0, len(body)))
        before = len(text_of(body[:place]))
        words = item if isinstance(item, str) else item.text
        self.text = self.text[:before] + words + self.text[before:]
        self.letter = attrs.evolve(self.letter, body=[*body[:place], item, *body[place:]])

    @precondition(lambda self: self.letter.body)
    @rule(data=st.data())
    def take_something_from_the_body(self, data: st.DataObject) -> None:
        body = list(self.letter.body)
        place = data.draw(st.integers(0, len(body) - 1))
        before, words = len(text_of(body[:place])), text_of(body[place : place + 1])
        self.text = self.text[:before] + self.text[before + len(words) :]
        self.letter = attrs.evolve(self.letter, body=[*body[:place], *body[place + 1 :]])

    @rule(data=st.data(), bold=st.booleans())
    def annotate_words(self, data: st.DataObject, bold: bool) -> None:
        start = data.draw(st.integers(0, len(self.text)))
        end = data.draw(st.integers(start, len(self.text)))

        def made(words: Any) -> Any:
            return (
                Emphasis(style="bold", content=words)
                if bold
                else MotionRef(motion="m1", content=words)
            )

        try:
            changed = annotate(self.letter, start, end, made)
        except ModelError:
            return
        assert any((each.start, each.end) == (start, end) for each in changed.nodes)
        self.letter = changed

    @invariant()
    def facts_and_words_are_what_was_asked_for(self) -> None:
        assert self.letter.text == self.text
        assert {name: list(getattr(self.letter, name)) for name in FACTS} == self.facts
        for placed in self.letter.nodes:
            assert self.text[placed.start : placed.end] == placed.node.text

    @invariant()
    def letter_makes_the_round_trip(self) -> None:
        data = to_xml(self.letter)
        again = from_xml(data)

        assert again == self.letter
        assert hash(again) == hash(self.letter)
        assert to_xml(again) == data


class TestEditing(Editing.TestCase):
    """
    Fewer runs than other laws have examples, since each has many steps.
    """

    settings = settings(max_examples=max(5, settings().max_examples // 5), stateful_step_count=15)
