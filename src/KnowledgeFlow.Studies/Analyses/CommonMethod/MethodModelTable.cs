using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>
/// Lays out <c>common_method.models</c>: the measurement model, a single factor, and the measurement model with an
/// unmeasured latent method factor.
/// </summary>
internal static class MethodModelTable
{
    private static readonly TableLayout<(ModelFit Fit, ModelDifference? Difference)> Layout = new(
    [
        .. FitColumns.Of<(ModelFit Fit, ModelDifference? Difference)>(row => row.Fit),
        .. FitColumns.OfDifference<(ModelFit Fit, ModelDifference? Difference)>(row => row.Difference),
    ]);

    private static readonly Phrase Differences = new("Differences are the model's number less that of the measurement model.", "差值为各模型减去测量模型。");

    public static ResultTable Of(FittedMethodFactor piece, ScoredSurvey survey)
    {
        var id = piece.Id;
        if (piece.ModelsIn(survey) is not [var plain, var one, var added])
        {
            throw new ArgumentException("Fewer than two constructs have no such models.", nameof(survey));
        }

        var options = plain.Options;
        var sample = ModelSample.Of(survey, [plain.Model], options);
        var silent = SilentItems.Of(sample, [plain.Model, one.Model, added.Model], options);
        var fitter = new ModelFitter(sample, options, survey.Study.Convention);
        var measurement = fitter.Fit(plain.Row, new Phrase("Measurement model", "测量模型"), silent.RemovedFrom(plain.Model));
        var single = fitter.Fit(one.Row, new Phrase("Single factor", "单因子模型"), silent.RemovedFrom(one.Model));
        var method = (fitter with { Options = added.Options }).Fit(added.Row, new Phrase("Measurement model with a method factor", "测量模型＋方法因子"), silent.RemovedFrom(added.Model));
        return Layout.Table(
            $"{id.Value}.models",
            new Phrase("Models with and without a common factor of all items", "有无共同方法因子的模型"),
            Terms.Model,
            new[] { measurement, single, method }.Select(fit => (fit.Id, fit.Label, (fit, fit == measurement ? null : ModelDifference.Of(fit, measurement)))),
            [
                .. FitNotes.Rows(measurement, options),
                FitNotes.EstimatorOf(options, survey.Study.Convention),
                Differences,
                new Phrase(
                    "The method factor loads on all items, has variance 1 and is uncorrelated with the constructs (Podsakoff et al. 2003).",
                    "全部题项同时负荷于方法因子，方差为 1，与各构念不相关（Podsakoff 等，2003）。"),
                .. silent.Notes(),
                .. Movement(survey, measurement, method),
                .. new[] { measurement, single, method }.SelectMany(FitNotes.Diagnosis),
                .. ModelDifference.Absences(new[] { single, method }.Select(fit => (fit.Label, ModelDifference.Of(fit, measurement))), options.Estimator.Value),
                .. FitAbsences.Of([measurement, single, method]),
                new Phrase(
                    "A single factor that fits worse, or a method factor that adds little, does not rule out common method variance.",
                    "单因子模型拟合较差或方法因子增益较小，均不能排除共同方法偏差。"),
            ]);
    }

    /// <summary>The models by the indices that papers print, without what is said of differences.</summary>
    public static PrintedTable Print(ResultTable models)
    {
        var printed = PrintedFit.Of(models, rivals: null, isLikelihood: false);
        return printed with { Notes = printed.Notes.Remove(Sentence.Of($"{Differences}", $"{Differences}")) };
    }

    /// <summary>How far the constructs' standardised loadings move when the method factor is added.</summary>
    private static IEnumerable<Phrase> Movement(ScoredSurvey survey, ModelFit measurement, ModelFit method)
    {
        if (!measurement.Fitted.TryGet(out var before, out _) || !method.Fitted.TryGet(out var after, out _))
        {
            yield break;
        }

        var moves = (from row in Enumerable.Range(0, measurement.Table.Parameters.Length)
                     let parameter = measurement.Table.Parameters[row]
                     where parameter.Operator == ModelOperator.Loading
                     let other = Enumerable.Range(0, method.Table.Parameters.Length).First(candidate => method.Table.Parameters[candidate].Name == parameter.Name)
                     let change = after.Standardised.Parameters[other].Value - before.Standardised.Parameters[row].Value

                     // A factor of negative variance has no standardised loadings; the table says so.
                     where double.IsFinite(change)
                     select (Label: ParameterLabel.Of(survey, measurement.Table.Roles, parameter), Change: change)).ToList();
        if (moves.Count == 0)
        {
            yield break;
        }

        var largest = moves.MaxBy(move => Math.Abs(move.Change));
        yield return Phrase.Format(
            $"With the method factor standardised loadings move by {moves.Average(move => Math.Abs(move.Change)):#.000} on average, most of all {largest.Label.English} ({largest.Change:+#.000;−#.000}).",
            $"加入方法因子后，标准化载荷平均变动 {moves.Average(move => Math.Abs(move.Change)):F3}，变动最大者为“{largest.Label.Chinese}”（{largest.Change:+0.000;−0.000}）。");
    }
}
