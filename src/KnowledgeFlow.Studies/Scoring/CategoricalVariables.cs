using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>Makes categorical variables of columns.</summary>
internal static class CategoricalVariables
{
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

    public static CategoricalVariable OfTexts(SurveyColumn.Textual column, ImmutableArray<(string Code, string Label)> labels)
    {
        var occurring = DistinctValues(column.Codes).ToHashSet();
        return new CategoricalVariable(column.Codes, Categories([.. Enumerable.Range(0, column.Texts.Length)
            .Where(code => occurring.Contains(code))
            .Select(code => (
                (double)code,
                column.Texts[code],
                labels.FirstOrDefault(pair => pair.Code == column.Texts[code]).Label))]));
    }

    private static ImmutableArray<Category> Categories(ImmutableArray<(double Code, string Value, string? Label)> values)
    {
        var uses = values.GroupBy(value => value.Label ?? value.Value).ToDictionary(group => group.Key, group => group.Count());
        return [.. values.Select(value =>
        {
            var name = value.Label ?? value.Value;
            var id = uses[name] > 1 ? $"{name} ({value.Value})" : name;
            return new Category(value.Code, value.Value, id, Phrase.Verbatim(id));
        })];
    }

    private static IEnumerable<double> DistinctValues(Column column) => column.CountValues().Keys.Where(value => !double.IsNaN(value));
}
