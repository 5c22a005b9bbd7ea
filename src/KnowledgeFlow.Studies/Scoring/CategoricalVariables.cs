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

    /// <summary>
    /// Texts, each of which stands for a labelled value where it is its code or its label. A text that is neither is a category of its own
    /// (<see cref="CategoricalVariable.Strangers"/>), and the labels stay where they are.
    /// </summary>
    public static CategoricalVariable OfTexts(SurveyColumn.Textual column, ImmutableArray<(string Code, string Label)> labels)
    {
        var values = column.Texts.Select(text => ValueOf(text, labels)).ToArray();
        var codes = CodesOf(values, labels);
        var mapped = column.Codes.Mapped(place => double.IsNaN(place) ? place : codes[values[(int)place]]);
        var occurring = DistinctValues(mapped).ToHashSet();
        var declared = labels.Select(pair => pair.Code).ToHashSet();
        var others = values.Where(value => !declared.Contains(value)).Distinct().Where(value => occurring.Contains(codes[value])).Order(TextOrder.Comparer).ToArray();
        var hasNumbers = labels.All(pair => AnswerText.TryNumber(pair.Code, decimalComma: false, out _));
        var categories = Categories([
            .. (hasNumbers ? labels.OrderBy(pair => codes[pair.Code]) : labels.AsEnumerable()).Select(pair => (codes[pair.Code], pair.Code, (string?)pair.Label)),
            .. others.Select(value => (codes[value], value, (string?)null)),
        ]);
        return new CategoricalVariable(mapped, categories)
        {
            Strangers = labels.IsEmpty ? [] : [.. categories.Where(category => others.Contains(category.Value))],
        };
    }

    // The code that a text stands for, or the text itself.
    private static string ValueOf(string text, ImmutableArray<(string Code, string Label)> labels)
    {
        foreach (var (code, label) in labels)
        {
            if (code == text || label == text)
            {
                return code;
            }
        }

        return AnswerText.TryNumber(text, decimalComma: false, out var number)
            ? labels.FirstOrDefault(pair => AnswerText.TryNumber(pair.Code, decimalComma: false, out var code) && code == number).Code ?? text
            : text;
    }

    // Numbers where all labelled values have them, strangers above; else the ordinal places of all texts.
    private static Dictionary<string, double> CodesOf(string[] values, ImmutableArray<(string Code, string Label)> labels)
    {
        var codes = new Dictionary<string, double>();
        var next = 0.0;
        foreach (var (code, _) in labels)
        {
            if (!AnswerText.TryNumber(code, decimalComma: false, out var number))
            {
                return values.Concat(labels.Select(pair => pair.Code)).Distinct().Order(StringComparer.Ordinal).Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => (double)pair.place);
            }

            codes[code] = number;
            next = Math.Max(next, Math.Floor(number) + 1);
        }

        foreach (var value in values.Distinct().Where(value => !codes.ContainsKey(value)).Order(StringComparer.Ordinal))
        {
            codes[value] = next++;
        }

        return codes;
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
