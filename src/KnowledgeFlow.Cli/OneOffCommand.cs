using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Drafting;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli;

/// <summary>
/// <c>kflow alpha DATA --items TL1-TL6</c> and its like: one analysis without a study file. The command composes the text of one, reads it, and runs it;
/// <c>--save</c> keeps that text.
/// </summary>
internal sealed class OneOffCommand
{
    private static readonly ImmutableArray<OneOffKey> DataKeys = [new("missing", OneOffForm.Names, CommandWords.MissingCodes)];
    private static readonly ImmutableArray<OneOffKey> StudyKeys = [new("convention", OneOffForm.Value, CommandWords.Convention) { Choices = ["lavaan", "mplus", "amos", "spss"] }];

    private readonly OneOffAnalysis analysis;
    private readonly Terminal terminal;
    private readonly DataArguments data;
    private readonly ReportArguments report;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> keys;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> dataKeys;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> studyKeys;
    private readonly ConstructArguments constructs;
    private readonly Option<string> save;
    private readonly Option<string> language;

    private OneOffCommand(OneOffAnalysis analysis, Terminal terminal)
    {
        var language = terminal.Language;
        this.analysis = analysis;
        this.terminal = terminal;
        data = analysis.NeedsData ? new DataArguments(language) : new DataArguments(language).Optional();
        report = new ReportArguments(CommandWords.OneOffFolder, language);
        keys = [.. analysis.Keys.Select(key => (key, OptionOf(key, key.OptionName, language)))];
        dataKeys = [.. DataKeys.Select(key => (key, OptionOf(key, "--missing-codes", language)))];
        studyKeys = [.. StudyKeys.Select(key => (key, OptionOf(key, key.OptionName, language)))];
        constructs = new ConstructArguments(CommandWords.Likert, language);
        this.save = new Option<string>("--save") { Description = CommandWords.Save.In(language) };
        this.language = LanguageOption.Create(CommandWords.LocaleLanguage.In(language));
    }

    public static Command Create(OneOffAnalysis analysis, Terminal terminal, CancellationToken cancellation)
    {
        var asked = new OneOffCommand(analysis, terminal);
        var command = new Command(analysis.Name, analysis.Description.In(terminal.Language));
        asked.data.AddTo(command);
        foreach (var option in asked.keys.Concat(asked.dataKeys).Concat(asked.studyKeys).Select(key => key.Option))
        {
            command.Add(option);
        }

        asked.constructs.AddTo(command);
        command.Add(asked.save);
        asked.report.AddTo(command);
        command.Add(asked.language);
        command.SetAction(parsed => asked.Run(parsed, cancellation));
        return command;
    }

    private static Option OptionOf(OneOffKey key, string name, ReportLanguage language)
    {
        if (key.Form == OneOffForm.Flag)
        {
            return new Option<bool>(name) { Description = key.Description.In(language) };
        }

        var option = new Option<string[]>(name) { Description = key.Description.In(language), Required = key.Required };
        if (!key.Choices.IsEmpty)
        {
            option.CompletionSources.Add([.. key.Choices]);
        }

        return option;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var data = this.data.ReadIfGiven(parsed);
        var path = parsed.GetValue(save);
        if (path is not null)
        {
            DraftFile.RequireNew(path, save.Name);
        }

        var text = Study(parsed, data, path).ToText();
        var plan = StudyFileReader.Parse(path ?? $"kflow {analysis.Name}", text);
        var status = report.Make(parsed, plan, usualFolder: null, terminal, cancellation);
        if (path is not null)
        {
            DraftFile.Write(path, text);
            terminal.Error.WriteLine(CommandWords.WroteStudy(path).In(plan.Study.Language));
        }

        return status;
    }

    private OneOffStudy Study(ParseResult parsed, DataSource? data, string? path)
    {
        var options = Given(parsed, keys);
        var constructs = this.constructs.Constructs(parsed);
        var reversed = this.constructs.Reversed(parsed);
        if (options.FirstOrDefault(option => option.Key == "items") is { } items && (analysis.Type == "reliability" || (constructs.IsEmpty && !reversed.IsEmpty)))
        {
            // Items that are scored together, or reversed, are those of a construct.
            constructs = [.. constructs, .. items.Given.Select((list, k) => (OneOffScale.NameOf(NameList.Split(list), k, items.Given.Length), NameList.Split(list).ToImmutableArray()))];
            options = options.Remove(items);
        }

        if (constructs.IsEmpty && !reversed.IsEmpty)
        {
            throw CommandMessages.ReversedWithoutConstruct().At(InputPlace.File(this.constructs.ReverseName));
        }

        return new OneOffStudy
        {
            Type = analysis.Type,
            Title = data is null ? CommandWords.PlannedStudy.In(LanguageOption.Chosen(parsed, language) ?? terminal.Language) : SurveyTitle.Of(data.Path),
            DataPath = data is null ? null : path is null ? data.Path : DraftFile.PathFrom(path, data.Path),
            Language = LanguageOption.Chosen(parsed, language) ?? terminal.Language,
            DataOptions = [.. Given(parsed, dataKeys), .. data?.Sheet is { } sheet ? [new OneOffOption("sheet", OneOffForm.Value, [sheet.Value])] : ImmutableArray<OneOffOption>.Empty],
            StudyOptions = Given(parsed, studyKeys),
            Constructs = constructs,
            Reversed = reversed,
            Scale = this.constructs.Scale(parsed) is { } scale ? scale
                : reversed.IsEmpty || data is null ? null : AnswerScale.Of(SurveyImport.Read(data), constructs.SelectMany(construct => construct.Items)),
            Options = options,
        };
    }

    private static ImmutableArray<OneOffOption> Given(ParseResult parsed, ImmutableArray<(OneOffKey Key, Option Option)> keys) =>
    [
        .. keys.Where(key => parsed.GetResult(key.Option) is { Implicit: false })
            .Select(key => new OneOffOption(key.Key.Key, key.Key.Form, key.Option is Option<string[]> texts ? [.. parsed.GetValue(texts) ?? []] : [])),
    ];
}
