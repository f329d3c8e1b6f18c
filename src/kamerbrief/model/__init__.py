"""
The frozen values of which a letter is made.
"""
