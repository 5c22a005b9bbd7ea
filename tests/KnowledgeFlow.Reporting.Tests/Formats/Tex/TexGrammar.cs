using System.Text.RegularExpressions;

namespace KnowledgeFlow.Reporting.Tests.Formats.Tex;

/// <summary>
/// What LaTeX would refuse in the files that we write, found without LaTeX: groups and environments that do not close in order, signs that are commands where they should
/// be text, rows with other than their table's columns, and arguments that go on in the next line.
/// </summary>
public static partial class TexGrammar
{
    private static readonly string[] Tables = ["tabular", "tabular*", "longtable"];

    /// <summary>The faults of a file, each with its line.</summary>
    public static IReadOnlyList<string> FaultsOf(string text)
    {
        var faults = new List<string>();
        var open = new Stack<Scope>();
        var end = 0;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Index != end)
            {
                faults.Add(At(token.Index, "what is no token"));
            }

            end = token.Index + token.Length;
            var value = token.Value;
            if (value[0] == '%' && token.Index > 0 && text[token.Index - 1] != '\n')
            {
                faults.Add(At(token.Index, "a comment inside a line"));
            }

            switch (value)
            {
                case "{": open.Push(new Scope(string.Empty, token.Index > 0 && IsArgument(text, token.Index))); break;
                case "}" when open.TryPeek(out var group) && group.Environment.Length == 0: open.Pop(); break;
                case "}": faults.Add(At(token.Index, "a brace that closes nothing")); break;
                case "\n" when open.Any(scope => scope.IsArgument): faults.Add(At(token.Index, "an argument over lines")); break;
                case "&" when TableOf(open) is { } table: table.Cells++; break;
                case "&" or "#" or "_" or "^" or "$": faults.Add(At(token.Index, $"{value} as a command")); break;
                case @"\\" when TableOf(open) is { } table: EndRow(table, token.Index); break;
                case @"\\": faults.Add(At(token.Index, "a row's end outside a table")); break;
                default: Command(value, token.Index); break;
            }
        }

        faults.AddRange(open.Select(scope => $"open at the end: {(scope.Environment.Length == 0 ? "{" : scope.Environment)}"));
        return faults;

        void Command(string value, int place)
        {
            if (Opening().Match(value) is { Success: true } begin)
            {
                open.Push(new Scope(begin.Groups[1].Value, false) { Columns = ColumnsOf(begin.Groups[1].Value, text, place + value.Length) });
            }
            else if (Closing().Match(value) is { Success: true } close)
            {
                if (!open.TryPeek(out var scope) || scope.Environment != close.Groups[1].Value)
                {
                    faults.Add(At(place, $"{value} out of order"));
                }
                else
                {
                    open.Pop();
                }
            }
            else if (Spanning().Match(value) is { Success: true } multicolumn && TableOf(open) is { } table)
            {
                table.Cells += int.Parse(multicolumn.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 1;
            }
            else if (value == @"\caption" && TableOf(open) is { } titled)
            {
                titled.IsCaption = true;
            }
        }

        void EndRow(Scope table, int place)
        {
            if (table.Cells != table.Columns && !table.IsCaption)
            {
                faults.Add(At(place, $"a row of {table.Cells} cells in a table of {table.Columns} columns"));
            }

            if (place + 2 < text.Length && text[place + 2] is '[' or '*')
            {
                faults.Add(At(place, "a row's end with an argument"));
            }

            (table.Cells, table.IsCaption) = (1, false);
        }

        string At(int place, string what) => $"line {text.AsSpan(0, place).Count('\n') + 1}: {what}";
    }

    // Cells are divided at the level of their table, and not in a group within it.
    private static Scope? TableOf(Stack<Scope> open) => open.TryPeek(out var scope) && Tables.Contains(scope.Environment) ? scope : null;

    private static bool IsArgument(string text, int brace) => text[brace - 1] is ']' or '}' || char.IsAsciiLetter(text[brace - 1]) || text[brace - 1] == '*';

    // \begin{tabular*}{width}{columns}, \begin{tabular}[b]{columns}, \begin{longtable}{columns}
    private static int ColumnsOf(string environment, string text, int place)
    {
        if (!Tables.Contains(environment))
        {
            return 0;
        }

        if (text[place] == '[')
        {
            place = text.IndexOf(']', place) + 1;
        }

        var preamble = Group(text, ref place);
        return Letters(environment == "tabular*" ? Group(text, ref place) : preamble);
    }

    private static string Group(string text, ref int place)
    {
        var (start, depth) = (place, 0);
        do
        {
            depth += text[place] == '{' ? 1 : text[place] == '}' ? -1 : 0;
            place++;
        }
        while (depth > 0);
        return text[(start + 1)..(place - 1)];
    }

    // @{…} and >{…} set no column; p{…} sets one, whatever its width.
    private static int Letters(string preamble)
    {
        var columns = 0;
        for (var place = 0; place < preamble.Length; place++)
        {
            if (preamble[place] == '{')
            {
                var group = place;
                Group(preamble, ref group);
                place = group - 1;
            }
            else if (preamble[place] is 'l' or 'r' or 'c' or 'p')
            {
                columns++;
            }
        }

        return columns;
    }

    [GeneratedRegex(@"\\begin\{[a-z*]+\}|\\end\{[a-z*]+\}|\\multicolumn\{[0-9]+\}|\\[A-Za-z]+\*?|\\[^A-Za-z]|%[^\n]*|[{}]|[^\\{}%]", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\\begin\{([a-z*]+)\}$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\\end\{([a-z*]+)\}$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\\multicolumn\{([0-9]+)\}$")]
    private static partial Regex Spanning();

    private sealed record Scope(string Environment, bool IsArgument)
    {
        public int Columns { get; init; }

        public int Cells { get; set; } = 1;

        public bool IsCaption { get; set; }
    }
}
