"""
Letters as XML: schema, reader and writer.
"""
