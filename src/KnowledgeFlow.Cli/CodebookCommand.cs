using System.CommandLine;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports.Codebooks;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow codebook DATA</c>: what was understood of a data file.</summary>
internal static class CodebookCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string>("DATA") { Description = "The data file: a survey tool's export, a workbook, a statistical program's file, or delimited text." };
        var format = new Option<string>("--format") { Description = "text or json; text unless given." };
        format.AcceptOnlyFromAmong("text", "json");
        var answers = new Option<string>("--answers") { Description = "A CSV file to write the parsed answers to." };
        var sheet = new Option<string>("--sheet") { Description = "The sheet of a workbook; the one that holds the answers unless given." };
        var headerRows = new Option<int?>("--header-rows") { Description = "How many rows the header of a plain table has; one unless given." };
        var skip = new Option<int>("--skip") { Description = "How many lines above the header are passed over." };
        var language = new Option<string>("--lang") { Description = "Language of headings and notes: en or zh; en unless given." };
        language.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("codebook", "Says what was understood of a data file: variables, labels, roles, codes.") { data, format, answers, sheet, headerRows, skip, language };
        command.SetAction(parsed =>
        {
            var source = Source(parsed.GetValue(data)!) with
            {
                Sheet = parsed.GetValue(sheet) is { } name ? new Located<string>(name, InputPlace.File("--sheet")) : null,
                HeaderRows = AtLeast(parsed.GetValue(headerRows), 1, "--header-rows"),
                Skip = AtLeast(parsed.GetValue(skip), 0, "--skip") ?? 0,
            };
            return Run(source, parsed.GetValue(format) == "json", parsed.GetValue(answers), LanguageOption.Chosen(parsed, language) ?? ReportLanguage.English, terminal);
        });
        return command;
    }

    private static DataSource Source(string path) => new(new Located<string>(path, InputPlace.File(path)), path, null, null, []);

    private static int? AtLeast(int? number, int least, string option) => number is not { } given || given >= least
        ? number
        : throw new InputProblem(FormattableString.Invariant($"{given} is too small"), InputPlace.File(option), FormattableString.Invariant($"Give {least} or more.")).ToException();

    private static int Run(DataSource source, bool asJson, string? answers, ReportLanguage language, Terminal terminal)
    {
        var survey = SurveyImport.Read(source);
        if (answers is not null)
        {
            if (Path.GetFullPath(answers) == Path.GetFullPath(source.Path))
            {
                throw new InputProblem("the answers would replace the file they come from", InputPlace.File("--answers"), "Name another file.").ToException();
            }

            File.WriteAllText(answers, AnswersFile.Render(survey), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        terminal.Output.Write(asJson ? JsonCodebook.Render(survey, language) : TextCodebook.Render(survey, language));
        return ExitStatus.Done;
    }
}
