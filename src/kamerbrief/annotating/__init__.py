"""
From the text of a letter to a first annotated letter, in stages.
"""
