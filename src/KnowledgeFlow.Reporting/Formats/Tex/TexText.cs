using System.Collections.Frozen;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Tex;

/// <summary>
/// Text that TeX sets as it stands: no letter of it is a command, an argument or a ligature, wherever in a paragraph or a table it stands. Greek letters and
/// signs are written so that every engine has them; Chinese needs one that reads Unicode.
/// </summary>
internal static class TexText
{
    /// <summary>Letters that TeX joins to others when they stand twice.</summary>
    private const string Joining = "-,'";

    private static readonly FrozenDictionary<int, string> Signs = new Dictionary<int, string>
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\{",
        ['}'] = @"\}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['%'] = @"\%",
        ['_'] = @"\_",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['<'] = @"\textless{}",
        ['>'] = @"\textgreater{}",
        ['|'] = @"\textbar{}",
        ['`'] = @"\textasciigrave{}",
        ['"'] = @"\textquotedbl{}",

        // Behind the end of a table's row these would be its arguments.
        ['['] = "{[}",
        [']'] = "{]}",
        ['*'] = "{*}",
        ['α'] = Maths("alpha"),
        ['β'] = Maths("beta"),
        ['γ'] = Maths("gamma"),
        ['δ'] = Maths("delta"),
        ['ε'] = Maths("epsilon"),
        ['η'] = Maths("eta"),
        ['θ'] = Maths("theta"),
        ['κ'] = Maths("kappa"),
        ['λ'] = Maths("lambda"),
        ['μ'] = Maths("mu"),
        ['ξ'] = Maths("xi"),
        ['π'] = Maths("pi"),
        ['ρ'] = Maths("rho"),
        ['σ'] = Maths("sigma"),
        ['τ'] = Maths("tau"),
        ['φ'] = Maths("phi"),
        ['χ'] = Maths("chi"),
        ['ψ'] = Maths("psi"),
        ['ω'] = Maths("omega"),
        ['Δ'] = Maths("Delta"),
        ['Σ'] = Maths("Sigma"),
        ['Φ'] = Maths("Phi"),
        ['Λ'] = Maths("Lambda"),
        ['−'] = @"\ensuremath{-}",
        ['×'] = Maths("times"),
        ['±'] = Maths("pm"),
        ['≤'] = Maths("leq"),
        ['≥'] = Maths("geq"),
        ['≠'] = Maths("neq"),
        ['≈'] = Maths("approx"),
        ['→'] = Maths("rightarrow"),
        ['←'] = Maths("leftarrow"),
        ['↔'] = Maths("leftrightarrow"),
        ['√'] = Maths("surd"),
        ['∞'] = Maths("infty"),
        ['′'] = Maths("prime"),
        ['½'] = @"\textonehalf{}",
        ['°'] = @"\textdegree{}",
        ['⁻'] = @"\textsuperscript{\ensuremath{-}}",
        ['–'] = "--",
        ['\u00A0'] = "~",
        ['\u2007'] = @"\phantom{0}",
        ['\u2009'] = @"\,",
        ['\u202F'] = @"\,",
    }.ToFrozenDictionary();

    // Chinese has these as wide marks of its own.
    private static readonly FrozenDictionary<int, string> WesternMarks = new Dictionary<int, string>
    {
        ['—'] = "---",
        ['…'] = @"\ldots{}",
        ['“'] = "``",
        ['”'] = "''",
        ['‘'] = "`",
        ['’'] = "'",
        ['·'] = @"\textperiodcentered{}",
    }.ToFrozenDictionary();

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>One line of text.</summary>
    public static string Of(string text, ReportLanguage language)
    {
        var tex = new StringBuilder(text.Length + 16);
        var before = -1;
        foreach (var rune in Controlled(text).EnumerateRunes())
        {
            if (rune.Value == before && Joining.Contains((char)before, StringComparison.Ordinal))
            {
                tex.Append("{}");
            }

            tex.Append(Sign(rune, language) ?? rune.ToString());
            before = rune.IsBmp ? rune.Value : -1;
        }

        return tex.ToString();
    }

    /// <summary>Runs of text, of which references follow the numbers that LaTeX gives.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="names">The labels of tables and figures.</param>
    /// <param name="language">The language.</param>
    public static string Of(IEnumerable<ChapterRun> runs, TexNames names, ReportLanguage language) => string.Concat(
        StatisticalSymbols.InRuns(runs).Select(piece => piece.Run.Reference is { } id ? names.Reference(id, language) : Pieces([(piece.Text, piece.IsSymbol)], language)));

    /// <summary>A sentence or note, symbols of statistics in italics.</summary>
    public static string Prose(string text, ReportLanguage language) => Pieces(StatisticalSymbols.InText(text), language);

    /// <summary>Text in pieces, symbols of statistics in italics.</summary>
    public static string Pieces(IEnumerable<(string Text, bool IsSymbol)> pieces, ReportLanguage language) =>
        string.Concat(pieces.Select(piece => piece.IsSymbol ? $"\\textit{{{Of(piece.Text, language)}}}" : Of(piece.Text, language)));

    /// <summary>Whether a text has characters for which LaTeX needs its Chinese packages.</summary>
    public static bool IsChinese(string text) => text.EnumerateRunes().Any(rune => rune.Value >= 0x2E80 && rune.Value is < 0xFE00 or > 0xFE0F);

    // Blanks at the ends divide runs.
    private static string Controlled(string text)
    {
        var line = PlainText.OneLine(text);
        if (line.Length == 0)
        {
            return text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : string.Empty;
        }

        return (char.IsWhiteSpace(text[0]) ? " " : string.Empty) + line + (char.IsWhiteSpace(text[^1]) ? " " : string.Empty);
    }

    private static string? Sign(Rune rune, ReportLanguage language)
    {
        if (Signs.TryGetValue(rune.Value, out var sign))
        {
            return sign;
        }

        if (language == ReportLanguage.English && WesternMarks.TryGetValue(rune.Value, out var mark))
        {
            return mark;
        }

        if (!rune.IsBmp)
        {
            return null;
        }

        var raised = Superscripts.IndexOf((char)rune.Value, StringComparison.Ordinal);
        if (raised >= 0)
        {
            return $"\\textsuperscript{{{(char)('0' + raised)}}}";
        }

        var lowered = Subscripts.IndexOf((char)rune.Value, StringComparison.Ordinal);
        return lowered >= 0 ? $"\\textsubscript{{{(char)('0' + lowered)}}}" : null;
    }

    private static string Maths(string command) => $"\\ensuremath{{\\{command}}}";
}
