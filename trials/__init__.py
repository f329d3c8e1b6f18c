"""
Trials of the library and of its tests, too long for a test: bugs put in on purpose, mutants,
fuzzing, and letters by the million.
"""
