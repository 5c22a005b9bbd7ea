using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>
/// Guesses constructs: the rows of a matrix question, else columns whose names differ in their last number alone and whose answers share a
/// scale. A guess is marked as one in the draft; nothing is reversed unasked.
/// </summary>
internal static partial class ConstructGuess
{
    private const int LongestScale = 11;

    /// <summary>The constructs of a survey.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="passedOver">Questions that check attention and are no items.</param>
    public static ImmutableArray<DraftedConstruct> Of(ImportedSurvey survey, IReadOnlySet<string> passedOver)
    {
        var items = survey.Variables.Where(variable => !passedOver.Contains(variable.Name) && IsItem(variable)).ToImmutableArray();
        var matrices = items.Where(item => item.Group is not null && item.Role == VariableRole.Matrix).GroupBy(item => item.Group!).Where(group => group.Count() > 1).ToList();
        var used = matrices.SelectMany(group => group).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var stems = items.Where(item => !used.Contains(item.Name)).GroupBy(item => Stem(item.Name)).Where(group => group.Key.Length > 0 && group.Count() > 1).ToList();
        return
        [
            .. matrices.Select(group => (Name: group.Key, Items: group.ToImmutableArray()))
                .Concat(stems.Select(group => (Name: group.Key.TrimEnd('_', '.', '-'), Items: group.ToImmutableArray())))
                .Where(group => group.Name.Length > 0 && SharesScale(group.Items))
                .OrderBy(group => survey.Variables.IndexOf(group.Items[0]))
                .Select(group => Construct(survey, group.Name, group.Items)),
        ];
    }

    private static bool IsItem(ImportedVariable variable) =>
        variable.Role is VariableRole.Matrix or VariableRole.SingleChoice or VariableRole.Scale
        && variable.IsOrdered
        && Numbers(variable) is { Length: >= 2 and <= LongestScale } numbers
        && numbers.All(number => number == Math.Truncate(number) && number is >= 0 and <= 100);

    // "TL1" and "TL12" belong together, "Q1" and "Q2" only where they share a scale of three points or more.
    private static bool SharesScale(ImmutableArray<ImportedVariable> items)
    {
        var (low, high) = Range(items);
        return high - low is >= 2 and <= LongestScale - 1 && items.All(item => Numbers(item).Length >= 2 && Numbers(item)[^1] - Numbers(item)[0] >= (high - low) / 2)
            && items.Select(item => item.Values.Length).Distinct().Count() == 1;
    }

    private static (double Low, double High) Range(ImmutableArray<ImportedVariable> items)
    {
        var all = items.SelectMany(item => Numbers(item).Concat(item.Values.Select(value => ImportedNumber.TryParse(value.Code, out var code) && !item.IsMissing(value.Code) ? code : double.NaN))).Where(number => !double.IsNaN(number)).ToList();
        return (all.Min(), all.Max());
    }

    private static ImmutableArray<double> Numbers(ImportedVariable variable)
    {
        var numbers = ImmutableArray.CreateBuilder<double>();
        foreach (var answer in variable.Answers.Distinct.Where(answer => !variable.IsMissing(answer)))
        {
            if (!ImportedNumber.TryParse(answer, out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        numbers.Sort();
        return numbers.ToImmutable();
    }

    private static DraftedConstruct Construct(ImportedSurvey survey, string name, ImmutableArray<ImportedVariable> items)
    {
        var (low, high) = Range(items);
        var scale = ScaleReliability.Of(MomentsAccumulator.Of(new DataFrame(items.Select(item => new DoubleColumn(item.Name, [.. Enumerable.Range(0, survey.Rows).Select(row => Number(item, row))])))));
        return new DraftedConstruct(
            name,
            items[0].Stem is { } stem ? QuestionTopic.Of(stem) : name,
            items,
            Math.Min(low, 1),
            high,
            [.. scale.Items.Where(item => item.ItemTotalCorrelation.TryGet(out var r, out _) && r < 0).Select(item => item.Item)],
            scale.Alpha.TryGet(out var alpha, out _) ? alpha.Raw : null);
    }

    private static double Number(ImportedVariable item, int row) =>
        item.Answers[row] is var answer && !item.IsMissing(answer) && ImportedNumber.TryParse(answer, out var number) ? number : double.NaN;

    private static string Stem(string name) => LastNumber().Match(name) is { Success: true } match ? match.Groups["stem"].Value : string.Empty;

    [GeneratedRegex(@"^(?<stem>.*\D)\d+$")]
    private static partial Regex LastNumber();
}
