"""The credit itself, and the credit against the contract."""

from checkers.credit import agreed as agreed
from checkers.credit import amended as amended
from checkers.credit import amendments as amendments
from checkers.credit import charges as charges
from checkers.credit import conditions as conditions
from checkers.credit import contract as contract
from checkers.credit import contract_terms as contract_terms
from checkers.credit import contradictions as contradictions
from checkers.credit import dates as dates
from checkers.credit import discretion as discretion
from checkers.credit import fields as fields
from checkers.credit import figures as figures
from checkers.credit import instrument as instrument
from checkers.credit import message as message
from checkers.credit import message_values as message_values
from checkers.credit import payment as payment
from checkers.credit import required as required
from checkers.credit import soft as soft
from checkers.credit import timing as timing
