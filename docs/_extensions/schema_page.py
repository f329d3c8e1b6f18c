"""
The page on the schema, made from the XSD each time the documentation is built.

Where `reference/schema.md` has the comment MARK, Sphinx finds what is written here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from xsd import Attribute, Complex, Documentation, Particle, Schema, Simple, read_schema

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = Path(__file__).parents[2] / "schema/1.0"
MARK = "<!-- elements and types -->"
TIMES = {
    ("0", "1"): "at most once",
    ("1", "1"): "once",
    ("0", "unbounded"): "any number of times",
    ("1", "unbounded"): "once or more",
}


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Tell Sphinx about the page.
    """
    app.connect("source-read", put_schema)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def put_schema(app: Sphinx, name: str, source: list[str]) -> None:
    """
    Put elements and types in the place of the mark.
    """
    if name == "reference/schema":
        for path in FOLDER.glob("*.xsd"):
            app.env.note_dependency(str(path))
        source[0] = source[0].replace(MARK, schema_page(read_schema(FOLDER)))


def schema_page(schema: Schema) -> str:
    """
    All elements, groups and types of *schema* as Markdown.
    """
    return "\n".join(_lines(schema))


def _lines(schema: Schema) -> Iterator[str]:
    yield from ["## Elements", ""]
    yield "In the order in which a letter has them. " + ", ".join(map(_element, schema.elements))
    yield ""
    for name in schema.elements:
        yield from _element_lines(schema, name)
    yield from ["## Groups", ""]
    for name, (says, particles) in schema.groups.items():
        yield from [f"(group-{name})=", f"### {name}", "", _both(says), ""]
        yield from [f"Any of {_listed(particles)}.", ""]
        yield from [f"Stands in {_listed_names(schema.parents['@' + name])}.", ""]
    for name, (says, attributes) in schema.attribute_groups.items():
        yield from [f"(group-{name})=", f"### {name}", "", _both(says), ""]
        yield from [f"The attributes {', '.join(f'`{each.name}`' for each in attributes)}.", ""]
    yield from ["## Types of values", ""]
    for simple in schema.simple.values():
        yield from [f"(type-{simple.name})=", f"### {simple.name}", ""]
        yield from [_both(simple.documentation), "", _values(simple), ""]
        yield from _codes(simple)
    yield from ["## Files", "", "| file | |", "|---|---|"]
    for name, says in schema.files.items():
        yield f"| `{name}` | {_both(says)} |"


def _element_lines(schema: Schema, name: str) -> Iterator[str]:
    kind = schema.elements[name]
    yield from [f"(element-{name})=", f"### `<{name}>`", ""]
    if says := schema.documentation.get(name):
        yield from [_both(says), ""]
    declared = schema.complex[kind]
    yield from [_both(declared.documentation), ""]
    if parents := schema.parents[name]:
        yield from [f"Stands in {_listed_names(parents)}.", ""]
    else:
        yield from ["It is the root of a document.", ""]
    yield from [_content(declared), ""]
    if declared.attributes:
        yield from ["| attribute | |", "|---|---|"]
        yield from (_attribute_row(schema, name, each) for each in declared.attributes)
        yield ""
    yield from [f"In the XSD its type is `{kind}`.", ""]


def _content(declared: Complex) -> str:
    if declared.value:
        return f"Holds a value of the type {_type(declared.value)}."
    if not declared.particles:
        return "Holds words alone." if declared.mixed else "Is empty."
    if declared.order == "sequence":
        parts = [
            f"{_named(each.name)} ({TIMES[each.least, each.most]})" for each in declared.particles
        ]
        return f"Holds, in this order: {', '.join(parts)}."
    words = "words and " if declared.mixed else ""
    return f"Holds {words}any number of these, in any order: {_listed(declared.particles)}."


def _attribute_row(schema: Schema, element: str, attribute: Attribute) -> str:
    kind = attribute.type
    says = [_both(attribute.documentation)]
    if isinstance(kind, Simple):
        says += [f"`{code}`: {_both(each)}" for code, each in kind.codes]
        shown = "a code" if kind.codes else _values(kind).rstrip(".").replace("|", "\\|")
    else:
        shown = _type(kind)
    says.append(f"{'Required' if attribute.required else 'Optional'}; {shown}.")
    if pointed := schema.pointers.get((element, attribute.name)):
        says.append(f"It must be the id of a {_element(pointed)} of the letter.")
    return f"| `{attribute.name}` | {'<br>'.join(says)} |"


def _values(simple: Simple) -> str:
    if simple.members:
        return f"A value of one of {', '.join(map(_type, simple.members))}."
    if simple.codes:
        return "One of these codes:"
    facets = ", ".join(f"{name} `{value}`" for name, value in simple.facets)
    return f"`{simple.base}`" + (f", {facets}." if facets else ".")


def _codes(simple: Simple) -> Iterator[str]:
    if simple.codes:
        yield from ["| code | |", "|---|---|"]
        yield from (f"| `{code}` | {_both(says)} |" for code, says in simple.codes)
        yield ""


def _listed(particles: tuple[Particle, ...]) -> str:
    return _listed_names([particle.name for particle in particles])


def _listed_names(names: list[str]) -> str:
    return ", ".join(map(_named, names))


def _named(name: str) -> str:
    if name == "*":
        return "any element of another namespace"
    if name.startswith("@"):
        return f"the group [{name[1:]}](#group-{name[1:]})"
    return _element(name)


def _element(name: str) -> str:
    return f"[`<{name}>`](#element-{name})"


def _type(name: str) -> str:
    return f"`{name}`" if name.startswith("xs:") else f"[{name}](#type-{name})"


def _both(says: Documentation) -> str:
    return f"{says.en} *{says.nl}*"
