using System.Buffers;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Numbers whose marks may part thousands as well as decimals.</summary>
internal static class ThousandsMarks
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,+-");

    /// <summary>
    /// Refuses a column of numbers in which nobody can tell decimals from thousands: points and commas both occur as marks, or every mark is
    /// followed by exactly three digits (<c>1,200</c>, <c>12,500</c>) and no other number shows a decimal.
    /// </summary>
    /// <exception cref="BadInputException">The column is such a one.</exception>
    public static void Refuse(SurveySource source, ColumnRequest request, IColumnCells cells, bool decimalComma)
    {
        var (points, commas) = (-1, -1);
        var (marked, grouped) = (0, 0);
        for (var code = 0; code < cells.Texts.Count; code++)
        {
            var text = cells.Texts[code];
            if (text.AsSpan().ContainsAnyExcept(NumberCharacters) || text.AsSpan().IndexOfAny('.', ',') < 0)
            {
                continue;
            }

            var (point, comma) = (text.IndexOf('.'), text.IndexOf(','));
            if (point >= 0 && comma >= 0)
            {
                throw Ambiguous(source, request, text, cells.FirstRecord(code), SurveyMessages.BothMarks);
            }

            points = point >= 0 && points < 0 ? code : points;
            commas = comma >= 0 && commas < 0 ? code : commas;
            marked++;
            grouped += IsGrouped(text) ? 1 : 0;
        }

        if (points >= 0 && commas >= 0 && (decimalComma || IsGrouped(cells.Texts[commas])))
        {
            throw Ambiguous(source, request, cells.Texts[commas], cells.FirstRecord(commas), SurveyMessages.OtherMark(cells.Texts[points]));
        }

        // A point is a decimal mark everywhere but where commas are: 1.250 alone stays what it says.
        if (marked >= 2 && marked == grouped && (commas >= 0 || decimalComma))
        {
            var first = commas >= 0 ? commas : points;
            throw Ambiguous(source, request, cells.Texts[first], cells.FirstRecord(first), SurveyMessages.ThreeDigits);
        }
    }

    /// <summary>A number without its thousands marks, where the decimal mark is known; any other text as it is.</summary>
    public static string Without(string text, char decimalMark)
    {
        var thousands = decimalMark == ',' ? '.' : ',';
        var whole = text.Split(decimalMark)[0];
        return whole.Contains(thousands) && IsGrouped(whole) && !whole.AsSpan().ContainsAnyExcept(NumberCharacters) ? text.Replace(thousands.ToString(), string.Empty, StringComparison.Ordinal) : text;
    }

    // 1,200 and 12.500 and 1,234,567: marks with three digits behind each, and one to three before the first.
    private static bool IsGrouped(string text)
    {
        var parts = text.TrimStart('+', '-').Split('.', ',');
        return parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(part => part.Length == 3);
    }

    private static BadInputException Ambiguous(SurveySource source, ColumnRequest request, string text, int record, Phrase reason) =>
        SurveyMessages.AmbiguousMark(text, reason).At(source.Cell(record, request.Name.Value));
}
