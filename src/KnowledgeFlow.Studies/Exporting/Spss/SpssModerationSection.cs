using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>
/// Writes a moderated regression: its blocks, then the last one again with the moderator centred at each probe, so that the predictor's
/// coefficient is its slope there (Aiken and West 1991).
/// </summary>
internal static class SpssModerationSection
{
    /// <summary>The section.</summary>
    /// <param name="piece">The moderated regression.</param>
    /// <param name="place">Its place among the analyses, from 1, for the names of its own columns.</param>
    /// <param name="context">The answers and their names.</param>
    public static SyntaxSection Of(ProbedRegression piece, int place, SpssContext context)
    {
        var (predictor, moderator) = (piece.Predictor.Value, piece.Moderator.Value);
        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var used = data.Frame.Names.Select(context.Variable).ToImmutableArray();
        var own = SpssText.Own(place);
        var centring = new SpssCentring(own, [.. new[] { predictor, moderator }.Select(name => (name, CentredVariables.Takes(piece.Centring, complete[name])))]);
        var terms = ExportedTerm.Of(piece.Controls.Select(control => control.Value), complete).ToImmutableArray();
        var design = SpssDesign.Of(terms, centring, context);
        var controls = terms.Select(design.ColumnOf).ToImmutableArray();
        var (outcome, x, z) = (context.Variable(piece.Outcome.Value), centring.CopyOf(predictor)!, centring.CopyOf(moderator)!);
        var (product, probed, probedProduct) = ($"{own}_product", $"{own}_probed", $"{own}_probed_product");
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. design.Lines(used, data),
                $"COMPUTE {product} = {x} * {z}.",
                $"VARIABLE LABELS {product} {SpssText.Quoted($"{predictor}:{moderator}", 120)}.",
                .. controls.IsEmpty ? [] : SpssRegressionCommand.Lines(outcome, controls, used, context.Survey.Level),
                .. SpssRegressionCommand.Lines(outcome, [.. controls, x, z], used, context.Survey.Level),
                .. SpssRegressionCommand.Lines(outcome, [.. controls, x, z, product], used, context.Survey.Level),
                .. Probes(piece.Probe, complete[moderator], centring, moderator).SelectMany(probe => (string[])
                [
                    .. SpssText.Comment($"The slope of {context.Variable(predictor)} where {context.Variable(moderator)} is {probe.Id}"),
                    $"COMPUTE {probed} = {context.Variable(moderator)} - ({probe.Value}).",
                    $"COMPUTE {probedProduct} = {x} * {probed}.",
                    .. SpssRegressionCommand.Lines(outcome, [.. controls, x, probed, probedProduct], used, context.Survey.Level),
                ]),
            ],
            [
                .. SpssRegressionCommand.Omissions(piece.Errors),
                .. piece.Probe is Probe.Percentiles ? ImmutableArray.Create(new Phrase("the percentiles that are probed are kflow's.", "所取的百分位数由 kflow 给出。")) : [],
                new Phrase("Johnson-Neyman boundaries, log L, AIC and BIC are not asked of SPSS.", "未要求 SPSS 给出 Johnson-Neyman 边界、对数似然、AIC 与 BIC。"),
            ]);
    }

    private static IEnumerable<(string Id, string Value)> Probes(Probe probe, Column moderator, SpssCentring centring, string name)
    {
        var distinct = moderator.CountValues().Keys.Order().ToArray();
        return probe switch
        {
            Probe.Values given => given.At.Select(value => (SpssText.Number(value), SpssText.Number(value))),
            _ when distinct.Length == 2 => [("low", SpssText.Number(distinct[0])), ("high", SpssText.Number(distinct[1]))],
            Probe.Percentiles when distinct.Length == 0 => [],
            Probe.Percentiles => [("low", Percentile(moderator, 0.16)), ("mean", Percentile(moderator, 0.50)), ("high", Percentile(moderator, 0.84))],
            _ => [
                ("low", $"{centring.MeanOf(name)} - {centring.StandardDeviationOf(name)}"),
                ("mean", centring.MeanOf(name)),
                ("high", $"{centring.MeanOf(name)} + {centring.StandardDeviationOf(name)}"),
            ],
        };
    }

    private static string Percentile(Column column, double share) =>
        SpssText.Number(Quantile.Of(column.ToArray().Order().ToArray(), share, QuantileRule.WeightedAverage));
}
