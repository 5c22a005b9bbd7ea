using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>
/// The short name of a question in exports that have none: its number, <c>Q7</c>, unless the question itself is written as a short name. So
/// nobody who asks for the column <c>Q1</c> gets another that happens to be the first.
/// </summary>
internal static partial class QuestionName
{
    /// <summary>The name of a question.</summary>
    /// <param name="question">The question as the export writes it.</param>
    /// <param name="number">Its number, from 1.</param>
    public static string Of(string question, int number) =>
        ShortName().IsMatch(question) ? question : string.Create(CultureInfo.InvariantCulture, $"Q{number}");

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();
}
