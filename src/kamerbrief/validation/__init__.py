"""
Rules over a letter: what its facts and its text say of each other.
"""
