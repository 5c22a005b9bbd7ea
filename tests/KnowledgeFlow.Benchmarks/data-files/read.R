# Seconds and peak memory of reading one kind of the benchmark's answers in R: Rscript read.R csv|xlsx|sav
kind <- commandArgs(TRUE)[1]
path <- file.path(Sys.getenv("TMPDIR", "/tmp"), paste0("kflow-benchmark-answers.", kind))
read <- switch(kind, csv = function() readr::read_csv(path, show_col_types = FALSE, lazy = FALSE, num_threads = 2), sav = function() haven::read_sav(path), xlsx = function() readxl::read_xlsx(path))
seconds <- system.time(answers <- read())[["elapsed"]]
peak <- as.numeric(sub("\\D*(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
cat(sprintf("%s: %d x %d in %.2f s, peak %.0f MB\n", kind, nrow(answers), ncol(answers), seconds, peak))
