"""
From bytes that nobody vouches for to a tree that is safe to walk.

This is the only room that parses XML, and it knows nothing of letters.  It refuses what could
harm the reader (document types, other encodings, documents out of proportion) with a permanent
code and a place.
"""
