"""
Reports and letters as text for people and for other programs.
"""
