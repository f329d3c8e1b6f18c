"""
The files in a .zip or .tar archive, one at a time, within limits; nothing is unpacked to disk.
"""
