"""What drafts are called, and how their captions are worded."""

from __future__ import annotations

from extractors.layout import CAPTIONS

TITLES = (
    "Bill of Exchange", "Draft", "Sight Draft", "Time Draft", "Usance Draft", "Sole Bill of Exchange", "First Bill of Exchange",
    "Second Bill of Exchange", "First of Exchange", "Second of Exchange", "Documentary Draft", "Banker's Draft", "Bill of Exchange (Draft)",
    "Draft / Bill of Exchange", "Exchange", "汇票", "跟单汇票", "匯票",
)  # fmt: skip
VOCABULARY = {
    "number": ("No.", "Draft No.", "Draft Number", "Bill No.", "Bill of Exchange No.", "汇票号码", "号码", "编号", "Number", "Ref. No.", "Reference",
               "Bill Number", "Our Ref", "Reference No.", "B/E No.", "Drawer's Reference"),
    "invoice_number": CAPTIONS["invoice_number"],
    "date": ("Date", "Date of Issue", "Issue Date", "Date of Draft", "Draft Date", "Issued on", "日期", "出票日期", "Date of Bill", "Dated", "Date Drawn", "Date of Drawing", "Drawn on the"),
    "place": ("Place", "Place of Issue", "出票地点", "Place of Drawing", "Issued at", "Place Drawn", "Drawn at"),
    "place_and_date": (*CAPTIONS["place_and_date"], "Place and Date of Drawing", "Place and Date of Draft", "出票地点及日期"),
    "amount": ("Exchange for", "Amount", "Amount in Figures", "小写金额", "Draft Amount", "Amount of Draft", "Bill for", "汇票金额", "Sum in Figures", "Draft for", "Amount (in figures)", "Currency and Amount"),
    "amount_in_words": (*CAPTIONS["amount_in_words"], "The Sum of", "大写金额", "金额", "Sum of", "The Amount of", "Sum in Words", "金额 the sum of"),
    "tenor": ("Tenor", "付款期限", "Usance", "Term of Payment", "Payment Term", "Payable at", "Term", "Tenor of Draft", "Payable", "期限", "Draft Tenor"),
    "maturity_date": ("Maturity", "Maturity Date", "Due Date", "到期日", "Date of Maturity", "Due on", "Maturing on", "Due", "Matures on", "Falling Due"),
    "payee": ("Pay to the Order of", "Pay to", "Payee", "受款人", "收款人", "Pay against this Sole Bill of Exchange to the Order of", "Pay to Order of", "付交", "Order of",
              "Pay this First of Exchange to the Order of", "Pay this Sole Bill of Exchange to the Order of", "Pay against this Bill of Exchange to the Order of", "In Favour of", "Beneficiary of Draft"),
    "drawee": ("To", "此致 To", "此致", "Drawee", "Drawn on", "付款人", "致", "To (Drawee)", "Drawee Bank", "Name of Drawee", "受票人"),
    "drawer": ("Drawer", "出票人", "For and on behalf of", "Drawn by", "For", "Signature of Drawer", "Name of Drawer"),
    "credit_number": (*CAPTIONS["credit_number"], "Drawn under Credit Number", "信用证", "Drawn under L/C No.", "Under L/C No.", "Drawn under Credit No.", "Drawn under Documentary Credit No.", "Drawn under Letter of Credit No."),
    "credit_date": (*CAPTIONS["credit_date"], "Credit Dated", "L/C Dated", "Dated L/C", "Issue Date of L/C", "Date of Issue of L/C"),
    "issuing_bank": (*(p for p in CAPTIONS["issuing_bank"] if p != "Drawn on"), "凭", "Issued by", "Under the Credit of"),
    "clause": ("Clause", "Drawn Clause", "Drawing Clause", "出票条款"),
}  # fmt: skip
