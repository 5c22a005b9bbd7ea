# Writes invented answers as a workbook with openxlsx; LibreOffice makes the other kinds of it:
# soffice --headless --convert-to xls workbook.xlsx; soffice --headless --convert-to ods workbook.xlsx
library(openxlsx)
workbook <- createWorkbook()
addWorksheet(workbook, "Read me")
writeData(workbook, 1, "The answers are on the second sheet.", colNames = FALSE)
addWorksheet(workbook, "数据")
writeData(workbook, 2, "Invented answers, 2024", startRow = 2, startCol = 2, colNames = FALSE)
mergeCells(workbook, 2, cols = 2:5, rows = 2)
answers <- data.frame(
  id = c("001", "002", "003"), q1 = c(5, NA, 3), share = c(0.1, 1 / 3, -2.5e-7), city = c("短い", "a \"quote\"", "  blanks  "), ok = c(TRUE, FALSE, NA),
  day = as.Date(c("2024-06-01", "2024-02-29", NA)), when = as.POSIXct(c("2024-06-01 09:37:16", "1999-12-31 23:59:59", NA), tz = "UTC"))
writeData(workbook, 2, answers, startRow = 4, startCol = 2)
writeFormula(workbook, 2, "C5*2", startRow = 5, startCol = 9)
writeFormula(workbook, 2, "NA()", startRow = 6, startCol = 9)
writeFormula(workbook, 2, "1/0", startRow = 7, startCol = 9)
addStyle(workbook, 2, createStyle(numFmt = "yyyy-mm-dd hh:mm:ss"), rows = 5:7, cols = 8)
setRowHeights(workbook, 2, rows = 6, heights = 0)
addWorksheet(workbook, "hidden", visible = FALSE)
saveWorkbook(workbook, "workbook.xlsx", overwrite = TRUE)
