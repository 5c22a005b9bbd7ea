using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes a mediation as one <c>lm()</c> an equation, and its effects as products of their coefficients.</summary>
internal static class LavaanMediationSection
{
    private static readonly Phrase Omission = new("bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.", "Bootstrap 与蒙特卡罗置信区间依赖随机数，R 中不重复；斜率、乘积项检验、边界、对比与指数亦未要求。");

    /// <summary>The section.</summary>
    public static LavaanSection Of(FittedMediation piece, LavaanContext context)
    {
        var equations = ExportedEquations.Of(piece, context.Survey);
        var (id, prefix, fit) = (piece.Id.Value, context.Objects[piece.Id.Value], equations.Fit);
        if (!fit.Effects.TryGet(out var effects, out _))
        {
            return new LavaanSection(SyntaxSection.Omitted(id, new Phrase("the answers give no estimates of it.", "数据无法给出其估计值。")), []);
        }

        ImmutableArray<MediationEquation> all = [.. fit.AllEquations];
        return new LavaanSection(
            new SyntaxSection(
                id,
                [
                    .. RText.Call($"{prefix}_raw <- na.omit(data[c(", equations.Data.Frame.Names.Select(name => RText.Quoted(context.Variable(name))), ")])"),
                    $"{prefix}_data <- {prefix}_raw",
                    .. equations.Centred.Select(context.Variable).Select(name => $"{prefix}_data${name} <- {prefix}_data${name} - mean({prefix}_data${name})"),
                    $"{prefix}_fits <- list(",
                    .. all.SelectMany((equation, i) => Wrapped(
                        $"lm({prefix}_raw${context.Variable(equation.Outcome)} ~ {string.Join(" + ", ExportedEquations.Estimated(equation).Select(term => Column(equations, equation, term, context)).Prepend("1"))}, data = {prefix}_data)", i == all.Length - 1)),
                    $"{prefix}_rows <- list(",
                    .. all.SelectMany((equation, i) => Wrapped(RText.Texts(equations.RowsOf(equation)), i == all.Length - 1)),
                    .. RText.Call("equations(", [$"{prefix}_fits", RText.Texts(all.Select(equation => equation.Id)), $"{prefix}_rows", RText.Quoted(id), .. Errors(piece, context, prefix)]),
                    .. Effects(piece, effects, prefix),
                ],
                [Omission]),
            [LavaanRegressionFunctions.Mediation]);
    }

    private static IEnumerable<string> Errors(FittedMediation piece, LavaanContext context, string prefix) => piece.Model.Errors switch
    {
        StandardErrors.Hc3 => ["errors = \"hc3\""],
        StandardErrors.Clustered => ["errors = \"cluster\"", $"clusters = {prefix}_raw${context.Variable(piece.Cluster!.Value)}"],
        _ => [],
    };

    private static IEnumerable<string> Effects(FittedMediation piece, MediationEffects effects, string prefix)
    {
        var id = piece.Id.Value;
        foreach (var source in effects.PredictorColumns)
        {
            var own = piece.Model.Coding is null ? string.Empty : $"{source}/";
            if (effects.Total(source) is { } total)
            {
                yield return Cell("effects", $"{own}total", Slope(effects, total, [], prefix));
            }

            foreach (var (row, at) in Points(effects, effects.Direct(source).Moderators))
            {
                yield return Cell(row.Length == 0 ? "effects" : "conditional", $"{own}direct{row}", Slope(effects, effects.Direct(source), at, prefix));
            }

            foreach (var path in effects.Paths.Where(path => path.Source == source))
            {
                foreach (var (row, at) in Points(effects, path.Moderators))
                {
                    yield return Cell(row.Length == 0 ? "effects" : "conditional", $"{own}{path.Id}{row}", string.Join(" * ", path.Legs.Select(leg => Slope(effects, leg, at, prefix))));
                }
            }
        }

        string Cell(string table, string row, string value) => $"cell({RText.Quoted($"{id}.{table}")}, {RText.Quoted(row)}, effect = {value})";
    }

    private static IEnumerable<(string Row, ImmutableArray<double> At)> Points(MediationEffects effects, ImmutableArray<int> moderators) =>
        effects.Points(moderators).Select(point => (point.Id.Length == 0 ? string.Empty : $"@{point.Id}", point.Centred));

    private static string Slope(MediationEffects effects, ArrowSlope slope, ImmutableArray<double> at, string prefix) =>
        $"({string.Join(" + ", slope.Terms.Select(term => string.Join(
            " * ",
            term.Moderators.Select(moderator => $"({RText.Number(at[moderator])})").Prepend(FormattableString.Invariant($"coef({prefix}_fits[[{slope.Equation + 1}]])[[{effects.PlaceInFit(slope.Equation, term.Coefficient) + 1}]]")))))})";

    private static string Column(ExportedEquations equations, MediationEquation equation, EquationTerm term, LavaanContext context)
    {
        var weights = term.From is null ? [] : equations.WeightsOf(term.From);
        if (weights.IsEmpty)
        {
            return LavaanRegressionSection.Column(equations.TermOf(equation, term), context);
        }

        var predictor = context.Variable(equations.Fit.Model.Predictor);
        var focal = string.Join("+", weights.Where(weight => weight.Weight != 0).Select(weight => $"{RText.Number(weight.Weight)}*({predictor}=={RText.Number(weight.Code)})"));
        return $"I({string.Join("*", term.Moderators.Select(moderator => context.Variable(equations.Fit.Model.Moderators[moderator].Name)).Prepend($"({focal})"))})";
    }

    private static IEnumerable<string> Wrapped(string text, bool isLast) =>
        CommentText.Wrapped((text + (isLast ? ")" : ",")).Split(' '), 96).Select(line => "  " + line);
}
