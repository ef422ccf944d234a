"""All documents together: what is presented, when, and whether it agrees."""

from checkers.presentation import completeness as completeness
from checkers.presentation import form as form
