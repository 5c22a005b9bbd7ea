# Writes invented answers as SPSS files with haven, reads them back, and records what haven says of them.
library(haven)
long <- strrep("très long ", 60)
answers <- tibble::tibble(
  id = c(1, 2, 3, 4, 5),
  gender = labelled_spss(c(1, 2, 9, 2, NA), c("male / 男" = 1, "female / 女" = 2, refused = 9), na_values = 9, label = "Gender 性别"),
  Q1 = labelled_spss(c(5, 98, 3, 99, 1), c("strongly disagree" = 1, "strongly agree" = 5), na_values = c(97, 98, 99), label = "I like my work"),
  Q2 = labelled_spss(c(4, 2, 90, 95.5, NA), c(disagree = 1, agree = 5), na_range = c(90, 99), label = "My colleagues are reliable"),
  Q3 = labelled_spss(c(-1, 2, 100, 1e6, 3), c(never = 1), na_values = -1, na_range = c(97, Inf), label = "I want to leave"),
  Q4 = labelled_spss(c(0, -5, 3, 4, 5), c(low = 1), na_range = c(-Inf, 0), label = "Open below"),
  income_per_month_in_euro = c(1657.09, 0.1, 1 / 3, -2.5e-7, 123456789.123),
  city = labelled_spss(c("N", "S", "X", "", "N"), c(north = "N", south = "S"), na_values = "X", label = "City"),
  region = labelled_spss(c("north-east", "south-west", "unknown", "", "north-east"), c("North east" = "north-east", "South west" = "south-west"), na_values = "unknown", label = "Region"),
  comment = c(long, "", "短い", "a \"quote\", a comma", substr(long, 1, 255)),
  when = as.POSIXct(c("2024-06-01 09:37:16", "2024-02-29 23:59:59", NA, "1999-12-31 00:00:00", "1600-03-01 12:00:00"), tz = "UTC"),
  day = as.Date(c("2024-06-01", "2024-02-29", NA, "1969-07-20", "1582-10-15")),
  took = hms::hms(c(200, 65, 3600, 90061, NA)))
attr(answers$comment, "label") <- "Open comment, wider than 255 bytes"
write_sav(answers, "answers_byte.sav", compress = "byte")
write_sav(answers, "answers_none.sav", compress = "none")
write_sav(answers, "answers_zsav.zsav", compress = "zsav")
# More than 255 distinct answers, and more than one block of a .zsav file.
many <- tibble::tibble(n = seq_len(70000) / 8, code = rep(1:7, 10000), word = sprintf("word %d", seq_len(70000) %% 300))
write_sav(many, "many.zsav", compress = "zsav")

number <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, format = "g", width = 1))
cells <- function(x) {
  if (inherits(x, "POSIXct")) ifelse(is.na(x), "", format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC"))
  else if (inherits(x, "Date")) ifelse(is.na(x), "", format(x, "%Y-%m-%d"))
  else if (inherits(x, "difftime")) number(as.numeric(x, units = "secs"))
  else if (is.character(x)) { x <- as.character(unclass(x)); ifelse(is.na(x), "", x) }
  else number(as.numeric(unclass(x)))
}
json <- function(frame) {
  list(
    made_with = list(R = paste(R.version$major, R.version$minor, sep = "."), haven = as.character(packageVersion("haven"))),
    variables = unname(lapply(names(frame), function(name) {
      x <- frame[[name]]
      labels <- attr(x, "labels")
      list(
        name = name,
        label = if (is.null(attr(x, "label", exact = TRUE))) "" else attr(x, "label", exact = TRUE),
        codes = as.list(if (is.null(labels)) character() else cells(unname(labels))),
        labels = as.list(if (is.null(labels)) character() else names(labels)),
        missing = as.list(if (is.null(attr(x, "na_values"))) character() else cells(attr(x, "na_values"))),
        range = as.list(if (is.null(attr(x, "na_range"))) character() else as.character(attr(x, "na_range"))),
        answers = as.list(cells(x)))
    })))
}
described <- lapply(c("answers_byte.sav", "answers_none.sav", "answers_zsav.zsav"), function(file) json(read_sav(file, user_na = TRUE)))
stopifnot(identical(described[[1]], described[[2]]), identical(described[[1]], described[[3]]))
jsonlite::write_json(described[[1]], "answers.sav.json", auto_unbox = TRUE, pretty = TRUE)
