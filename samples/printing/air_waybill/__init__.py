"""Layouts of the air waybill, one module each."""
