using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>
/// Items that an analysis takes together, on the questionnaires that answered all of them. An item that nobody answered would leave no questionnaire,
/// and one whose every answer is the same has no correlation: each is left out and named, and the rest is analysed.
/// </summary>
/// <param name="Labels">All items asked for, in order, and what tables call them.</param>
/// <param name="Answered">The items that somebody answered.</param>
/// <param name="Moments">Their moments.</param>
/// <param name="Unanswered">The items that nobody answered.</param>
/// <param name="Constant">Those of the answered whose every answer is the same; empty where fewer than two questionnaires are complete.</param>
internal sealed record PooledItems(
    ImmutableArray<(string Item, Phrase Label)> Labels, SurveyData Answered, Moments Moments, ImmutableArray<string> Unanswered, ImmutableArray<string> Constant)
{
    /// <summary>Items by name.</summary>
    public static PooledItems Of(ScoredSurvey survey, IEnumerable<string> items)
    {
        ImmutableArray<string> names = [.. items];
        return Of([.. names.Select(name => (name, survey.ItemLabel(name)))], new SurveyData(names.Select(survey.Item)) { Cancellation = survey.Cancellation });
    }

    /// <summary>The same where each two items are taken on the questionnaires that answered both: an item is constant by its own answers.</summary>
    public static PooledItems OfPairs(ScoredSurvey survey, IEnumerable<string> items)
    {
        var pool = Of(survey, items);
        var answers = pool.Answered;
        ImmutableArray<int> counts = [.. from i in Enumerable.Range(0, answers.Columns.Length) from j in Enumerable.Range(0, i) select answers.Select([answers.Names[i], answers.Names[j]]).CompleteRows().Length];
        return pool with
        {
            Pairs = counts.IsEmpty ? (pool.Moments.Count, pool.Moments.Count) : (counts.Min(), counts.Max()),
            Constant = [.. answers.Names.Where(name => MomentsAccumulator.Of(answers.Select([name])) is { Count: > 1 } own && !own.ConstantVariables().IsEmpty)],
        };
    }

    /// <summary>A construct's items, as that construct scores them.</summary>
    public static PooledItems Of(ScoredSurvey survey, Construct construct) =>
        Of([.. construct.ItemNames.Select(name => (name, survey.ItemLabel(construct, name)))], new SurveyData(survey.ItemsOf(construct)) { Cancellation = survey.Cancellation });

    private static PooledItems Of(ImmutableArray<(string Item, Phrase Label)> labels, SurveyData items)
    {
        var unanswered = items.Unanswered();
        var answered = unanswered.IsEmpty || unanswered.Length == items.Columns.Length ? items : items.Select(items.Names.Except(unanswered));
        var moments = MomentsAccumulator.Of(answered);
        return new PooledItems(labels, answered, moments, unanswered, moments.Count < 2 ? [] : moments.ConstantVariables());
    }

    /// <summary>The smallest and the largest number of questionnaires that answered two items; null where those are taken that answered all.</summary>
    public (int Fewest, int Most)? Pairs { get; init; }

    /// <summary>Mean and standard deviation of an item: among the questionnaires that answered all, or where items are taken in pairs among those that answered it.</summary>
    public (double Mean, double Deviation) LocationOf(string item)
    {
        var moments = Pairs is null ? Moments : MomentsAccumulator.Of(Answered.Select([item]));
        var place = moments.IndexOf(item);
        return (moments.Means[place], Math.Sqrt(moments.Variance(place)));
    }

    /// <summary>The items asked for, in order.</summary>
    public ImmutableArray<string> Names => [.. Labels.Select(pair => pair.Item)];

    /// <summary>The moments of the items that vary; of all where none does.</summary>
    public Moments Varying => Constant.IsEmpty || Constant.Length == Moments.Variables ? Moments : Moments.Select(Moments.Names.Except(Constant));

    /// <summary>The answers to the items that vary; to all where none does.</summary>
    public SurveyData VaryingAnswers => Answered.Columns.Length == Varying.Variables ? Answered : Answered.Select(Varying.Names);

    /// <summary>What tables call an item.</summary>
    public Phrase LabelOf(string item) => Labels.First(pair => pair.Item == item).Label;
}
