using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Decides what each distinct text of a column stands for: a number, a missing answer, or text.</summary>
/// <param name="source">Where the answers came from.</param>
/// <param name="missing">Codes for no answer in every column.</param>
/// <param name="decimalComma">Whether a comma may mark decimals.</param>
/// <param name="decimalMark">The decimal mark where the study names it, so that the other parts thousands; or null.</param>
internal sealed class AnswerInterpreter(SurveySource source, MissingCodes missing, bool decimalComma, char? decimalMark = null)
{
    // Unknown labels are told at once, for nobody wants to hear of them one run at a time.
    private const int MostStrangers = 20;

    /// <summary>The column as numbers or as text.</summary>
    /// <exception cref="BadInputException">An item's answer is not a number or not one of its scale.</exception>
    public SurveyColumn Interpret(ColumnRequest request, IColumnCells cells)
    {
        var name = request.Name.Value;
        var own = request.Missing.IsEmpty ? missing : missing.With(request.Missing);
        var imported = cells as ImportedCells;
        var values = new double[cells.Texts.Count];
        var strangers = new List<int>();
        var isBeyond = false;
        for (var code = 0; code < values.Length; code++)
        {
            var text = cells.Texts[code];
            if (!(imported is null ? TryValue(request, own, text, out values[code]) : TryImported(request, own, imported, text, out values[code])))
            {
                strangers.Add(code);
            }
            else if (request.Scale is { } scale && !double.IsNaN(values[code]) && !scale.Holds(values[code]))
            {
                throw OutsideScale(scale, name, text, cells.FirstRecord(code));
            }
            else if (!double.IsNaN(values[code]) && !AnswerRange.Holds(values[code]))
            {
                (values[code], isBeyond) = (double.NaN, true);
            }
        }

        return strangers.Count == 0 ? new SurveyColumn.Numeric(cells.ToColumn(name, values)) { HasNumbersBeyondRange = isBeyond }
            : request.Scale is not null ? throw NotAnAnswer(request.Scale, name, [.. strangers.Select(code => Shown(imported, cells.Texts[code]))], cells.FirstRecord(strangers[0]))
            : Textual(name, own, cells, strangers[0]);
    }

    private bool TryValue(ColumnRequest request, MissingCodes own, string text, out double value)
    {
        if (own.Holds(text))
        {
            value = double.NaN;
            return true;
        }

        if (request.Scale is { } scale && scale.Labels.TryGetValue(text, out value))
        {
            return true;
        }

        if (AnswerText.TryNumber(decimalMark is { } mark ? ThousandsMarks.Without(text, mark) : text, decimalComma, out value))
        {
            value = own.Holds(value) ? double.NaN : value;
            return true;
        }

        return TryLabel(request, own, text, out value) || (request.IsNumber && QuantityText.TryParse(text, out value));
    }

    // The study's own words come first: its scale, its values. Then the tool's codes count where they are an order or numbers.
    private static bool TryImported(ColumnRequest request, MissingCodes own, ImportedCells cells, string answer, out double value)
    {
        var label = cells.LabelOf(answer);
        if (cells.Variable.IsMissing(answer) || own.Holds(answer) || (label is not null && own.Holds(label)))
        {
            value = double.NaN;
            return true;
        }

        if (label is not null)
        {
            if (request.Scale is { } scale && scale.Labels.TryGetValue(label, out value))
            {
                return true;
            }

            if (request.Values.Any(pair => pair.Code == label))
            {
                value = double.NaN;
                return false;
            }

            if (TryLabel(request, own, label, out value))
            {
                return true;
            }

            if (!cells.Variable.IsOrdered)
            {
                return false;
            }
        }

        if (AnswerText.TryNumber(answer, decimalComma: false, out value))
        {
            value = own.Holds(value) ? double.NaN : value;
            return true;
        }

        return (request.Scale is { } numbers && numbers.Labels.TryGetValue(answer, out value)) || TryLabel(request, own, answer, out value)
            || (request.IsNumber && QuantityText.TryParse(answer, out value));
    }

    private static bool TryLabel(ColumnRequest request, MissingCodes own, string text, out double value)
    {
        var labelled = request.Values.FirstOrDefault(pair => pair.Label == text).Code;
        value = double.NaN;
        if (labelled is null || !AnswerText.TryNumber(labelled, decimalComma: false, out value))
        {
            return false;
        }

        value = own.Holds(value) ? double.NaN : value;
        return true;
    }

    private static string Shown(ImportedCells? imported, string text) => imported?.LabelOf(text) ?? text;

    private static SurveyColumn.Textual Textual(string name, MissingCodes own, IColumnCells cells, int firstText)
    {
        var imported = cells as ImportedCells;
        bool IsMissing(string text) => own.Holds(text) || (imported is not null && imported.Variable.IsMissing(text));
        ImmutableArray<string> texts = [.. cells.Texts.Where(text => !IsMissing(text)).Select(text => Shown(imported, text)).Distinct().Order(StringComparer.Ordinal)];
        var codes = cells.Texts.Select(text => IsMissing(text) ? double.NaN : texts.BinarySearch(Shown(imported, text), StringComparer.Ordinal)).ToArray();
        return new SurveyColumn.Textual(cells.ToColumn(name, codes), texts, cells.FirstRecord(firstText), Shown(imported, cells.Texts[firstText]));
    }

    private BadInputException NotAnAnswer(LikertScale scale, string column, ImmutableArray<string> strangers, int record)
    {
        string[] toPaste = strangers.Length is 1 or > MostStrangers ? [] : [.. strangers.Select(Pasted)];
        var message = scale.Labels.IsEmpty
            ? SurveyMessages.TextWithoutLabels(strangers[0], strangers.Length - 1, toPaste)
            : SurveyMessages.UnknownLabel(strangers[0], strangers.Length - 1, toPaste, scale.Labels.Keys.Order(StringComparer.Ordinal));
        return message.At(source.Cell(record, column));
    }

    private static string Pasted(string text) => $"\"{FoundText.Clipped(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\": ";

    private BadInputException OutsideScale(LikertScale scale, string column, string text, int record) =>
        SurveyMessages.OutsideScale(text, scale.Minimum, scale.Maximum, scale.IsWhole).At(source.Cell(record, column));
}
