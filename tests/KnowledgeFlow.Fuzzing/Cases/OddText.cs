using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Texts that programs stumble over.</summary>
internal static class OddText
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "3", "0.5", ".5", "-.5", "5.", "1e5", "1e9", "-1e9", "1e20", "1e21", "1e30", "1e100", "-1e100", "1e-30", "1e-100", "1e-300", "1e308", "1e309", "-1e308",
        "2147483647", "2147483648", "-2147483648", "9223372036854775807", "99999999999999999999", "0.1", "0.7", "1.15", "4.9999999999", "NaN", "Infinity", "-Infinity", "1,5", "1 000", "0x10", "١٢", "１", "",
    ];

    private static readonly string[] Words =
    [
        "", " ", "\t", "x", "A", "A1", "g", "year", "id", "valid", "male", "*", "#", "-", "- ", "=1+1", "@x", "{onfocus=x}", "[x]", "<b>", "&a", "*a", "!!x", "|", ">", "%", "\"", "'", "\\", "\u0000", "\u001B[31m",
        "\u202E", "\uFEFF", "\uD83D\uDE00", "é", "题目", "x^2", "A:B", "factor(g)", "a.b", "a/b", "../x", "null", "true", "~", "1. ", "$x$", "x;=1", "A=~A1", "A|t1", "c(a,b)*x",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ];

    /// <summary>An odd number, or what only looks like one.</summary>
    public static string Number(RandomSource random) => random.Of<string>(Numbers);

    /// <summary>An odd word.</summary>
    public static string Word(RandomSource random) => random.Of<string>(Words);

    /// <summary>One or the other.</summary>
    public static string Any(RandomSource random) => random.Chance(0.5) ? Number(random) : Word(random);
}
