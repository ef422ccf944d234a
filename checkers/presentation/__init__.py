"""All documents together: what is presented, when, and whether it agrees."""

from checkers.presentation import agreement as agreement
from checkers.presentation import amount as amount
from checkers.presentation import authenticating as authenticating
from checkers.presentation import completeness as completeness
from checkers.presentation import countersigning as countersigning
from checkers.presentation import dating as dating
from checkers.presentation import everywhere as everywhere
from checkers.presentation import figures as figures
from checkers.presentation import goods as goods
from checkers.presentation import issuers as issuers
from checkers.presentation import language as language
from checkers.presentation import marked as marked
from checkers.presentation import originals as originals
from checkers.presentation import particulars as particulars
from checkers.presentation import parties as parties
from checkers.presentation import period as period
from checkers.presentation import references as references
from checkers.presentation import routes as routes
from checkers.presentation import shipments as shipments
from checkers.presentation import signing as signing
from checkers.presentation import sums as sums
