using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>
/// Guesses constructs: the rows of a matrix question, else columns whose names differ in their last number alone and whose answers share a
/// scale, else items of one scale that correlate with one another. A guess is marked as one in the draft; nothing is reversed unasked.
/// </summary>
internal static partial class ConstructGuess
{
    private const int LongestScale = 11;
    private const int FewestItemsOfACluster = 3;

    // Items of one construct correlate by some .3 on average (Clark and Watson 1995: .15 to .50).
    private const double LeastCorrelation = .3;

    // More items than a survey has are no matter of guessing, and clusters take the cube of their number.
    private const int MostClusteredItems = 300;

    // Q1, V2, item3: names that count a survey's questions and tell nothing of what they belong to.
    private static readonly string[] CountingStems = ["Q", "V", "VAR", "X", "ITEM", "QUESTION", "COLUMN", "题", "第", "问题", "题目", "变量"];

    /// <summary>The constructs of a survey.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="passedOver">Questions that check attention and are no items.</param>
    public static ImmutableArray<DraftedConstruct> Of(ImportedSurvey survey, IReadOnlySet<string> passedOver)
    {
        var items = survey.Variables.Where(variable => !passedOver.Contains(variable.Name) && IsItem(variable)).ToImmutableArray();
        var matrices = items.Where(item => item.Group is not null && item.Role == VariableRole.Matrix).GroupBy(item => item.Group!).Where(group => group.Count() > 1).ToList();
        var used = matrices.SelectMany(group => group).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var stems = items.Where(item => !used.Contains(item.Name)).GroupBy(item => Stem(item.Name)).Where(group => group.Key.Length > 0 && group.Count() > 1).ToList();
        var named = matrices.Select(group => (Name: group.Key, Items: group.ToImmutableArray(), Origin: ConstructOrigin.Matrix))
            .Concat(stems.Select(group => (Name: TrimmedStem(group.Key), Items: group.ToImmutableArray(), Origin: ConstructOrigin.NameStem)))
            .Where(group => group.Name.Length > 0 && SharesScale(group.Items))
            .ToList();
        if (named.TrueForAll(group => group.Origin == ConstructOrigin.NameStem && CountingStems.Contains(group.Name.ToUpperInvariant())) && Clusters(survey, items) is { Count: > 0 } clusters)
        {
            named = [.. clusters.Select((cluster, k) => (Name: ClusterName(survey, k), Items: cluster, Origin: ConstructOrigin.Cluster))];
        }

        return [.. named.OrderBy(group => survey.Variables.IndexOf(group.Items[0])).Select(group => Construct(survey, group.Name, null, group.Items, null) with { Origin = group.Origin })];
    }

    /// <summary>A construct of some items, with what its answers tell of it.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="name">Its name.</param>
    /// <param name="label">Its label; null for what the question over its items tells.</param>
    /// <param name="items">Its items, whose answers are numbers.</param>
    /// <param name="ends">The ends of its scale; null for those of its answers.</param>
    public static DraftedConstruct Construct(ImportedSurvey survey, string name, string? label, ImmutableArray<ImportedVariable> items, (double Minimum, double Maximum)? ends)
    {
        var (low, high) = Range(items);
        var scale = ScaleReliability.Of(MomentsAccumulator.Of(Frame(survey, items, [])));
        ImmutableArray<string> opposed = [.. scale.Items.Where(item => item.ItemTotalCorrelation.TryGet(out var r, out _) && r < 0).Select(item => item.Item)];
        return new DraftedConstruct(
            name,
            label ?? (items[0].Stem is { } stem && items.All(item => item.Stem == stem) ? QuestionTopic.Of(stem) : name),
            items,
            ends?.Minimum ?? Math.Min(low, 1),
            ends?.Maximum ?? high,
            opposed,
            Alpha(scale))
        {
            AlphaReversed = opposed.IsEmpty ? null : Alpha(ScaleReliability.Of(MomentsAccumulator.Of(Frame(survey, items, opposed)))),
        };
    }

    /// <summary>Whether the answers to a question are points of a scale.</summary>
    public static bool IsItem(ImportedVariable variable) =>
        variable.Role is VariableRole.Matrix or VariableRole.SingleChoice or VariableRole.Scale
        && variable.IsOrdered
        && Numbers(variable) is { Length: >= 2 and <= LongestScale } numbers
        && numbers.All(number => number == Math.Truncate(number) && number is >= 0 and <= 100);

    // Items of one scale, from three on, that correlate. Sex, age and the like share no scale with items, or do not correlate with them.
    private static List<ImmutableArray<ImportedVariable>> Clusters(ImportedSurvey survey, ImmutableArray<ImportedVariable> items) =>
    [
        .. items.GroupBy(item => (Range([item]).High, item.Values.Length))
            .Where(group => group.Count() is >= FewestItemsOfACluster and <= MostClusteredItems && SharesScale([.. group]))
            .SelectMany(group => Clustered(survey, [.. group])),
    ];

    private static IEnumerable<ImmutableArray<ImportedVariable>> Clustered(ImportedSurvey survey, ImmutableArray<ImportedVariable> items)
    {
        var table = CorrelationTable.Of(Frame(survey, items, []), CorrelationMethod.Pearson);
        var correlations = DenseMatrix.Of(items.Length, items.Length, (i, j) => i == j ? 1 : table[i, j].TryGet(out var r, out _) ? r.Coefficient : double.NaN);
        return ItemClusters.Of(correlations, LeastCorrelation)
            .Where(cluster => cluster.Length >= FewestItemsOfACluster)
            .Select(cluster => cluster.Select(item => items[item]).ToImmutableArray());
    }

    private static string ClusterName(ImportedSurvey survey, int place)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"F{place + 1}");
        return survey.VariableNamed(name) is null ? name : $"Factor_{name}";
    }

    // "TL1" and "TL12" belong together, "Q1" and "Q2" only where they share a scale of three points or more.
    private static bool SharesScale(ImmutableArray<ImportedVariable> items)
    {
        var (low, high) = Range(items);
        return high - low is >= 2 and <= LongestScale - 1 && items.All(item => Numbers(item).Length >= 2 && Numbers(item)[^1] - Numbers(item)[0] >= (high - low) / 2)
            && items.Select(item => item.Values.Length).Distinct().Count() == 1;
    }

    private static (double Low, double High) Range(ImmutableArray<ImportedVariable> items)
    {
        var all = items.SelectMany(AnswerScale.Numbers).Where(number => !double.IsNaN(number)).ToList();
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

    private static double? Alpha(ScaleReliability scale) => scale.Alpha.TryGet(out var alpha, out _) ? alpha.Raw : null;

    // Alpha does not hang on where a scale begins: a sign reverses an item.
    private static SurveyData Frame(ImportedSurvey survey, ImmutableArray<ImportedVariable> items, ImmutableArray<string> reversed) =>
        new(items.Select(item => new DoubleColumn(item.Name, [.. Enumerable.Range(0, survey.Rows).Select(row => reversed.Contains(item.Name) ? -Number(item, row) : Number(item, row))])));

    private static double Number(ImportedVariable item, int row) =>
        item.Answers[row] is var answer && !item.IsMissing(answer) && ImportedNumber.TryParse(answer, out var number) ? number : double.NaN;

    private static string TrimmedStem(string stem) => stem.TrimEnd('_', '.', '-');

    private static string Stem(string name) => LastNumber().Match(name) is { Success: true } match ? match.Groups["stem"].Value : string.Empty;

    [GeneratedRegex(@"^(?<stem>.*\D)\d+$")]
    private static partial Regex LastNumber();
}
