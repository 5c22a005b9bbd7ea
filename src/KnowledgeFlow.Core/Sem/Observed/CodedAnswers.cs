using KnowledgeFlow.Core.Descriptives;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>Complete ordered answers as categories, with the thresholds that cut them.</summary>
/// <param name="Codes">The category of each answer, from 0, n × p.</param>
/// <param name="Cuts">The thresholds of each variable, −∞ before and ∞ behind.</param>
/// <param name="Offsets">The place of each variable's first threshold among all.</param>
/// <param name="Variables">p.</param>
/// <param name="Rows">n.</param>
internal sealed record CodedAnswers(int[] Codes, double[][] Cuts, int[] Offsets, int Variables, int Rows)
{
    /// <summary>Codes complete rows (n × p) whose values are categories in ascending order.</summary>
    public static CodedAnswers Of(ReadOnlySpan<double> cases, int variables)
    {
        var rows = cases.Length / variables;
        var answers = new CodedAnswers(new int[cases.Length], new double[variables][], new int[variables], variables, rows);
        for (var j = 0; j < variables; j++)
        {
            answers.Cuts[j] = OrderedCategories.Thresholds(cases, answers.Codes, j, variables, rows);
        }

        for (var j = 1; j < variables; j++)
        {
            answers.Offsets[j] = answers.Offsets[j - 1] + answers.ThresholdsOf(j - 1);
        }

        return answers;
    }

    /// <summary>The category of an answer, from 0.</summary>
    public int Code(int row, int variable) => Codes[(row * Variables) + variable];

    /// <summary>The number of a variable's thresholds, one less than its categories.</summary>
    public int ThresholdsOf(int variable) => Cuts[variable].Length - 2;
}
