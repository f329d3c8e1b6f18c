"""
How long the library takes, as ratios within one run.
"""
