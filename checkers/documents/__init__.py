"""Each kind of document against the credit: one module per kind."""

from checkers.documents import air_waybill as air_waybill
from checkers.documents import beneficiary_certificate as beneficiary_certificate
from checkers.documents import bill as bill
from checkers.documents import bill_form as bill_form
from checkers.documents import bill_parties as bill_parties
from checkers.documents import bill_ports as bill_ports
from checkers.documents import charter_party as charter_party
from checkers.documents import draft as draft
from checkers.documents import draft_form as draft_form
from checkers.documents import inspection as inspection
from checkers.documents import inspection_content as inspection_content
from checkers.documents import insurance as insurance
from checkers.documents import insurance_cover as insurance_cover
from checkers.documents import insurance_form as insurance_form
from checkers.documents import invoice as invoice
from checkers.documents import invoice_value as invoice_value
from checkers.documents import invoice_wording as invoice_wording
from checkers.documents import multimodal as multimodal
from checkers.documents import origin as origin
from checkers.documents import packing as packing
from checkers.documents import sea_waybill as sea_waybill
from checkers.documents import shipping_advice as shipping_advice
from checkers.documents import transport as transport
from checkers.documents import transport_marks as transport_marks
from checkers.documents import transport_terms as transport_terms
