"""Any answer in any format, for command, page and library alike."""
