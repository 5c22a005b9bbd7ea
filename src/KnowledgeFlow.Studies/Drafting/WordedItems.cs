using System.Collections.Immutable;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>
/// Codes the questions of a plain table that were answered in the words of a scale ("Strongly agree"), so that constructs can be guessed from them. The table
/// keeps its words: a draft says by <c>labels:</c> which code each has.
/// </summary>
internal static class WordedItems
{
    /// <summary>The survey with such questions coded, those of one scale alike.</summary>
    public static ImportedSurvey Coded(ImportedSurvey survey)
    {
        var open = survey.Variables.Where(IsWorded).OrderByDescending(variable => variable.Values.Length).ToList();
        var coded = new Dictionary<string, ImportedVariable>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            // Who has all words of a scale tells it for those whose answers miss some.
            var alike = new List<ImportedVariable> { open[0] };
            foreach (var other in open.Skip(1).Where(other => ChoiceCoding.Of([.. alike.Append(other).Select(variable => variable.Answers)]) is { IsOrdered: true } joint && joint.Values.Length <= Math.Max(open[0].Values.Length, other.Values.Length) + 2))
            {
                alike.Add(other);
            }

            var coding = ChoiceCoding.Of([.. alike.Select(variable => variable.Answers)]);
            foreach (var variable in alike)
            {
                coded[variable.Name] = coding.Code(variable);
                open.Remove(variable);
            }
        }

        return coded.Count == 0 ? survey : survey with { Variables = [.. survey.Variables.Select(variable => coded.GetValueOrDefault(variable.Name, variable))] };
    }

    /// <summary>The words that were answered to some questions and their codes, by code; nothing where they were answered in numbers.</summary>
    /// <param name="survey">The survey as it was read.</param>
    /// <param name="items">The questions, coded.</param>
    public static ImmutableArray<ImportedValue> Labels(ImportedSurvey survey, ImmutableArray<ImportedVariable> items)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (survey.VariableNamed(item.Name) is { } read && IsWorded(read))
            {
                for (var row = 0; row < read.Answers.Count; row++)
                {
                    labels.TryAdd(read.Answers[row], item.Answers[row]);
                }
            }
        }

        return [.. labels.Where(label => label.Key.Length > 0).OrderBy(label => label.Value, StringComparer.Ordinal).ThenBy(label => label.Key, StringComparer.Ordinal).Select(label => new ImportedValue(label.Value, label.Key))];
    }

    private static bool IsWorded(ImportedVariable variable) =>
        variable.Role == VariableRole.SingleChoice && !variable.Values.IsEmpty && variable.Values.All(value => value.Code == value.Label)
        && CategoryOrder.IsKnown([.. variable.Values.Select(value => value.Label)]);
}
