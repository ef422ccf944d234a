"""How each rule's findings are mended on papers that the beneficiary issues."""
