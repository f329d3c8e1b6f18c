"""
Other formats, read as one verbatim text with what the format knows of it.
"""
