using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Makes the figure of how answers spread over the scale, item by item.</summary>
internal static class LikertFigure
{
    private const int MostCategories = 11;

    /// <summary>
    /// The figure of constructs' items as answered, before any reversal; null where the constructs have no scale, not all the same one, or
    /// one with too many answers for stacked bars. Answers carry their labels where all the constructs agree on them.
    /// </summary>
    public static DivergingBarFigure? Of(string id, ScoredSurvey survey, ImmutableArray<Construct> constructs)
    {
        if (CommonScale(constructs) is not { } scale)
        {
            return null;
        }

        var answers = Enumerable.Range(0, (int)(scale.Maximum - scale.Minimum) + 1).Select(step => scale.Minimum + step).ToImmutableArray();
        return new DivergingBarFigure(
            id,
            new Phrase("Distribution of answers", "作答分布"),
            [.. answers.Select(answer => Label(scale, answer))],
            [
                .. from construct in constructs
                   from item in construct.ItemNames
                   select new DivergingBar(Phrase.Verbatim(item), Phrase.Verbatim(construct.Label), Percents(survey.RawItem(item), answers)),
            ],
            [new Phrase("Percent of those who answered; items as answered, before any reversal.", "以作答者为基数的百分比；题项为原始作答，未反向计分。")]);
    }

    private static LikertScale? CommonScale(ImmutableArray<Construct> constructs)
    {
        var scale = constructs[0].Likert;
        return scale is not null
            && constructs.All(construct => construct.Likert is { } other && other.Minimum == scale.Minimum && other.Maximum == scale.Maximum)
            && double.IsInteger(scale.Minimum) && double.IsInteger(scale.Maximum)
            && scale.Maximum - scale.Minimum < MostCategories
                ? constructs.All(construct => SameLabels(construct.Likert!, scale)) ? scale : scale with { Labels = ImmutableDictionary<string, double>.Empty }
                : null;
    }

    private static bool SameLabels(LikertScale one, LikertScale other) =>
        one.Labels.Count == other.Labels.Count && one.Labels.All(pair => other.Labels.TryGetValue(pair.Key, out var answer) && answer == pair.Value);

    private static Phrase Label(LikertScale scale, double answer)
    {
        var number = answer.ToString(CultureInfo.InvariantCulture);
        var label = scale.Labels.Where(pair => pair.Value == answer).Select(pair => pair.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        return Phrase.Verbatim(label is null ? number : $"{number} {label}");
    }

    private static ImmutableArray<double> Percents(Column item, ImmutableArray<double> answers)
    {
        var counts = item.CountValues();
        var answered = answers.Sum(answer => counts.GetValueOrDefault(answer));
        return [.. answers.Select(answer => answered == 0 ? 0 : 100.0 * counts.GetValueOrDefault(answer) / answered)];
    }
}
