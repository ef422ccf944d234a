"""What certificates of inspection are called, and how captions and columns of results are headed."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.layout import CAPTIONS
from extractors.readers.parts.shipment_said import SHIPMENT

_SUBJECTS = (
    "Quality", "Quantity", "Weight", "Analysis", "Inspection", "Health", "Fumigation", "Quality and Weight", "Quality and Quantity", "Quantity and Weight", "Quality, Quantity and Weight", "Sanitary", "Quality/Weight", "Quality and Analysis", "Quality/Quantity", "Weight and Quality",
    "Veterinary", "Conformity", "Test", "Survey", "Quality Inspection", "Weight Inspection", "Quantity Inspection", "Disinfection", "Phytosanitary", "Chemical Analysis", "Quality and Condition", "Weight and Quantity",
    "Sampling and Analysis", "Pre-shipment Inspection", "Cleanliness", "Disinsection", "Compliance", "Free Sale", "Radioactivity", "Non-Radioactivity", "Non-GMO", "Tank Inspection", "Hold Inspection", "Loading Supervision", "Inspection and Testing", "Testing", "Weighing", "Sampling", "Condition",
)  # fmt: skip
TITLES = (
    *(f"Certificate of {what}" for what in _SUBJECTS), *(f"{what} Certificate" for what in _SUBJECTS), *(f"{what} Report" for what in _SUBJECTS), *(f"{what} Certificate and Report" for what in _SUBJECTS[:5]),
    "Mill Test Certificate", "Mill Certificate", "Mill's Test Certificate", "Mill Inspection Certificate", "Material Test Report", "Mill Test Report", "Factory Test Report", "Laboratory Report", "Laboratory Test Report", "Report of Analysis", "Analysis Report", "Works Test Certificate",
    "Draft Survey Report", "Survey Certificate", "Analytical Report", "Lab Analysis Report", "Inspection Certificate 3.1", "Certificate of Inspection and Analysis", "Clean Report of Findings", "Report of Inspection", "Third Party Inspection Certificate", "Final Inspection Report", "Factory Inspection Certificate",
    "检验证书", "品质证书", "品质检验证书", "数量检验证书", "重量检验证书", "质量证明书", "植物检疫证书", "熏蒸证书", "熏蒸/消毒证书", "健康证书", "卫生证书", "兽医卫生证书", "检验报告", "质量检验证书", "重量证书", "数量证书", "检测报告", "数量/重量检验证书", "分析证书", "Fumigation/Disinfection Certificate", "消毒证书", "Quality Assurance Certificate", "Quality Passport", "Passport of Quality", "Product Passport", "Technical Passport", "Flash Test Report", "Beneficiary's Inspection Certificate", "Manufacturer's Certificate of Quality", "Manufacturer's Quality Certificate", "Beneficiary's Quality Certificate", "Manufacturer's Test Certificate", "Manufacturer's Inspection Certificate",
)  # fmt: skip
VOCABULARY: dict[str, Iterable[str]] = {
    **SHIPMENT,
    "number": (
        "Certificate No.", "Certificate Number", "No.", "Report No.", "Report Number", "编号", "Ref. No.", "Reference", "Reference No.", "证书编号", "Cert. No.", "证书号", "Our Ref", "Job No.", "File No.", "Number", "Registration No.", "报告编号", "Lab No.", "Certificate Ref", "Report / Certificate Ref", "Report / Certificate No.", "Certificate / Report No.",
    ),
    "date": ("Date", "Date of Issue", "Issue Date", "Issued on", "Issued", "Dated", "签证日期", "日期", "签发日期", "Date of Certificate", "Certificate Date", "Date Issued", "Report Date", "Date of Report", "Issuing Date", "Signed on"),
    "place_and_date": (*CAPTIONS["place_and_date"], "Place and Date of Certification"),
    "inspection_date": (
        "Date of Inspection", "Inspection Date", "检验日期", "Date of Survey", "Date of Sampling", "Date of Test", "Date of Testing", "Date of Analysis", "Date of Completion of Inspection", "Survey Date", "Test Date", "Date Inspected", "Inspected on", "Inspected at", "Surveyed at", "Sampled on", "Sampled at", "Date of Fumigation", "Fumigation Date", "Date of Treatment",
        "Sampling Date", "Date(s) of Inspection", "Inspection Dates", "Date and Place of Inspection", "Place and Date of Inspection", "Date of Loading Inspection", "Date of Weighing", "熏蒸日期", "Treatment Date", "Date Fumigation Completed", "Date of Completion of Fumigation", "Fumigation Completed on", "Date and Place of Survey", "Analysis Date", "Tested on", "Date Fumigated",
    ),
    "issuer": ("Issued by", "Issuer", "Inspection Body", "Inspected by", "Surveyor", "Inspection Company", "检验机构", "Issuing Office", "Testing Laboratory", "Laboratory", "Fumigator", "Name of Fumigator", "Inspection Agency"),
    "exporter": (
        "Consignor", "Applicant / Consignor", "Applicant", "Exporter", "Shipper", "Principal", "Client", "发货人", "申请人", "Seller", "Shippers", "Name and Address of Exporter", "Declared Name and Address of Consignor", "Name and Address of Consignor", "Manufacturer/Exporter", "Sellers", "Requested by", "Supplier",
        "Beneficiary", "Ordered by", "Exporter's Name and Address", "Account", "出口商", "Consignor/Exporter", "Consignor - Expediteur", "Absender - Consignor - Expediteur", "Consignor - Expéditeur", "Absender - Consignor - Expéditeur", "At the Request of", "Applicant/Consignor", "Applied by",
    ),
    "consignee": ("Consignee", "Buyer", "Receiver", "Importer", "收货人", "Declared Name and Address of Consignee", "Name and Address of Consignee", "Buyers", "Receivers", "Consignee's Name", "Applicant for the Credit", "Customer", "Consigned to", "进口商", "Importer/Consignee", "Name and Address of Importer", "Applicant / Importer", "Importer's Name and Address", "Purchaser"),
    "conclusion": ("Conclusion", "Conclusions", "Statement", "评定意见", "结论", "Conclusion of Inspection", "Findings", "Final Conclusion", "Overall Conclusion", "证明", "Result of Inspection", "Inspection Conclusion", "Opinion", "Additional Declaration"),
    "results": ("Results of Inspection", "检验结果", "Inspection Results", "Results", "Results of Analysis", "Test Results", "Analysis", "Analysis Results", "Analytical Results", "Result of Analysis", "Results of Test", "Specifications and Results", "Chemical Analysis", "Inspection Result", "Quality Results", "Test Result"),
    "goods": (
        *SHIPMENT["goods"], "Name of Produce", "Name of Produce and Quantity Declared", "Description of the Product", "Description of Product", "Name of Product", "Product Name", "Name of the Product", "Description of Consignment",
        "Description of the Goods", "Commodity Inspected", "Goods Inspected", "Nature of the Products", "Identification of the Products", "Description of Commodity",
    ),
    "vessel": (
        *SHIPMENT["vessel"], "Means of Conveyance", "Declared Means of Conveyance", "Means of Transport", "Means of Transportation", "运输工具", "Identification of Means of Transport", "Conveyance",
    ),
    "treatment": ("Treatment", "Chemical and Concentration", "Duration and Temperature", "Botanical Name of Plants", "Declared Point of Entry", "Place of Origin", "Dose Rate", "Exposure Period", "Production Date"),
    "container": CAPTIONS["container"],
    "sampling": ("Sampling", "Method of Sampling", "Sampling Method", "Method of Inspection", "Standard", "Inspection Standard", "Method"),
    "place": ("Place of Inspection", "检验地点", "Place of Issue", "Inspection Place", "Place of Survey"),
}  # fmt: skip
#: Headings of results: what was looked for, what was found, what was agreed, in which unit.
COLUMNS_OF_RESULTS: dict[str, Iterable[str]] = {
    "description": (
        "Item", "Items", "Parameter", "Parameters", "Test Item", "Test Items", "Test", "Tests", "Characteristics", "Characteristic", "Property", "Properties", "Analysis", "Index", "检验项目", "项目", "Items of Inspection", "Inspection Item", "Inspection Items", "Test Parameter", "Test Parameters", "Determination",
        "Quality Item", "Analyte", "Element", "Test Description", "Particulars", "Component", "Item of Analysis", "Description of Test", "指标", "Quality Parameter", "Checked Item", "检测项目", "Items Tested", "Quality Index", "Parameter Tested",
    ),
    "result": (
        "Result", "Results", "Test Result", "Test Results", "Found", "Actual", "Value", "Analysis Result", "检验结果", "结果", "Actual Result", "Actual Value", "Measured", "Measured Value", "Findings", "Result Found", "Results of Inspection", "Analysis Results", "Test Value", "Actually Found", "检测结果", "实测值", "Inspection Result", "Finding",
        "Values", "As Found", "Observed", "Results Obtained", "Obtained", "Average Result", "Certified Result",
    ),
    "specification": (
        "Specification", "Specifications", "Spec.", "Requirement", "Requirements", "Standard", "Contract", "Limit", "Limits", "Guaranteed", "标准", "要求", "Contract Specification", "Contract Requirement", "Standard Value", "Required", "Guarantee", "Specified", "Tolerance", "标准值", "Contracted", "Permissible Limit", "Spec. Limit", "Standard Requirement",
        "规格", "技术要求", "Contract Spec.", "Specification Limit", "Contractual", "Allowed", "Rejection Limit", "Min", "Max", "Minimum", "Maximum", "L/C Specification", "Stipulated",
    ),
    "method": ("Test Method", "Method", "Methods", "Standard Method", "检验方法", "方法", "Method of Test", "Method Used", "Reference Method", "Analysis Method", "Method of Analysis", "Testing Method", "Test Standard", "检测方法", "Methodology"),
    "unit": ("Unit", "Units", "单位", "Unit of Measure", "UOM"),
    "number": ("No.", "S/N", "序号", "Sr. No.", "Sl. No.", "Item No.", "S. No."),
    "assessment": ("Conclusion", "Judgement", "Judgment", "Assessment", "判定", "Evaluation", "Pass/Fail", "Remarks", "Remark", "Compliance", "结论", "备注", "单项判定"),
}  # fmt: skip
