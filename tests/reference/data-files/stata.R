# Writes invented answers as Stata files of several releases with haven, reads them back, and records what haven says of them.
library(haven)
answers <- function(text) {
  frame <- tibble::tibble(
    id = 1:5,
    gender = labelled(c(1, 2, NA, 2, 1), c(male = 1, female = 2), label = if (text) "Gender 性别" else "Gender"),
    Q1 = labelled(c(5, tagged_na("a"), 3, tagged_na("b"), tagged_na("z")), c("strongly disagree" = 1, "strongly agree" = 5, "no answer" = tagged_na("a"), refused = tagged_na("b"))),
    share = c(0.1, 1 / 3, -2.5e-7, NA, 123456789.123),
    whole = c(-32767L, 100L, 101L, 32740L, NA),
    big = c(2147483620, -1, 1e10, 0, NA),
    comment = c(if (text) "短い" else "short", "", "a \"quote\", a comma", paste0(strrep("long ", if (text) 150 else 15), "end"), "x"),
    day = as.Date(c("2024-06-01", "2024-02-29", NA, "1959-12-31", "1960-01-01")),
    when = as.POSIXct(c("2024-06-01 09:37:16", "1959-12-31 23:59:59", NA, "1999-12-31 00:00:00", "2024-02-29 12:00:00.25"), tz = "UTC"))
  attr(frame$id, "label") <- "Respondent"
  frame
}
# Releases by their number in the file; haven's public function knows Stata's own versions only.
write <- function(frame, file, release, threshold = 2045L) haven:::write_dta_(frame, file, version = release, label = "Invented answers", strl_threshold = threshold)
for (release in c(110, 111, 113, 114, 115)) {
  frame <- answers(FALSE)
  if (release < 113) frame$Q1 <- labelled(c(5, NA, 3, NA, NA), c("strongly disagree" = 1, "strongly agree" = 5))
  if (release < 113) frame$big[3] <- 5
  write(frame, sprintf("answers_%d.dta", release), release)
}
write(answers(FALSE), "answers_117.dta", 117, 20L)
write(answers(TRUE), "answers_118.dta", 118)
write(answers(TRUE), "answers_118_strl.dta", 118, 3L)
write(answers(TRUE), "answers_119.dta", 119, 3L)

number <- function(x) ifelse(is.na(x), ifelse(is_tagged_na(x), paste0(".", na_tag(x)), ""), formatC(x, digits = 17, format = "g", width = 1))
cells <- function(x) {
  if (inherits(x, "POSIXct")) ifelse(is.na(x), "", sub("\\.0+$", "", format(x, "%Y-%m-%dT%H:%M:%OS2", tz = "UTC")))
  else if (inherits(x, "Date")) ifelse(is.na(x), "", format(x, "%Y-%m-%d"))
  else if (is.character(x)) x
  else number(as.numeric(unclass(x)))
}
for (file in list.files(pattern = "^answers_.*\\.dta$")) {
  frame <- read_dta(file)
  jsonlite::write_json(list(
    made_with = list(R = paste(R.version$major, R.version$minor, sep = "."), haven = as.character(packageVersion("haven"))),
    variables = unname(lapply(names(frame), function(name) {
      x <- frame[[name]]
      labels <- attr(x, "labels")
      list(
        name = name,
        label = if (is.null(attr(x, "label", exact = TRUE))) "" else attr(x, "label", exact = TRUE),
        codes = as.list(if (is.null(labels)) character() else cells(unname(labels))),
        labels = as.list(if (is.null(labels)) character() else names(labels)),
        answers = as.list(cells(x)))
    }))), paste0(file, ".json"), auto_unbox = TRUE, pretty = TRUE)
}
