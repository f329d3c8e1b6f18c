"""
The command `kamerbrief`: a module for each subcommand.
"""
