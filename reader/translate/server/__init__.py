"""English by a server that the reader runs: one that speaks OpenAI's chat completions API, or LibreTranslate's.

Off unless it is chosen in the settings. It may be anywhere on this machine; beyond it only where the reader agreed that
text leaves the machine.
"""
