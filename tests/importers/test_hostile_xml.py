"""What XML can make a parser do, in each format that has XML in it: nothing is expanded, read or called."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

