using System.Collections.Immutable;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The codes that stand for no answer: as written, and as numbers where they are numbers (−99 is also "-99.0").</summary>
internal sealed class MissingCodes
{
    private readonly ImmutableArray<string> all;
    private readonly HashSet<string> texts;
    private readonly HashSet<double> numbers = [];

    public MissingCodes(ImmutableArray<string> codes)
    {
        all = codes;
        texts = [.. codes.Select(code => code.Trim())];
        foreach (var code in codes)
        {
            if (AnswerText.TryNumber(code.Trim(), decimalComma: false, out var number))
            {
                numbers.Add(number);
            }
        }
    }

    /// <summary>These codes and some more.</summary>
    public MissingCodes With(ImmutableArray<string> more) => new(all.AddRange(more));

    public bool Holds(string text) => text.Length == 0 || texts.Contains(text);

    /// <summary>Whether a code is one of them, as written or as a number.</summary>
    public bool HoldsWritten(string code) =>
        Holds(code) || (AnswerText.TryNumber(code, decimalComma: false, out var number) && Holds(number));

    public bool Holds(double number) => numbers.Contains(number);
}
