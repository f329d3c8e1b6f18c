"""
How Sphinx builds the documentation: `sphinx-build -W docs docs/_build`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kamerbrief._version import __version__

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "kamerbrief"
author = "kamerbrief contributors"
copyright = "2026, kamerbrief contributors"
release = __version__
version = __version__

extensions = [
    "attrs_signatures",
    "myst_parser",
    "schema_page",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build", "_extensions", "_static"]
nitpicky = False
# In the docstrings, single backquotes stand around names and expressions of Python.
default_role = "code"

autodoc_default_options = {"members": True, "show-inheritance": False}
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
# An attrs class describes its fields under "Attributes"; its signature would repeat them.
autodoc_class_signature = "separated"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = f"kamerbrief {release}"
html_show_sourcelink = False
