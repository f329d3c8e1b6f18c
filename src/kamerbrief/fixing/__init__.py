"""
Repairs of a letter that leave its words alone.
"""
