using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Decides what each distinct text of a column stands for: a number, a missing answer, or text.</summary>
internal sealed class AnswerInterpreter(SurveySource source, MissingCodes missing, bool decimalComma)
{
    /// <summary>The column as numbers or as text.</summary>
    /// <exception cref="BadInputException">An item's answer is not a number or not one of its scale.</exception>
    public SurveyColumn Interpret(ColumnRequest request, SurveyColumnBuilder cells)
    {
        var name = request.Name.Value;
        var values = new double[cells.Texts.Count];
        var firstText = -1;
        for (var code = 0; code < values.Length; code++)
        {
            var text = cells.Texts[code];
            if (!TryValue(request, text, out values[code]))
            {
                if (request.Scale is not null)
                {
                    throw NotAnAnswer(request.Scale, name, text, cells.FirstRecord(code));
                }

                firstText = firstText < 0 ? code : firstText;
            }
            else if (request.Scale is { } scale && !double.IsNaN(values[code]) && !scale.Holds(values[code]))
            {
                throw OutsideScale(scale, name, text, cells.FirstRecord(code));
            }
        }

        return firstText < 0
            ? new SurveyColumn.Numeric(cells.ToColumn(name, values))
            : Textual(name, cells, firstText);
    }

    private bool TryValue(ColumnRequest request, string text, out double value)
    {
        if (missing.Holds(text))
        {
            value = double.NaN;
            return true;
        }

        if (request.Scale is { } scale && scale.Labels.TryGetValue(text, out value))
        {
            return true;
        }

        if (AnswerText.TryNumber(text, decimalComma, out value))
        {
            value = missing.Holds(value) ? double.NaN : value;
            return true;
        }

        var labelled = request.Values.FirstOrDefault(pair => pair.Label == text).Code;
        if (labelled is null || !AnswerText.TryNumber(labelled, decimalComma: false, out value))
        {
            return false;
        }

        value = missing.Holds(value) ? double.NaN : value;
        return true;
    }

    private SurveyColumn.Textual Textual(string name, SurveyColumnBuilder cells, int firstText)
    {
        ImmutableArray<string> texts = [.. cells.Texts.Where(text => !missing.Holds(text)).Distinct().Order(StringComparer.Ordinal)];
        var codes = cells.Texts.Select(text => missing.Holds(text) ? double.NaN : texts.BinarySearch(text, StringComparer.Ordinal)).ToArray();
        return new SurveyColumn.Textual(cells.ToColumn(name, codes), texts, cells.FirstRecord(firstText), cells.Texts[firstText]);
    }

    private BadInputException NotAnAnswer(LikertScale scale, string column, string text, int record) =>
        new InputProblem(
            $"{FoundText.Quoted(text)} is text where a number belongs",
            source.Cell(record, column),
            scale.Labels.IsEmpty
                ? "Map answers given as text under likert: labels:, or list a code for no answer under data: missing:."
                : $"{NearestName.Question(text, scale.Labels.Keys.Order(StringComparer.Ordinal))}Add it to likert: labels:, or list a code for no answer under data: missing:.").ToException();

    private BadInputException OutsideScale(LikertScale scale, string column, string text, int record) =>
        new InputProblem(
            FormattableString.Invariant($"{FoundText.Clipped(text)} is outside the scale, which runs from {scale.Minimum} to {scale.Maximum}{(scale.IsWhole ? " in whole steps" : "")}"),
            source.Cell(record, column),
            "Correct the answer, widen the item's likert: scale, or list a code for no answer under data: missing:.").ToException();
}
