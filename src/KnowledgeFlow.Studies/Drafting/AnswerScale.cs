using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Finds the scale on which questions were answered, from the answers and the codes that the file describes.</summary>
public static class AnswerScale
{
    /// <summary>The scale of a survey's items: from 1, or the lowest answer below it, to the highest answer or described code; null where an item is unknown or has other answers than numbers.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="items">Names of items, or ranges of names.</param>
    public static (double Minimum, double Maximum)? Of(ImportedSurvey survey, IEnumerable<string> items)
    {
        var variables = items.SelectMany(Yaml.ItemRange.Names).Select(survey.VariableNamed).ToList();
        if (variables.Count == 0 || variables.Any(variable => variable is null))
        {
            return null;
        }

        var numbers = variables.SelectMany(variable => Numbers(variable!)).ToList();
        return numbers.Count > 0 && numbers.All(double.IsFinite) && numbers.Max() > Math.Min(1, numbers.Min()) ? (Math.Min(1, numbers.Min()), numbers.Max()) : null;
    }

    /// <summary>Answers and described codes as numbers, NaN for text; codes for no answer are left out.</summary>
    internal static IEnumerable<double> Numbers(ImportedVariable variable) => variable.Answers.Distinct.Concat(variable.Values.Select(value => value.Code))
        .Where(code => !variable.IsMissing(code))
        .Select(code => ImportedNumber.TryParse(code, out var number) ? number : double.NaN);
}
