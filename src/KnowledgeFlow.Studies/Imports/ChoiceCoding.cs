using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Turns choices given in words into codes, the same for all variables that share their choices.</summary>
/// <param name="Values">Codes and labels, in order.</param>
/// <param name="IsOrdered">Whether the labels tell the order.</param>
internal sealed record ChoiceCoding(ImmutableArray<ImportedValue> Values, bool IsOrdered)
{
    /// <summary>The coding of some columns' answers together; blanks stay blank.</summary>
    public static ChoiceCoding Of(params ReadOnlySpan<CodedList<string>> columns)
    {
        var labels = new List<string>();
        var keys = new HashSet<string>();
        foreach (var column in columns)
        {
            foreach (var answer in column.Distinct.Select(OtherChoice.Choice).Where(answer => answer.Length > 0))
            {
                if (keys.Add(CategoryOrder.Key(answer)))
                {
                    labels.Add(HeaderText.Seen(answer));
                }
            }
        }

        return CategoryOrder.Of(labels) is { } ordered
            ? new ChoiceCoding(ordered, IsOrdered: true)
            : new ChoiceCoding(CategoryOrder.OrAsGiven(labels), IsOrdered: false);
    }

    /// <summary>Answers in words as codes.</summary>
    public CodedList<string> Codes(CodedList<string> answers)
    {
        var codeOf = new Dictionary<string, string>();
        foreach (var value in Values)
        {
            codeOf.TryAdd(CategoryOrder.Key(value.Label), value.Code);
        }

        return answers.Select(answer => answer.Length == 0 ? string.Empty : codeOf[CategoryOrder.Key(OtherChoice.Choice(answer))]);
    }

    /// <summary>The variable with its answers in words coded, the words behind "other" kept apart.</summary>
    public ImportedVariable Code(ImportedVariable variable) => variable with
    {
        Answers = Codes(variable.Answers),
        Values = Values,
        IsOrdered = IsOrdered,
        OtherWords = variable.Answers.Distinct.Any(OtherChoice.HasWords) ? variable.Answers.Select(OtherChoice.Words) : null,
    };
}
