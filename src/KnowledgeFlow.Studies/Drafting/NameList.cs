namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Splits a list of names as a command line gives it: <c>TL1-TL6,"a, b",factor(year)</c>.</summary>
public static class NameList
{
    /// <summary>The names, parted by commas that stand outside of quotes, backquotes and brackets; blanks around them and quotes around a whole name are dropped.</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        var names = new List<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var k = 0; k <= list.Length; k++)
        {
            if (k == list.Length || (list[k] == ',' && depth == 0 && quote == '\0'))
            {
                Add(names, list[start..k].Trim());
                start = k + 1;
            }
            else if (quote != '\0')
            {
                quote = list[k] == quote ? '\0' : quote;
            }
            else if (list[k] is '"' or '`')
            {
                quote = list[k];
            }
            else
            {
                depth = Math.Max(0, depth + (list[k] == '(' ? 1 : list[k] == ')' ? -1 : 0));
            }
        }

        return names;
    }

    private static void Add(List<string> names, string name)
    {
        if (name.Length > 0)
        {
            names.Add(name.Length > 2 && name[0] == '"' && name[^1] == '"' ? name[1..^1] : name);
        }
    }
}
