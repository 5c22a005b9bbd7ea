using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes regressions and moderated regressions as calls of <c>lm()</c>.</summary>
internal static class LavaanRegressionSection
{
    /// <summary>A hierarchical regression.</summary>
    public static LavaanSection Of(FittedRegression piece, LavaanContext context)
    {
        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var prefix = context.Objects[piece.Id.Value];
        var terms = ImmutableArray<ExportedTerm>.Empty;
        var models = ImmutableArray.CreateBuilder<(string Formula, string Rows)>();
        foreach (var block in piece.EnteredIn(data))
        {
            terms = terms.AddRange(ExportedTerm.Of(block, complete));
            models.Add(Model(terms, data));
        }

        var weights = piece.Weights is { } weighted ? context.Variable(weighted.Value) : null;
        var clusters = piece.Cluster is { } cluster ? $", clusters = {prefix}_data${context.Variable(cluster.Value)}" : string.Empty;

        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call($"{prefix}_data <- na.omit(data[c(", data.Frame.Names.Select(name => RText.Quoted(context.Variable(name))), ")])"),
                    .. weights is null ? [] : ImmutableArray.Create($"{prefix}_data <- {prefix}_data[{prefix}_data${weights} > 0, ]"),
                    .. piece.CentredIn(complete).Select(context.Variable).Select(name => $"{prefix}_data${name} <- {prefix}_data${name} - mean({prefix}_data${name})"),
                    .. FitLines(prefix, context.Variable(piece.Outcome.Value), models.ToImmutable(), options: weights is null ? string.Empty : $", weights = {weights}"),
                    $"regression({prefix}_fits, {prefix}_rows, {RText.Quoted(piece.Id.Value)}{Robust(piece.Errors)}{clusters})",
                ],
                [.. ExportedSelection.Omissions(piece)]),
            [LavaanRegressionFunctions.Regression]);

        (string Formula, string Rows) Model(ImmutableArray<ExportedTerm> all, RegressionData of) => (
            string.Join(" + ", all.Select(term => Column(term, context)).Prepend(piece.Intercept ? "1" : "0")),
            RText.Texts([.. piece.Intercept ? ImmutableArray.Create(DesignMatrix.InterceptName) : [], .. all.Select(term => of.IdOf(term.Id))]));
    }

    /// <summary>A moderated regression.</summary>
    public static LavaanSection Of(ProbedRegression piece, LavaanContext context)
    {
        var (predictor, moderator) = (new VariableTerm(piece.Predictor.Value), new VariableTerm(piece.Moderator.Value));
        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var prefix = context.Objects[piece.Id.Value];
        var (x, z) = (context.Variable(predictor.Name), context.Variable(moderator.Name));
        ImmutableArray<ExportedTerm> controls = [.. ExportedTerm.Of(piece.Controls.Select(control => control.Value), complete)];
        ImmutableArray<ExportedTerm> effects = [.. ExportedTerm.Of([predictor, moderator], complete)];
        ImmutableArray<ExportedTerm> interaction = [.. ExportedTerm.Of([new ProductTerm([predictor, moderator])], complete)];
        ImmutableArray<ImmutableArray<ExportedTerm>> models =
        [
            .. controls.IsEmpty ? [] : ImmutableArray.Create(controls),
            [.. controls, .. effects],
            [.. controls, .. effects, .. interaction],
        ];
        var isModeratorCentred = CentredVariables.Takes(piece.Centring, complete[moderator.Name]);
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call($"{prefix}_data <- na.omit(data[c(", data.Frame.Names.Select(name => RText.Quoted(context.Variable(name))), ")])"),
                    $"{prefix}_moderator <- {prefix}_data${z}",
                    $"{prefix}_centre <- {(isModeratorCentred ? $"mean({prefix}_moderator)" : "0")}",
                    .. CentredVariables.Takes(piece.Centring, complete[predictor.Name]) ? ImmutableArray.Create($"{prefix}_data${x} <- {prefix}_data${x} - mean({prefix}_data${x})") : [],
                    $"{prefix}_data${z} <- {prefix}_data${z} - {prefix}_centre",
                    .. FitLines(prefix, context.Variable(piece.Outcome.Value), [.. models.Select(terms => (
                        string.Join(" + ", terms.Select(term => Column(term, context)).Prepend("1")),
                        RText.Texts(terms.Select(term => data.IdOf(term.Id)).Prepend(DesignMatrix.InterceptName))))]),
                    $"regression({prefix}_fits, {prefix}_rows, {RText.Quoted(piece.Id.Value)}{Robust(piece.Errors)}, diagnostics = FALSE)",
                    .. RText.Call(
                        "slopes(",
                        [
                            FormattableString.Invariant($"{prefix}_fits[[{models.Length}]]"),
                            $"{prefix}_moderator",
                            $"{prefix}_centre",
                            Probes(piece.Probe, complete[moderator.Name], $"{prefix}_moderator"),
                            RText.Quoted(piece.Id.Value) + Robust(piece.Errors),
                        ]),
                ],
                []),
            [LavaanRegressionFunctions.Regression, LavaanRegressionFunctions.Moderation]);
    }

    /// <summary>The lines of a list of fits and of a list of the names of their rows.</summary>
    /// <param name="prefix">What the lists' names begin with.</param>
    /// <param name="outcome">The outcome in a formula.</param>
    /// <param name="models">The right sides of the formulas, and the names of the rows.</param>
    /// <param name="function">What fits.</param>
    /// <param name="options">What stands after the data in the call.</param>
    public static IEnumerable<string> FitLines(
        string prefix, string outcome, ImmutableArray<(string Formula, string Rows)> models, string function = "lm", string options = "")
    {
        yield return $"{prefix}_fits <- list(";
        for (var i = 0; i < models.Length; i++)
        {
            foreach (var line in CommentText.Wrapped($"{function}({outcome} ~ {models[i].Formula}, data = {prefix}_data{options}){(i < models.Length - 1 ? "," : ")")}".Split(' '), 96))
            {
                yield return "  " + line;
            }
        }

        yield return $"{prefix}_rows <- list(";
        for (var i = 0; i < models.Length; i++)
        {
            foreach (var line in CommentText.Wrapped((models[i].Rows + (i < models.Length - 1 ? "," : ")")).Split(' '), 96))
            {
                yield return "  " + line;
            }
        }
    }

    /// <summary>A column of a design in a formula: a product of columns is a column of its own here as it is in kflow.</summary>
    public static string Column(ExportedTerm term, LavaanContext context) => term.IsPlain
        ? context.Variable(term.Parts[0].Variable)
        : $"I({string.Join("*", term.Parts.Select(part => Part(part, context)))})";

    private static string Part(ExportedTermPart part, LavaanContext context)
    {
        var name = context.Variable(part.Variable);
        return part.Code is { } code ? $"as.numeric({name}=={RText.Number(code)})"
            : part.Power == 1 ? name
            : FormattableString.Invariant($"{name}^{part.Power}");
    }

    private static string Probes(Probe probe, Column moderator, string values)
    {
        var distinct = moderator.CountValues().Keys.Order().ToArray();
        return probe switch
        {
            Probe.Values given => $"c({string.Join(", ", given.At.Select(value => $"{RText.Quoted(RText.Number(value))} = {RText.Number(value)}"))})",
            _ when distinct.Length == 2 => $"c(low = {RText.Number(distinct[0])}, high = {RText.Number(distinct[1])})",
            Probe.Percentiles => $"setNames(quantile({values}, c(.16, .50, .84), type = 6), c(\"low\", \"mean\", \"high\"))",
            _ => $"mean({values}) + c(low = -1, mean = 0, high = 1) * sd({values})",
        };
    }

    private static string Robust(StandardErrors errors) => errors == StandardErrors.Hc3 ? ", robust = TRUE" : string.Empty;
}
