using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>Makes categorical variables of columns.</summary>
internal static class CategoricalVariables
{
    private const int FewestDecimals = 2;
    private const int MostDecimals = 15;

    public static CategoricalVariable OfNumbers(Column numbers, ImmutableArray<(string Code, string Label)> labels)
    {
        var labelOf = new Dictionary<double, string>();
        foreach (var (code, label) in labels)
        {
            if (AnswerText.TryNumber(code, decimalComma: false, out var number))
            {
                labelOf[number] = label;
            }
        }

        var values = DistinctValues(numbers).Concat(labelOf.Keys).Distinct().Order().ToArray();
        return new CategoricalVariable(numbers, Categories([.. values.Select(value => (
            value,
            value.ToString(CultureInfo.InvariantCulture),
            labelOf.GetValueOrDefault(value)))]));
    }

    /// <summary>
    /// Numbers that no label explains, with labels of as few decimals (two or more) as tell them apart; ids stay the numbers themselves. The mean
    /// of three answers is 3.33 to a reader.
    /// </summary>
    public static CategoricalVariable OfScores(Column scores)
    {
        var exact = OfNumbers(scores, []);
        if (exact.Categories.All(category => double.IsInteger(category.Code)))
        {
            return exact;
        }

        for (var decimals = FewestDecimals; decimals < MostDecimals; decimals++)
        {
            var rounded = exact.Categories.Select(category => DecimalRounding.Round(category.Code, decimals)).ToImmutableArray();
            if (rounded.Distinct().Count() == rounded.Length)
            {
                return exact with { Categories = [.. exact.Categories.Zip(rounded, (category, label) => category with { Label = Phrase.Verbatim(label) })] };
            }
        }

        return exact;
    }

    public static CategoricalVariable OfTexts(SurveyColumn.Textual column, ImmutableArray<(string Code, string Label)> labels)
    {
        var occurring = DistinctValues(column.Codes).ToHashSet();
        var absent = labels.Select(pair => pair.Code).Except(column.Texts);
        return new CategoricalVariable(column.Codes, Categories([.. column.Texts.Concat(absent)
            .Select((text, code) => (Code: (double)code, Text: text, labels.FirstOrDefault(pair => pair.Code == text).Label))
            .Where(value => value.Label is not null || occurring.Contains(value.Code))
            .OrderBy(value => value.Text, StringComparer.Ordinal)]));
    }

    private static ImmutableArray<Category> Categories(ImmutableArray<(double Code, string Value, string? Label)> values)
    {
        var uses = values.GroupBy(value => value.Label ?? value.Value).ToDictionary(group => group.Key, group => group.Count());
        var taken = uses.Where(use => use.Value == 1).Select(use => use.Key).ToHashSet();
        return [.. values.Select(value =>
        {
            var id = value.Label ?? value.Value;
            if (uses[id] > 1)
            {
                // A third label may be written like the name that keeps two apart.
                do
                {
                    id = $"{id} ({value.Value})";
                }
                while (!taken.Add(id));
            }

            return new Category(value.Code, value.Value, id, Phrase.Verbatim(id));
        })];
    }

    private static IEnumerable<double> DistinctValues(Column column) => column.CountValues().Keys.Where(value => !double.IsNaN(value));
}
