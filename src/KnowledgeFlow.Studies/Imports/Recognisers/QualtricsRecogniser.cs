using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// Exports of Qualtrics, numbers or text: names, questions and ImportIds in three rows; two rows where the ImportIds are missing; the older
/// export, whose first ten names stand in the second row. −99 is seen and not answered; previews and unfinished answers are marked.
/// </summary>
internal sealed partial class QualtricsRecogniser : ISurveyRecogniser
{
    public const string Format = "qualtrics";

    private const string NotAnswered = "-99";
    private const int LegacyMetadata = 10;

    public ImportedSurvey? Recognise(RawSheet sheet)
    {
        var (headerRows, isLegacy) = HeaderOf(sheet);
        if (headerRows == 0)
        {
            return null;
        }

        var answers = new AnswerSheet(sheet, headerRows);
        var names = new UniqueNames();
        var columns = Enumerable.Range(0, answers.Columns)
            .Where(column => answers.Header(0, column).Length > 0)
            .Select(column => ColumnOf(answers, column, isLegacy, names))
            .ToArray();
        var variables = new ImmutableArray<ImportedVariable>[columns.Length];
        foreach (var group in columns.GroupBy(column => column.IsQuestion && column.HasPart && !column.IsText && !column.IsPromoterGroup ? column.Group : column.Name))
        {
            if (group.First() is { IsQuestion: true, IsText: false, IsPromoterGroup: false } only && group.Count() == 1 && Ticks(answers, only, names) is { } ticks)
            {
                variables[Array.IndexOf(columns, only)] = ticks;
                continue;
            }

            foreach (var (variable, column) in Variables(answers, [.. group], columns).Zip(group))
            {
                variables[Array.IndexOf(columns, column)] = [variable];
            }
        }

        var survey = answers.ToSurvey(Format, variables.SelectMany(ofColumn => ofColumn));
        return survey with { Exclusions = Exclusions(survey) };
    }

    private static (int Rows, bool IsLegacy) HeaderOf(RawSheet sheet)
    {
        var header = new AnswerSheet(sheet, 0);
        var first = Enumerable.Range(0, header.Columns).Select(column => header.Header(0, column)).ToArray();
        if (first.Length > LegacyMetadata && first[0] == "V1" && first[1] == "V2" && header.Header(1, 0) == "ResponseID")
        {
            return (2, true);
        }

        var known = first.Count(name => QualtricsMetadata.RoleOf(name) is not null);
        if (known < 4 || !first.Contains("ResponseId"))
        {
            return (0, false);
        }

        // A second row that describes the metadata is no answer, and a third of ImportIds neither.
        var row = 1;
        var time = Array.FindIndex(first, name => QualtricsMetadata.RoleOf(name) is VariableRole.Time);
        if (time >= 0 && row < sheet.Rows && header.Header(row, time) is { Length: > 0 } described && !MomentText.Is(described) && ImportIdOf(described) is null)
        {
            row++;
        }

        return (row < sheet.Rows && Enumerable.Range(0, header.Columns).Any(column => ImportIdOf(header.Header(row, column)) is not null) ? row + 1 : row, false);
    }

    private static QualtricsColumn ColumnOf(AnswerSheet sheet, int column, bool isLegacy, UniqueNames names)
    {
        var isRenamed = isLegacy && column < LegacyMetadata;
        var name = names.Of(isRenamed ? sheet.Header(1, column) : sheet.Header(0, column));
        var text = sheet.HeaderRows > 1 && sheet.Header(1, column) is { Length: > 0 } question && ImportIdOf(question) is null ? question : name;
        var id = sheet.HeaderRows > 1 ? ImportIdOf(sheet.Header(sheet.HeaderRows - 1, column)) : null;
        return new QualtricsColumn(column, name, text, id) { HasTexts = sheet.HeaderRows > 1 };
    }

    // All ticked choices in one column, joined by commas: numbers, or words whose own commas have a blank behind them.
    private static ImmutableArray<ImportedVariable>? Ticks(AnswerSheet sheet, QualtricsColumn column, UniqueNames names)
    {
        var raw = sheet.Answers(column.Index);
        var answers = raw.Select(answer => answer == NotAnswered ? string.Empty : answer);
        var given = answers.Distinct.Where(answer => answer.Length > 0).ToArray();
        var areNumbers = given.Length > 0 && Array.TrueForAll(given, NumberList().IsMatch);
        if (!Array.Exists(given, answer => Choices(answer).Skip(1).Any()) || !(areNumbers || column.IsTicks))
        {
            return null;
        }

        var choices = TickedChoices.Choices(answers, Choices);
        choices = areNumbers ? [.. choices.OrderBy(choice => int.Parse(choice, NumberStyles.None, CultureInfo.InvariantCulture))] : choices;
        var stem = column.IsTicks ? column.Stem : column.Text;
        return
        [
            .. choices.Select((choice, i) => new ImportedVariable(
                names.Of(string.Create(CultureInfo.InvariantCulture, $"{column.Name}_{(areNumbers ? choice : i + 1)}")), $"{stem} - {choice}", VariableRole.MultipleChoice, TickedChoices.Holding(choice, answers, Choices))
            {
                Columns = [column.Index],
                Group = column.Name,
                Stem = stem,
                Part = choice,
            }),
        ];
    }

    private static IEnumerable<string> Choices(string cell) => JoiningComma().Split(cell).Where(choice => choice.Length > 0);

    private static IEnumerable<ImportedVariable> Variables(AnswerSheet sheet, ImmutableArray<QualtricsColumn> group, QualtricsColumn[] all)
    {
        var first = group[0];
        if (!first.IsQuestion || first.IsTiming || first.IsPromoterGroup)
        {
            return group.Select(column => Metadata(sheet, column));
        }

        var raw = group.Select(column => sheet.Answers(column.Index)).ToImmutableArray();
        var answers = raw.Select(column => column.Select(answer => answer == NotAnswered ? string.Empty : answer)).ToImmutableArray();
        return group.Any(column => column.IsBox) || AreBoxes(group, answers) ? Boxes(sheet, group, raw, all)
            : group.Length > 1 || first.HasPart && !first.IsText ? Parts(group, answers)
            : [One(first, answers[0])];
    }

    private static ImportedVariable Metadata(AnswerSheet sheet, QualtricsColumn column)
    {
        var answers = sheet.Answers(column.Index);
        var role = QualtricsMetadata.RoleOf(column.Name) ?? (column.IsScore ? VariableRole.Computed : PersonalData.Asks(column.Text) ? VariableRole.Pii : VariableRole.Meta);
        var variable = new ImportedVariable(column.Name, column.Text, role, answers) { Columns = [column.Index] };
        var values = column.IsPromoterGroup ? ChoiceCoding.Of(Promoters).Values
            : sheet.HeaderRows > 1 && sheet.Header(0, column.Index) != column.Name ? []
            : QualtricsMetadata.ValuesOf(column.Name);
        var codes = values.SelectMany(value => new[] { (Key: CategoryOrder.Key(value.Label), value.Code), (Key: value.Code, value.Code) }).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Code);
        return variable with
        {
            Values = values,
            Answers = role switch
            {
                VariableRole.Time => MomentText.Canonical(answers),
                VariableRole.Duration => DurationText.Canonical(answers),
                _ => values.IsEmpty ? answers : answers.Select(answer => codes.GetValueOrDefault(CategoryOrder.Key(answer), answer)),
            },
        };
    }

    private static CodedList<string> Promoters { get; } = PromoterLabels();

    private static CodedList<string> PromoterLabels()
    {
        var labels = new CodedListBuilder<string>();
        labels.Add("Detractor");
        labels.Add("Passive");
        labels.Add("Promoter");
        return labels.Build();
    }

    // Where a text export says no "Selected Choice", a box still holds nothing but its own choice.
    private static bool AreBoxes(ImmutableArray<QualtricsColumn> group, ImmutableArray<CodedList<string>> answers) =>
        group.Length > 1
        && (group.Zip(answers).All(pair => pair.Second.Distinct.All(answer => answer.Length == 0 || HeaderText.Seen(answer) == pair.First.Part))
            || (!group[0].HasTexts && AreTicks(answers)))
        && answers.Any(column => column.Distinct.Any(answer => answer.Length > 0));

    // Without texts: each column holds one thing or nothing, 1 or words of its own.
    private static bool AreTicks(ImmutableArray<CodedList<string>> answers)
    {
        var given = answers.Select(column => column.Distinct.Where(answer => answer.Length > 0).ToArray()).ToArray();
        return given.All(column => column.Length <= 1)
            && (given.All(column => column is [] or ["1"]) || given.SelectMany(column => column).ToArray() is { Length: > 1 } words && words.Distinct().Count() == words.Length && !words.Any(word => ImportedNumber.TryParse(word, out _)))
            && answers.Any(column => column.Distinct.Contains(string.Empty));
    }

    private static IEnumerable<ImportedVariable> Boxes(AnswerSheet sheet, ImmutableArray<QualtricsColumn> group, ImmutableArray<CodedList<string>> raw, QualtricsColumn[] all)
    {
        ImmutableArray<CodedList<string>> words = [.. all
            .Where(column => column.IsText && column.Group == group[0].Group)
            .Select(column => sheet.Answers(column.Index))];
        return group.Zip(TickedChoices.OfBoxes(raw, words, NotAnswered)).Select(pair => Part(pair.First, pair.Second, VariableRole.MultipleChoice) with { Missing = [] });
    }

    private static IEnumerable<ImportedVariable> Parts(ImmutableArray<QualtricsColumn> group, ImmutableArray<CodedList<string>> answers)
    {
        var shapes = answers.Select(column => new ColumnShape(column)).ToArray();
        if (RankedThings.Are(answers))
        {
            return group.Zip(answers).Select(pair => Part(pair.First, pair.Second, VariableRole.Rank));
        }

        if (shapes.All(shape => shape.IsEmpty || shape.IsChoice))
        {
            var coding = ChoiceCoding.Of([.. answers]);
            return group.Zip(answers).Select(pair => coding.Code(Part(pair.First, pair.Second, VariableRole.Matrix)));
        }

        return group.Zip(answers).Select((pair, i) => Part(pair.First, pair.Second, shapes[i].IsEmpty || shapes[i].IsNumeric ? group.Length == 1 && shapes[i].IsLongScale ? VariableRole.Scale : VariableRole.Matrix : VariableRole.Text));
    }

    private static ImportedVariable Part(QualtricsColumn column, CodedList<string> answers, VariableRole role) =>
        new(column.Name, column.Text, role, answers)
        {
            Columns = [column.Index],
            Group = column.Group,
            Stem = column.Stem,
            Part = column.Part,
            Missing = [NotAnswered],
        };

    private static ImportedVariable One(QualtricsColumn column, CodedList<string> answers)
    {
        var variable = new ImportedVariable(column.Name, column.Text, VariableRole.Text, answers) { Columns = [column.Index], Missing = [NotAnswered] };
        var shape = new ColumnShape(answers);
        return column.IsText ? variable with { Role = PersonalData.Asks(column.Text) ? VariableRole.Pii : VariableRole.Text }
            : shape.IsChoice ? ChoiceCoding.Of(answers).Code(variable with { Role = VariableRole.SingleChoice })
            : shape.IsNumeric && !shape.IsQuantity ? variable with { Role = shape.IsLongScale ? VariableRole.Scale : VariableRole.SingleChoice }
            : variable with { Role = PersonalData.Asks(column.Text) ? VariableRole.Pii : VariableRole.Text };
    }

    private static ImmutableArray<ImportedExclusion> Exclusions(ImportedSurvey survey)
    {
        var found = ImmutableArray.CreateBuilder<ImportedExclusion>();
        Add("Status", ["1", "2", "8", "9", "Spam", "Survey Test"], new Phrase("previews of the survey by its authors", "问卷作者的预览"));
        Add("Finished", ["0"], new Phrase("answers that were not finished", "未答完的问卷"));
        return found.ToImmutable();

        void Add(string name, ImmutableArray<string> marks, Phrase reason)
        {
            if (survey.VariableNamed(name) is { } variable && variable.Answers.Values().Count(marks.Contains) is > 0 and var rows)
            {
                found.Add(new ImportedExclusion(name, [.. marks.Where(variable.Answers.Distinct.Contains)], reason, rows));
            }
        }
    }

    private static string? ImportIdOf(string cell) => ImportId().Match(cell) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^[0-9]{1,2}(?:,[0-9]{1,2})*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberList();

    [GeneratedRegex(@",(?!\s)", RegexOptions.CultureInvariant)]
    private static partial Regex JoiningComma();

    [GeneratedRegex(@"^\{\s*[""']ImportId[""']\s*:\s*[""'](?<id>[^""']*)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex ImportId();
}
