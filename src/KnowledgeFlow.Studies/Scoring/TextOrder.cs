namespace KnowledgeFlow.Studies.Scoring;

/// <summary>
/// The order in which people list answers given as text: numbers in them by size ("below 1 year", "1-3 years", "10 years and more"), levels of schooling by
/// level, and everything else by its characters. For lists alone; the codes of texts keep to ordinal order.
/// </summary>
internal static class TextOrder
{
    private static readonly string[] Below = ["以下", "以内", "不足", "未满", "under", "below", "less than", "<"];

    private static readonly string[] Above = ["以上", "超过", "over", "above", "more than", ">"];

    // 大学专科 is no 大学, and 高中 stands beside 中专: the first stem that a text holds, from the top, is its level.
    private static readonly (string Stem, int Level)[] Schooling =
    [
        ("博士", 7), ("硕士", 6), ("研究生", 6), ("大专", 4), ("专科", 4), ("高职", 4), ("本科", 5), ("学士", 5), ("高中", 3), ("中专", 3), ("中职", 3), ("技校", 3), ("初中", 2), ("小学", 1),
    ];

    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((x, y) =>
    {
        var (a, b) = (KeyOf(x), KeyOf(y));
        var order = a.Number.CompareTo(b.Number);
        return order != 0 ? order : a.Side.CompareTo(b.Side) is var side && side != 0 ? side : string.CompareOrdinal(x, y);
    });

    // A text without a number and without a level comes after those that have one.
    private static (double Number, int Side) KeyOf(string text)
    {
        var level = Array.Find(Schooling, school => text.Contains(school.Stem, StringComparison.Ordinal)).Level;
        var side = Array.Exists(Below, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? -1
            : Array.Exists(Above, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        if (level > 0)
        {
            return (level, side);
        }

        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return (double.PositiveInfinity, 0);
        }

        var digits = text.AsSpan(start);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return (double.Parse(length < 0 ? digits : digits[..length], System.Globalization.CultureInfo.InvariantCulture), side);
    }
}
