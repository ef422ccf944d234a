"""Bills of lading typed in columns and lines, and one with a list attached, as tests print them."""

from __future__ import annotations

from tests.readers.forms import Blank


def columns_without_lines() -> Blank:
    """A line's electronic form: small captions over values, nothing ruled, seals and weights per container."""
    p = Blank("Helvetica", 8, 6)
    p.at(40, 40, "WESTHAVEN CONTAINER LINE", 12)
    p.at(40, 68, "BILL OF LADING FOR OCEAN TRANSPORT OR MULTIMODAL TRANSPORT", 8)
    p.caption(430, 40, "B/L No.")
    p.say("number", 430, 52, "WHCL603318872")
    p.caption(300, 40, "Booking No.")
    p.at(300, 52, "603318872")
    p.caption(40, 80, "Shipper")
    p.say("shipper", 40, 92, "FUZHOU CAMPHOR ARTS CO., LTD.", "27 WUSI ROAD, FUZHOU, CHINA")
    p.caption(300, 80, "Export references")
    p.at(300, 92, "FZ/26/0091")
    p.caption(
        40,
        130,
        'Consignee (negotiable only if consigned "to order", "to order of" a named Person or "to order of bearer")',
    )
    p.say("consignee", 40, 142, "TO THE ORDER OF PRAIRIE STATE BANK, CHICAGO")
    p.caption(40, 180, "Notify Party (see clause 22)")
    p.say(
        "notify.0",
        40,
        192,
        "OAKLEAF HOME DECOR LLC",
        "120 W LAKE ST, CHICAGO, IL 60601, USA",
        "TEL +1 312 555 0142",
    )
    p.caption(40, 240, "Vessel (see clause 1 + 19)")
    p.say("vessel", 40, 252, "WESTHAVEN MERCURY")
    p.caption(200, 240, "Voyage No.")
    p.say("voyage", 200, 252, "640E")
    p.caption(
        300,
        240,
        "Place of Receipt. Applicable only when document used as Multimodal Transport B/L. (see clause 1)",
    )
    p.caption(40, 270, "Port of Loading")
    p.say("port_of_loading", 40, 282, "Fuzhou, China")
    p.caption(200, 270, "Port of Discharge")
    p.say("port_of_discharge", 200, 282, "Los Angeles, USA")
    p.caption(
        300,
        270,
        "Place of Delivery. Applicable only when document used as Multimodal Transport B/L. (see clause 1)",
    )
    p.say("place_of_delivery", 300, 282, "Chicago, IL")
    p.at(200, 305, "PARTICULARS FURNISHED BY SHIPPER", 7)
    p.caption(
        40, 320, "Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No."
    )
    p.caption(430, 320, "Weight")
    p.caption(500, 320, "Measurement")
    p.say("clauses.0", 40, 335, "2 Containers Said to Contain 940 CARTONS")
    p.places["packages"] = p.places.pop("clauses.0")
    p.say("goods_description", 40, 347, "CARVED WOODEN PICTURE FRAMES")
    p.say("_marks", 40, 371, "MARKS: OHD/CHICAGO/1-940")
    p.say(
        "containers.0.number",
        40,
        395,
        "WHCU1180433 ML-CN0094411 40 DRY 9'6 470 CARTONS 7120.000 KGS 66.500 CBM",
    )
    p.say(
        "containers.1.number",
        40,
        407,
        "WHCU1180449 ML-CN0094412 40 DRY 9'6 470 CARTONS 7095.000 KGS 66.100 CBM",
    )
    p.say("freight", 40, 431, "FREIGHT PREPAID")
    p.say("_", 40, 443, "CY/CY")
    p.say("gross_weight", 430, 335, "14215.000 KGS")
    p.say("measurement", 500, 335, "132.6000 CBM")
    p.at(
        40,
        470,
        "Above particulars as declared by Shipper, but without responsibility of or representation by Carrier (see clause 14)",
        6,
    )
    p.caption(40, 490, "Freight & Charges")
    p.caption(200, 490, "Rate")
    p.caption(260, 490, "Unit")
    p.caption(320, 490, "Currency")
    p.caption(380, 490, "Prepaid")
    p.caption(460, 490, "Collect")
    p.at(40, 502, "Basic Ocean Freight", 7)
    p.at(380, 502, "5,200.00", 7)
    p.at(40, 512, "Destination Handling", 7)
    p.at(460, 512, "480.00", 7)
    p.caption(
        40,
        560,
        "Carrier's Receipt (see clause 1 and 14). Total number of containers or packages received by Carrier.",
    )
    p.at(40, 572, "2 containers")
    p.caption(40, 590, "Number & Sequence of Original B(s)/L")
    p.say("originals_issued", 40, 602, "THREE/3")
    p.caption(200, 590, "Date of Issue of B/L")
    p.say("date", 200, 602, "2026-09-19")
    p.caption(300, 560, "Place of Issue of B/L")
    p.at(300, 572, "Fuzhou")
    p.caption(200, 620, "Shipped on Board Date (Local Time)")
    p.say("on_board_date", 200, 632, "2026-09-19")
    p.print_small(40, 660,
        "SHIPPED, as far as ascertained by reasonable means of checking, in apparent good order and condition unless otherwise stated",
        "herein, the total number or quantity of Containers or other packages or units indicated in the box entitled Carrier's Receipt for",
        "carriage from the Port of Loading to the Port of Discharge, such carriage being always subject to the terms and rights hereof.")  # fmt: skip
    p.at(380, 700, "Signed for the Carrier WESTHAVEN CONTAINER LINE LIMITED", 6.5)
    p.say("signed_by", 380, 720, "Westhaven (China) Shipping Co., Ltd.")
    p.say("signed_as", 380, 745, "As Agent(s) for the Carrier")
    return p


def typed_lines() -> Blank:
    """A small line's bill on a typewriter: every caption with its colon, a clause and a deck notation typed in."""
    p = Blank("Courier", 9)
    y = 40.0
    p.at(180, y, "OCEAN BILL OF LADING", 12)
    rows = (
        ("number", "B/L NUMBER", ["SKL/HKG/0447"]),
        ("shipper", "SHIPPER", ["EVER CREST TOYS LTD", "FLAT 9, 12/F KWUN TONG PLAZA, HONG KONG"]),
        ("consignee", "CONSIGNEE", ["UNTO THE ORDER OF MASHREQ AL KHALIJ BANK"]),
        ("notify.0", "NOTIFY", ["AL NOOR TOYS TRADING LLC", "P.O. BOX 5521, DUBAI, U.A.E."]),
        ("notify.1", "ALSO NOTIFY", ["MASHREQ AL KHALIJ BANK, DUBAI"]),
        ("vessel", "INTENDED VESSEL", ["SEA KITE 9"]),
        ("voyage", "VOYAGE", ["0115W"]),
        ("port_of_loading", "PORT OF LOADING", ["HONG KONG"]),
        ("port_of_discharge", "PORT OF DISCHARGE", ["JEBEL ALI, U.A.E."]),
        ("shipping_marks", "MARKS AND NUMBERS", ["ANT / DUBAI / 1-300"]),
        ("packages", "NUMBER OF PACKAGES", ["300 CARTONS"]),
        ("goods_description", "DESCRIPTION OF GOODS", ["PLASTIC TOYS AND DOLLS"]),
        ("gross_weight", "GROSS WEIGHT", ["3,150 KGS"]),
        ("measurement", "MEASUREMENT", ["28.4 CBM"]),
        ("freight", "FREIGHT", ["PAYABLE AT DESTINATION"]),
        ("originals_issued", "NO. OF ORIGINAL BILLS OF LADING", ["THREE"]),
        ("date", "DATE OF ISSUE", ["9TH SEPTEMBER, 2026"]),
    )
    y = 70.0
    for way, caption, value in rows:
        p.at(40, y, f"{caption}:")
        p.say(way, 230, y, *value, pitch=11)
        y += 11 * len(value) + 5
    p.places.pop("freight")
    p.say("clauses.0", 40, y + 10, "6 CARTONS WET AND STAINED WHEN RECEIVED")
    p.say("on_deck", 40, y + 24, "ONE CONTAINER STOWED ON DECK AT SHIPPER'S RISK")
    p.at(
        40,
        y + 44,
        "Received for shipment in apparent good order and condition except as noted above, to be carried by the",
        7,
    )
    p.at(
        40,
        y + 52,
        "intended vessel or any substitute, subject to the terms of the carrier's regular form of bill of lading.",
        7,
    )
    p.say("corrections.0", 40, y + 80, "CORRECTION APPROVED", "SEA KITE LINE LTD", "AS CARRIER")
    p.say("signed_by", 330, y + 90, "SEA KITE LINE LTD")
    p.say("signed_as", 330, y + 130, "AS CARRIER")
    return p


def with_attached_list() -> Blank:
    """A bill whose containers and further goods stand on an attached sheet; conditions and endorsement behind."""
    p = Blank()
    p.at(230, 30, "BILL OF LADING", 14)
    p.caption(430, 30, "Bill of Lading No.")
    p.say("number", 500, 30, "ARG-7700-1")
    p.cell(
        30, 45, 300, 95, "Shipper", "shipper", "JIANGMEN LOFT HARDWARE CO., LTD.", "JIANGMEN, CHINA"
    )
    p.cell(30, 95, 300, 145, "Consignee", "consignee", "TO ORDER OF SHIPPER")
    p.cell(30, 145, 300, 200, "Notify Party", "_", "SAME AS CONSIGNEE")
    p.cell(
        300,
        45,
        565,
        120,
        "Carrier",
        "carrier",
        "ARGOSY FEEDERS PTE LTD",
        "5 SHENTON WAY, SINGAPORE",
    )
    p.cell(30, 200, 165, 228, "Vessel / Voyage", "vessel", "ARGOSY STAR / 88S")
    p.cell(165, 200, 300, 228, "Port of Loading", "port_of_loading", "JIANGMEN")
    p.cell(300, 200, 430, 228, "Port of Discharge", "port_of_discharge", "JAKARTA, INDONESIA")
    p.cell(430, 200, 565, 228, "Place of Delivery")
    xs = (30, 130, 210, 400, 485, 565)
    heads = (
        "Marks and Numbers",
        "No. of Packages",
        "Description of Goods",
        "Gross Weight (KGS)",
        "Measurement (CBM)",
    )
    for x0, x1, head in zip(xs, xs[1:], heads, strict=False):
        p.cell(x0, 240, x1, 258, head)
        p.box(x0, 258, x1, 400)
    p.say("shipping_marks", 34, 272, "N/M")
    p.say("goods_description", 214, 272, "BUILDERS HARDWARE AS PER ATTACHED LIST")
    p.say("_", 214, 284, "SAY TOTAL: ONE THOUSAND ONE HUNDRED (1,100) CTNS ONLY")
    p.say("freight", 214, 320, "FREIGHT PREPAID AS ARRANGED")
    p.say("packages", 134, 272, "1,100 CTNS")
    p.say("gross_weight", 404, 272, "20,350.00")
    p.say("measurement", 489, 272, "52.800")
    p.print_small(
        34,
        420,
        "Shipped on board the vessel named above in apparent good order and condition the goods described herein,",
        "for carriage to the port of discharge. In witness whereof the carrier has signed the number of originals stated.",
    )
    p.cell(30, 460, 200, 490, "No. of Originals", "originals_issued", "TWO (2)")
    p.cell(200, 460, 380, 490, "Place of Issue / Date of Issue", "date", "GUANGZHOU / 30-SEP-2026")
    p.box(380, 460, 565, 560)
    p.say("signed_by", 390, 480, "For and on behalf of", "ARGOSY FEEDERS PTE LTD")
    p.places["signed_by"] = (1, 390, 490)
    p.say("signed_as", 390, 545, "AS CARRIER")
    p.turn()
    p.at(200, 30, "ATTACHED LIST TO B/L NO. ARG-7700-1", 10)
    p.at(40, 60, "CONTAINER NO.")
    p.at(160, 60, "SEAL NO.")
    p.at(260, 60, "PACKAGES")
    p.at(360, 60, "GROSS WEIGHT")
    p.say("containers.0.number", 40, 75, "ARGU2200173")
    p.say("containers.0.seal", 160, 75, "SG44019")
    p.at(260, 75, "560 CTNS")
    p.at(360, 75, "10,300.00 KGS")
    p.say("containers.1.number", 40, 90, "ARGU2200189")
    p.say("containers.1.seal", 160, 90, "SG44020")
    p.at(260, 90, "540 CTNS")
    p.at(360, 90, "10,050.00 KGS")
    p.turn()
    p.print_small(
        40,
        40,
        "BILL OF LADING TERMS AND CONDITIONS",
        "1. Definitions. Carrier means the party on whose behalf this Bill of Lading has been signed, and Merchant",
        "includes the shipper, the consignee, the holder and any person owning or entitled to the goods hereunder.",
        "2. Stowage. The Carrier has the right to carry the goods on deck or under deck without notice to the Merchant.",
        "3. The Carrier may perform the carriage under any charter party and may substitute the vessel at any time.",
        "4. Freight shall be deemed fully earned on receipt of the goods by the Carrier and shall be paid in any event.",
    )
    p.say("endorsement", 60, 300, "DELIVER TO THE ORDER OF PT BANK NUSA RAYA")
    p.lines(60, 312, "JIANGMEN LOFT HARDWARE CO., LTD.")
    return p
