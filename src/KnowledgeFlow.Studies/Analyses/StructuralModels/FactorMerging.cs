using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Makes rivals of a measurement model by merging its two most correlated factors, again and again, down to one.</summary>
internal static class FactorMerging
{
    private const string Suffix = "-factor";

    /// <summary>Whether a name is of the form that merged models take: <c>6-factor</c>.</summary>
    public static bool IsItsName(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) && name.AsSpan(0, name.Length - Suffix.Length).IndexOfAnyExceptInRange('0', '9') < 0 && name.Length > Suffix.Length;

    /// <summary>The rivals, from one factor less down to one; they end early where one cannot be fitted.</summary>
    /// <exception cref="BadInputException">The model is more than plain factors and residual covariances of items.</exception>
    public static ImmutableArray<ModelFit> Rivals(ModelFitter fitter, ModelFit fit, WrittenModel model, Located<string> merging)
    {
        var (factors, others) = PlainFactors(model, merging);
        var rivals = ImmutableArray.CreateBuilder<ModelFit>();
        var current = fit;
        while (factors.Length > 1 && Nearest(current, factors) is var (first, second))
        {
            // The merged factor takes the place of the first.
            var merged = (
                Factor: $"{factors[first].Factor}+{factors[second].Factor}",
                Indicators: factors[first].Indicators.Concat(factors[second].Indicators).Distinct().ToImmutableArray());
            factors = factors.SetItem(first, merged).RemoveAt(second);
            var rival = WrittenModel.OfFactors(factors, model.Source.Place);
            rival = rival with { Syntax = rival.Syntax with { Statements = [.. rival.Syntax.Statements, .. others] } };
            var names = string.Join(", ", factors.Select(factor => factor.Factor));
            current = fitter.Fit(
                factors.Length.ToString(CultureInfo.InvariantCulture) + Suffix,
                factors.Length == 1
                    ? new Phrase("One factor", "单因子")
                    : Phrase.Format($"{factors.Length} factors: {names}", $"{factors.Length} 因子：{names.Replace(", ", "、", StringComparison.Ordinal)}"),
                rival);
            rivals.Add(current);
        }

        return rivals.ToImmutable();
    }

    private static (ImmutableArray<(string Factor, ImmutableArray<string> Indicators)> Factors, ImmutableArray<ModelStatement> Others) PlainFactors(WrittenModel model, Located<string> merging)
    {
        var latent = model.Roles.Latent;
        var formulas = model.Syntax.Statements.OfType<ModelStatement.Formula>().ToList();
        var loadings = formulas.Where(formula => formula.Operator == ModelOperator.Loading).ToList();
        var others = formulas.Where(formula => formula.Operator != ModelOperator.Loading).ToList();
        var isPlain = formulas.Count == model.Syntax.Statements.Length
            && loadings.SelectMany(formula => formula.Right).All(term => term.Modifiers.IsEmpty && !latent.Contains(term.Name))
            && others.All(formula => formula.Operator == ModelOperator.Covariance && formula.Left.Concat(formula.Right.SelectMany(term => term.Factors)).All(variable => !latent.Contains(variable.Name)));
        return isPlain
            ? ([.. latent.Select(factor => (factor, loadings.Where(formula => formula.Left.Any(left => left.Name == factor)).SelectMany(formula => formula.Right).Select(term => term.Name).ToImmutableArray()))], [.. others])
            : throw merging.Problem(ModelMessages.NotPlainFactors());
    }

    private static (int First, int Second)? Nearest(ModelFit fit, ImmutableArray<(string Factor, ImmutableArray<string> Indicators)> factors)
    {
        if (!fit.Fitted.TryGet(out var fitted, out _))
        {
            return null;
        }

        var matrices = Enumerable.Range(0, fit.Table.Groups).Select(group => LatentCorrelations.Of(fitted.Estimate, group)).ToList();
        var latent = fit.Table.Roles.Latent;
        return Enumerable.Range(0, factors.Length)
            .SelectMany(second => Enumerable.Range(0, second).Select(first => (First: first, Second: second)))
            .MaxBy(pair => Size(latent.IndexOf(factors[pair.First].Factor), latent.IndexOf(factors[pair.Second].Factor)));

        // Factors whose correlation does not exist cannot be told apart, and are merged first.
        double Size(int first, int second) =>
            matrices.Average(matrix => double.IsNaN(matrix[first, second]) ? double.PositiveInfinity : Math.Abs(matrix[first, second]));
    }
}
