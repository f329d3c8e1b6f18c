"""
The annotation survives writing and reading, in any letter and in any other bytes.
"""

from hypothesis import given
from hypothesis import strategies as st
from letter_topics import Topic, topics_of, with_topics

from kamerbrief import from_xml, to_xml
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import rewritings, texts
from kamerbrief.testing import assert_round_trips, assert_valid

TOPICS = st.lists(st.builds(Topic, texts(), st.integers(0, 100)), max_size=3).map(tuple)


@given(letter=st.from_type(Letter), topics=TOPICS, data=st.data())
def test_topics_survive_writing_and_reading(letter, topics, data):
    annotated = with_topics(letter, topics)

    assert_round_trips(annotated)
    assert topics_of(from_xml(data.draw(rewritings(to_xml(annotated))))) == topics


def test_example_stays_valid_with_topics(kamerbrief_example):
    assert_valid(with_topics(kamerbrief_example, (Topic("Integratie"),)))
