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
        var words = terminal.Language;
        var data = new DataArguments(words);
        var format = new Option<string>("--format") { Description = CommandWords.CodebookFormat.In(words) };
        format.AcceptOnlyFromAmong("text", "json");
        var answers = new Option<string>("--answers") { Description = CommandWords.Answers.In(words) };
        var headerRows = new Option<int?>("--header-rows") { Description = CommandWords.HeaderRows.In(words) };
        var skip = new Option<int>("--skip") { Description = CommandWords.Skip.In(words) };
        var language = LanguageOption.Create(CommandWords.LocaleLanguage.In(words));
        var command = new Command("codebook", CommandWords.Codebook.In(words)) { format, answers, headerRows, skip, language };
        data.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = data.Read(parsed) with
            {
                HeaderRows = AtLeast(parsed.GetValue(headerRows), 1, "--header-rows"),
                Skip = AtLeast(parsed.GetValue(skip), 0, "--skip") ?? 0,
            };
            return Run(source, parsed.GetValue(format) == "json", parsed.GetValue(answers), LanguageOption.Chosen(parsed, language) ?? terminal.Language, terminal);
        });
        return command;
    }

    private static int? AtLeast(int? number, int least, string option) => number is not { } given || given >= least
        ? number
        : throw CommandMessages.TooSmall(given, least).At(InputPlace.File(option));

    private static int Run(DataSource source, bool asJson, string? answers, ReportLanguage language, Terminal terminal)
    {
        var survey = SurveyImport.Read(source);
        if (answers is not null)
        {
            if (Path.GetFullPath(answers) == Path.GetFullPath(source.Path))
            {
                throw CommandMessages.AnswersReplaceData().At(InputPlace.File("--answers"));
            }

            File.WriteAllText(answers, AnswersFile.Render(survey), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        terminal.Output.Write(asJson ? JsonCodebook.Render(survey, language) : TextCodebook.Render(survey, language));
        return ExitStatus.Done;
    }
}
