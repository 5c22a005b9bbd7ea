using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The values of two variables in the rows that have both.</summary>
internal sealed record CompletePairs(double[] X, double[] Y, bool XIsAnswered, bool YIsAnswered)
{
    public static CompletePairs Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"Two variables of {x.Length} and {y.Length} rows have no pairs.", nameof(y));
        }

        var (left, right, kept) = (new double[x.Length], new double[x.Length], 0);
        var (xIsAnswered, yIsAnswered) = (false, false);
        for (var i = 0; i < x.Length; i++)
        {
            xIsAnswered |= !double.IsNaN(x[i]);
            yIsAnswered |= !double.IsNaN(y[i]);
            if (!double.IsNaN(x[i]) && !double.IsNaN(y[i]))
            {
                left[kept] = x[i];
                right[kept++] = y[i];
            }
        }

        return new CompletePairs(left[..kept], right[..kept], xIsAnswered, yIsAnswered);
    }

    /// <summary>The diagnosis of pairs that have no correlation, else null.</summary>
    public Diagnosis? Refuses(string xName, string yName)
    {
        string[] unanswered = [.. new[] { (XIsAnswered, xName), (YIsAnswered, yName) }.Where(pair => !pair.Item1).Select(pair => pair.Item2).Distinct()];
        if (unanswered.Length > 0)
        {
            return new Diagnosis.Unanswered([.. unanswered]);
        }

        if (X.Length < 2)
        {
            return new Diagnosis.TooFewRows(X.Length, 2);
        }

        string[] constant = [.. new[] { (X, xName), (Y, yName) }.Where(pair => Spread.IsConstant(pair.Item1)).Select(pair => pair.Item2).Distinct()];
        return constant.Length > 0 ? new Diagnosis.ConstantVariables([.. constant]) : null;
    }
}
