"""The article on paper: pages of rows as on the screen, for a printer, its preview, and a PDF.

Imported when it is wanted: no start needs it. Everything here may run on any one thread, but the dialogs.
"""
