using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The codes that stand for no answer: as written, and as numbers where they are numbers (−99 is also "-99.0").</summary>
internal sealed class MissingCodes
{
    private readonly HashSet<string> texts;
    private readonly HashSet<double> numbers = [];

    public MissingCodes(ImmutableArray<string> codes)
    {
        texts = [.. codes.Select(code => code.Trim())];
        foreach (var code in codes)
        {
            if (AnswerText.TryNumber(code.Trim(), decimalComma: false, out var number))
            {
                numbers.Add(number);
            }
        }
    }

    public bool Holds(string text) => text.Length == 0 || texts.Contains(text);

    /// <summary>Whether a code is one of them, as written or as a number.</summary>
    public bool HoldsWritten(string code) =>
        Holds(code) || (AnswerText.TryNumber(code, decimalComma: false, out var number) && Holds(number));

    public bool Holds(double number) => numbers.Contains(number);
}
