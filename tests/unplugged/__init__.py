"""A folder for PYTHONPATH: an interpreter that finds it opens no socket. See sitecustomize.py."""
