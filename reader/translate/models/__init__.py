"""The packages of translation models: what is installed, what can be had, installing and removing."""
