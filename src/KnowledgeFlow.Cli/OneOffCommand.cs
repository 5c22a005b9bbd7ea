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

    private readonly OneOffAnalysis _analysis;
    private readonly Terminal _terminal;
    private readonly DataArguments _data;
    private readonly ReportArguments _report;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> _keys;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> _dataKeys;
    private readonly ImmutableArray<(OneOffKey Key, Option Option)> _studyKeys;
    private readonly ConstructArguments _constructs;
    private readonly Option<string> _save;
    private readonly Option<string> _language;

    private OneOffCommand(OneOffAnalysis analysis, Terminal terminal)
    {
        var language = terminal.Language;
        _analysis = analysis;
        _terminal = terminal;
        _data = new DataArguments(language);
        _report = new ReportArguments(CommandWords.OneOffFolder, language);
        _keys = [.. analysis.Keys.Select(key => (key, OptionOf(key, key.OptionName, language)))];
        _dataKeys = [.. DataKeys.Select(key => (key, OptionOf(key, "--missing-codes", language)))];
        _studyKeys = [.. StudyKeys.Select(key => (key, OptionOf(key, key.OptionName, language)))];
        _constructs = new ConstructArguments(CommandWords.Likert, language);
        _save = new Option<string>("--save") { Description = CommandWords.Save.In(language) };
        _language = LanguageOption.Create(CommandWords.LocaleLanguage.In(language));
    }

    public static Command Create(OneOffAnalysis analysis, Terminal terminal, CancellationToken cancellation)
    {
        var asked = new OneOffCommand(analysis, terminal);
        var command = new Command(analysis.Name, analysis.Description.In(terminal.Language));
        asked._data.AddTo(command);
        foreach (var option in asked._keys.Concat(asked._dataKeys).Concat(asked._studyKeys).Select(key => key.Option))
        {
            command.Add(option);
        }

        asked._constructs.AddTo(command);
        command.Add(asked._save);
        asked._report.AddTo(command);
        command.Add(asked._language);
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
        var data = _data.Read(parsed);
        var path = parsed.GetValue(_save);
        if (path is not null)
        {
            DraftFile.RequireNew(path, _save.Name);
        }

        var text = Study(parsed, data, path).ToText();
        var plan = StudyFileReader.Parse(path ?? $"kflow {_analysis.Name}", text);
        var status = _report.Make(parsed, plan, usualFolder: null, _terminal, cancellation);
        if (path is not null)
        {
            DraftFile.Write(path, text);
            _terminal.Error.WriteLine(CommandWords.WroteStudy(path).In(plan.Study.Language));
        }

        return status;
    }

    private OneOffStudy Study(ParseResult parsed, DataSource data, string? path)
    {
        var options = Given(parsed, _keys);
        var constructs = _constructs.Constructs(parsed);
        var reversed = _constructs.Reversed(parsed);
        if (options.FirstOrDefault(option => option.Key == "items") is { } items && (_analysis.Type == "reliability" || (constructs.IsEmpty && !reversed.IsEmpty)))
        {
            // Items that are scored together, or reversed, are those of a construct.
            constructs = [.. constructs, .. items.Given.Select((list, k) => (OneOffScale.NameOf(NameList.Split(list), k, items.Given.Length), NameList.Split(list).ToImmutableArray()))];
            options = options.Remove(items);
        }

        if (constructs.IsEmpty && !reversed.IsEmpty)
        {
            throw CommandMessages.ReversedWithoutConstruct().At(InputPlace.File(_constructs.ReverseName));
        }

        return new OneOffStudy
        {
            Type = _analysis.Type,
            Title = SurveyTitle.Of(data.Path),
            DataPath = path is null ? data.Path : DraftFile.PathFrom(path, data.Path),
            Language = LanguageOption.Chosen(parsed, _language) ?? _terminal.Language,
            DataOptions = [.. Given(parsed, _dataKeys), .. data.Sheet is { } sheet ? [new OneOffOption("sheet", OneOffForm.Value, [sheet.Value])] : ImmutableArray<OneOffOption>.Empty],
            StudyOptions = Given(parsed, _studyKeys),
            Constructs = constructs,
            Reversed = reversed,
            Scale = _constructs.Scale(parsed) is { } scale ? scale
                : reversed.IsEmpty ? null : AnswerScale.Of(SurveyImport.Read(data), constructs.SelectMany(construct => construct.Items)),
            Options = options,
        };
    }

    private static ImmutableArray<OneOffOption> Given(ParseResult parsed, ImmutableArray<(OneOffKey Key, Option Option)> keys) =>
    [
        .. keys.Where(key => parsed.GetResult(key.Option) is { Implicit: false })
            .Select(key => new OneOffOption(key.Key.Key, key.Key.Form, key.Option is Option<string[]> texts ? [.. parsed.GetValue(texts) ?? []] : [])),
    ];
}
