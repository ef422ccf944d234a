"""Generally accepted abbreviations, which may be used either way (ISBP 821 A1)."""

from __future__ import annotations

import re
from functools import cache

from checkers.comparing.words.spelling import tokens

#: One reading: the written-out form and everything that stands for it.
ABBREVIATIONS = """
COMPANY: CO
LIMITED: LTD, LTDA
INCORPORATED: INC, INCORP
CORPORATION: CORP
PRIVATE: PVT
IMPORT EXPORT: I/E, IMP/EXP, IMP. EXP
INTERNATIONAL: INTL, INTNL, INT
INDUSTRIAL: INDL
INDUSTRY: INDUSTRIES, INDUS
MANUFACTURER: MFR, MFRS, MANUFACTURERS
MANUFACTURING: MFG, MANUF
MANUFACTURE: MFRE
MATERIAL: MATL
FACTORY: FTY
DEVELOPMENT: DEV, DEVT
TECHNOLOGY: TECHNOLOGIES
TRADING: TRDG
ENTERPRISE: ENTERPRISES, ENT
BROTHERS: BROS
GENERAL: GEN, GENL
MESSRS: M/S, MESSERS
DEPARTMENT: DEPT
NATIONAL: NATL, NATNL
GROUP: GRP
ESTABLISHMENT: EST, ESTAB
ROAD: RD
AVENUE: AVE, AV
BUILDING: BLDG, BLD
BOULEVARD: BLVD
DISTRICT: DIST
PROVINCE: PROV
FLOOR: FLR, FL, /F
APARTMENT: APT
SUITE: STE
HIGHWAY: HWY
SQUARE: SQ
P.O. BOX: POST OFFICE BOX, POSTBOX, P.O.B., POB, PO BOX, P BOX, P O BOX, POST BOX
TELEPHONE: TEL, PHONE, TLF
NUMBER: NOS, NUM, NUMBERS
LETTER OF CREDIT: L/C, LC, LETTERS OF CREDIT
DOCUMENTARY CREDIT: D/C, DOC CREDIT
BILL OF LADING: B/L, BL, BILLS OF LADING, BILL OF LADINGS
BILL OF EXCHANGE: B/E
AIR WAYBILL: AWB, AIRWAYBILL, AIR WAY BILL
CERTIFICATE: CERT, CERTIFICATES
CERTIFICATE OF ORIGIN: C/O
PURCHASE ORDER: P.O., PO, P/O
PROFORMA INVOICE: P/I, PI, PRO FORMA INVOICE, PRO-FORMA INVOICE, PROFORMA INV
SALES CONTRACT: S/C, SALES CONTRACTS, SALE CONTRACT, CONTRACT OF SALE
SALES CONFIRMATION: SALE CONFIRMATION
CONTRACT: CONT, CONTR
INVOICE: INV, INVOICES
MERCHANDISE: MDSE
DATED: DTD, DT
DATE: DATES
ACCOUNT: A/C, ACCT
ACCORDING TO: ACC TO
REFERENCE: REF
SPECIFICATION: SPEC, SPECS, SPECIFICATIONS
QUANTITY: QTY, QTTY, QUANT, Q TY
WEIGHT: WT, WGT
GROSS WEIGHT: G/W, GW, GR WT, G WT, GROSS WT, GWT
NET WEIGHT: N/W, NW, N WT, NETT WEIGHT, NET WT, NWT
NET: NETT
MEASUREMENT: MEAS, MEAS T, MSMT, MEASUREMENTS
PACKAGE: PKG, PKGS, PACKAGES, PACKAGE S
PIECE: PC, PCS, PCE, PIECES, PC S
EACH: EA
SET: SETS
PAIR: PR, PRS, PAIRS
DOZEN: DOZ, DZ, DOZENS, DZS
CARTON: CTN, CTNS, CARTONS, CARTON S
CASE: CS, CASES
BUNDLE: BDL, BDLS, BUNDLES
DRUM: DRM, DRMS, DRUMS
PALLET: PLT, PLTS, PALLETS
ROLL: RLS, ROLLS
BALE: BLS, BALES
BAG: BAGS, BGS
BOX: BXS, BOXES
UNIT: UNITS
KILOGRAM: KG, KGS, KOS, KILO, KILOS, KGM, KILOGRAMS, KILOGRAMME, KILOGRAMMES
GRAM: GRAMS, GRAMME, GRAMMES, GMS, GM
METRIC TON: MT, MTS, METRIC TONS, TONNE, TONNES, METRIC TONNE, METRIC TONNES, M/T, M/TS, M TON, M TONS
POUND: LB, LBS, POUNDS
OUNCE: OZ, OUNCES
METRE: MTR, MTRS, METERS, METRES, METER
SQUARE METRE: SQM, SQ M, M2, SQUARE METRES, SQUARE METERS, SQUARE METER, SQ METERS, SQ MTRS, SQ MTR
CUBIC METRE: CBM, M3, CUBIC METRES, CUBIC METERS, CUBIC METER, CU M
MILLIMETRE: MM, MILLIMETRES, MILLIMETER, MILLIMETERS
CENTIMETRE: CM, CMS, CENTIMETRES, CENTIMETER, CENTIMETERS
LITRE: LTR, LTRS, LITRES, LITER, LITERS
YARD: YD, YDS, YARDS
INCHES: INCH
FEET: FT, FOOT
PERCENT: %, PCT, PER CENT, P CT
PERCENT MORE OR LESS: % MORE OR LESS
MAXIMUM: MAX
MINIMUM: MIN
APPROXIMATELY: APPROX, ABOUT, ABT, CIRCA
INCLUDING: INCL
EXCLUDING: EXCL
STANDARD: STD
QUALITY: QLTY, QUAL
DIAMETER: DIA, DIAM
THICKNESS: THK
TEMPERATURE: TEMP
STAINLESS STEEL: SS, S/S, S.S.
POLYPROPYLENE: PP
POLYETHYLENE: PE
POLYVINYL CHLORIDE: PVC
DESTINATION: DEST, DESTN
SHIPMENT: SHPT
VESSEL: VSL
MOTOR VESSEL: M/V, MV, M.V.
VOYAGE: VOY
AND/OR: AND OR
CIF: C.I.F., COST INSURANCE AND FREIGHT
CFR: C AND F, CNF, C+F, COST AND FREIGHT
FOB: F.O.B., FREE ON BOARD
WITHOUT: W/O
WITH: W/
ATTENTION: ATTN
UNITED ARAB EMIRATES: UAE, U.A.E.
UNITED STATES OF AMERICA: USA, U.S.A., UNITED STATES
UNITED KINGDOM: UK, U.K.
PEOPLE REPUBLIC OF CHINA: P.R. CHINA, PR CHINA, PRC, P.R.C., P R CHINA, PR OF CHINA
US DOLLARS: USD, US$, U.S. DOLLARS, US DOLLAR, UNITED STATES DOLLARS
EURO: EUR, EUROS
MANAGER: MGR
DIRECTOR: DIR
MIXED: MXD
ASSORTED: ASSTD, ASST
COLOR: COLOUR, COLORS, COLOURS
ALUMINIUM: ALUMINUM
SULPHATE: SULFATE
SULPHUR: SULFUR
SULPHIDE: SULFIDE
FIBRE: FIBER, FIBRES, FIBERS
TYRE: TIRE, TYRES, TIRES
GREY: GRAY
CENTRE: CENTER
GALVANISED: GALVANIZED, GALV
FERTILISER: FERTILIZER, FERTILISERS, FERTILIZERS
MOULD: MOLD
ORGANISATION: ORGANIZATION
AUTHORISED: AUTHORIZED
LEGALISED: LEGALIZED
JEWELLERY: JEWELRY
LABOUR: LABOR
TRANSHIPMENT: TRANSSHIPMENT
HARBOUR: HARBOR
LICENCE: LICENSE
"""

#: Abbreviations that stand for more than one thing; they agree with each of them.
AMBIGUOUS = {
    "IND": {"INDUSTRY", "INDUSTRIAL", "INDUSTRIES", "INDIA"},
    "ST": {"STREET", "SAINT", "STATE"},
    "STR": {"STREET"},
    "INT": {"INTERNATIONAL", "INTERIOR"},
    "IMP": {"IMPORT", "IMPORTS", "IMPORTERS", "IMPORTING"},
    "EXP": {"EXPORT", "EXPORTS", "EXPORTERS", "EXPORTING", "EXPRESS"},
    "TECH": {"TECHNOLOGY", "TECHNOLOGIES", "TECHNICAL"},
    "TRD": {"TRADE", "TRADING"},
    "PROD": {"PRODUCT", "PRODUCTS", "PRODUCTION"},
    "ELEC": {"ELECTRIC", "ELECTRICAL", "ELECTRONIC", "ELECTRONICS"},
    "CHEM": {"CHEMICAL", "CHEMICALS", "CHEMISTRY"},
    "AGRI": {"AGRICULTURE", "AGRICULTURAL"},
    "MACH": {"MACHINE", "MACHINERY"},
    "EQUIP": {"EQUIPMENT", "EQUIPMENTS"},
    "EQPT": {"EQUIPMENT", "EQUIPMENTS"},
    "PHARM": {"PHARMACY", "PHARMACEUTICAL", "PHARMACEUTICALS"},
    "PHARMA": {"PHARMACEUTICAL", "PHARMACEUTICALS"},
    "TEX": {"TEXTILE", "TEXTILES"},
    "ASSOC": {"ASSOCIATION", "ASSOCIATES", "ASSOCIATED"},
    "DIV": {"DIVISION"},
    "SC": {"SALES CONTRACT", "SALES CONFIRMATION", "CONTRACT"},
    "ENG": {"ENGINEERING", "ENGLISH"},
    "ENGG": {"ENGINEERING"},
    "COMM": {"COMMERCIAL", "COMMERCE", "COMMUNICATION"},
    "SHPG": {"SHIPPING"},
    "TRANSP": {"TRANSPORT", "TRANSPORTATION"},
    "MT": {"METRIC TON", "EMPTY", "MOUNT"},
    "SVCS": {"SERVICES"},
    "HLDGS": {"HOLDINGS"},
    "CTR": {"CENTER", "CENTRE"},
    "STN": {"STATION"},
    "RES": {"RESOURCES"},
    "SYS": {"SYSTEM", "SYSTEMS"},
    "GMBH": {"GESELLSCHAFT"},
    "MKTG": {"MARKETING"},
    "HK": {"HONG KONG"},
    "HONGKONG": {"HONG KONG"},
}  # fmt: skip


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return, by first token, the phrases that are folded, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in ABBREVIATIONS.strip().splitlines():
        full, _, short = line.partition(": ")
        for phrase in [full, *short.split(", ")]:
            cut = tokens(phrase)
            if (
                cut
                and (len(cut) > 1 or cut[0] != full)
                and (len(cut) > 1 or len(cut[0]) > 1 or cut[0] == "%")
            ):
                table.setdefault(cut[0], []).append((cut, full))
    for phrases in table.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


def folded(cut: tuple[str, ...]) -> tuple[str, ...]:
    """Return tokens with every abbreviation written out, as one token each.

    >>> folded(("SHANGHAI", "TRADING", "CO", "LTD"))
    ('SHANGHAI', 'TRADING', 'COMPANY', 'LIMITED')
    """
    table, found, i = _table(), [], 0
    while i < len(cut):
        for phrase, full in table.get(cut[i], ()):
            if cut[i : i + len(phrase)] == phrase:
                found.append(full)
                i += len(phrase)
                break
        else:
            found.append(cut[i])
            i += 1
    return tuple(found)


#: The second letter of an umlaut written out: MUELLER for MÜLLER, which a message cannot carry.
_UMLAUT = re.compile(r"(?<=[AOU])E(?=[^AEIOU\d])")


def may_stand_for(one: str, other: str) -> bool:
    """Whether one token is an abbreviation that may stand for the other.

    An umlaut is written with an E after the letter, or without it.

    >>> may_stand_for("IND", "INDUSTRIAL"), may_stand_for("INDUSTRY", "INDUSTRIAL")
    (True, False)
    """
    for short, full in ((one, other), (other, one)):
        if full in AMBIGUOUS.get(short, ()) or full in _folded_ambiguous(short):
            return True
    return one != other and same_but_umlaut(one, other)


def same_but_umlaut(one: str, other: str) -> bool:
    """Whether two words differ only in how an umlaut is written: MUELLER, MULLER for MÜLLER.

    >>> same_but_umlaut("MUELLER", "MULLER"), same_but_umlaut("MILLER", "MULLER")
    (True, False)
    """
    return min(len(one), len(other)) > 3 and _UMLAUT.sub("", one) == _UMLAUT.sub("", other)


@cache
def _folded_ambiguous(short: str) -> frozenset[str]:
    return frozenset(" ".join(folded(tokens(full))) for full in AMBIGUOUS.get(short, ()))
