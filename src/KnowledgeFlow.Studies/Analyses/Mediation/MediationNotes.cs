using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>What stands below the tables of a mediation analysis.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Labels">What its parts are called.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Questionnaires">How many valid questionnaires there are.</param>
internal sealed record MediationNotes(MediationAnalysis Analysis, MediationLabels Labels, MediationFit Fit, int Questionnaires)
{
    /// <summary>The rows, and why there are no effects.</summary>
    public IEnumerable<Phrase> Sample =>
    [
        Phrase.Format(
            $"n = {Fit.RowsUsed.Length} (listwise over all variables; {Questionnaires - Fit.RowsUsed.Length} left out).",
            $"n = {Fit.RowsUsed.Length}（对全部变量成列删除，剔除 {Questionnaires - Fit.RowsUsed.Length} 份）。"),
        .. Fit.AllEquations.SelectMany(LeftOut),
        .. Fit.Effects.Diagnosis() is { } reason && Fit.AllEquations.All(equation => equation.Fit.Diagnosis() is null) ? [DiagnosisPhrase.Note(new Phrase("No indirect effects", "无间接效应"), reason)] : Array.Empty<Phrase>(),
        .. Fit.AllEquations.Select(equation => equation.Fit.Diagnosis() is { } diagnosis
            ? DiagnosisPhrase.Note(new Phrase($"No equation of {Labels.OfEquation(equation).English}", $"无 {Labels.OfEquation(equation).Chinese} 的方程"), diagnosis)
            : null).OfType<Phrase>(),
    ];

    /// <summary>The number of the model in PROCESS, where it has one.</summary>
    public IEnumerable<Phrase> Number => ProcessModel.NumberOf(Analysis.Model) is { } number
        ? [Phrase.Format($"PROCESS model {number}.", $"PROCESS 模型 {number}。")]
        : [];

    /// <summary>Which standard errors the regressions have.</summary>
    public Phrase Errors => Analysis.Model.Errors switch
    {
        StandardErrors.Hc3 => new Phrase("HC3 standard errors; F is a Wald test with them.", "标准误为 HC3，F 为相应 Wald 检验。"),
        StandardErrors.Clustered => Phrase.Format(
            $"Standard errors clustered by {Labels.Survey.LabelOf(Analysis.Cluster!.Value).English} ({Clusters} clusters); F is a Wald test with them, df2 = clusters − 1.",
            $"标准误按{Labels.Survey.LabelOf(Analysis.Cluster!.Value).Chinese}聚类（{Clusters} 个聚类），F 为相应 Wald 检验，df2 = 聚类数 − 1。"),
        _ => new Phrase("Ordinary standard errors.", "普通最小二乘标准误。"),
    };

    /// <summary>What was centred.</summary>
    public IEnumerable<Phrase> Centred => Analysis.Model.Moderators.IsEmpty ? [] : Analysis.Model.Centring switch
    {
        Centring.All => [new Phrase("Variables that stand in products are mean-centred.", "乘积项所含变量均已均值中心化。")],
        Centring.Continuous => [new Phrase("Variables that stand in products are mean-centred, unless binary.", "乘积项所含变量除二分变量外均已均值中心化。")],
        _ => [new Phrase("Nothing is centred.", "未作中心化。")],
    };

    /// <summary>How intervals of products were made.</summary>
    public Phrase Bootstrap(MediationInference inference)
    {
        var kind = BootstrapIntervalPhrase.Of(inference.Settings.Interval);
        var (units, unitsChinese) = Analysis.Cluster is null ? ("rows", "个案") : ("clusters", "聚类");
        var failed = inference.Draws.Failed == 0
            ? Phrase.Empty
            : Phrase.Format($" {inference.Draws.Failed} more had a constant or collinear variable and are left out.", $"另有 {inference.Draws.Failed} 次因变量无变异或共线而剔除。");
        var simulated = inference.Settings.MonteCarlo == 0
            ? Phrase.Empty
            : !inference.HasSimulation
            ? new Phrase(" No Monte Carlo limits: the coefficients of an equation have no positive definite covariance matrix.", "因某方程系数的协方差矩阵非正定，无蒙特卡洛区间。")
            : Phrase.Format($" Monte Carlo limits from {inference.Settings.MonteCarlo} simulated sets of coefficients.", $"蒙特卡洛区间基于 {inference.Settings.MonteCarlo} 组模拟系数。");
        return Phrase.Format(
            $"SE and {Terms.Percentage(inference.Settings.Level)} limits of products: {inference.Draws.Count} bootstrap samples of {units} (seed {inference.Settings.Seed}), {kind.English} interval; p is the one that the interval implies.{failed.English}{simulated.English}",
            $"乘积的标准误与 {Terms.Percentage(inference.Settings.Level)} 区间：{inference.Draws.Count} 次{unitsChinese}自助抽样（随机种子 {inference.Settings.Seed}），{kind.Chinese}区间；p 由区间反推。{failed.Chinese}{simulated.Chinese}");
    }

    private IEnumerable<Phrase> LeftOut(MediationEquation equation)
    {
        if (!equation.Fit.TryGet(out var fit, out _))
        {
            yield break;
        }

        var outcome = Labels.OfEquation(equation);
        foreach (var column in fit.Aliased)
        {
            var label = Labels.Of(column.Name);
            yield return new Phrase(
                $"Left out of the equation of {outcome.English}: {label.English}, which says nothing that the terms before it do not.",
                $"{outcome.Chinese} 的方程未纳入 {label.Chinese}：与其前各项完全共线或无变异。");
        }

        if (ClusteredTestNote.Of(new Phrase($"The equation of {outcome.English}", $"{outcome.Chinese} 的方程"), fit, fit.Coefficients.Length - 1) is { } few)
        {
            yield return few;
        }

        if (fit.IsExact)
        {
            yield return new Phrase(
                $"The equation of {outcome.English} fits exactly and leaves no error to test against: no t, p and F.",
                $"{outcome.Chinese} 的方程完全拟合，无残差可供检验，故无 t、p 与 F。");
        }
        else if (fit.Untestable is Diagnosis.SingleCluster)
        {
            yield return new Phrase(
                $"The equation of {outcome.English} has no clustered errors, tests and intervals: all rows are of one cluster.",
                $"{outcome.Chinese} 的方程无聚类稳健标准误、检验与区间：全部个案属同一聚类。");
        }
        else if (fit.Untestable is not null)
        {
            yield return new Phrase(
                $"The equation of {outcome.English} has no HC3 errors, tests and intervals: it passes through a row whatever the answer there (leverage 1).",
                $"{outcome.Chinese} 的方程无 HC3 标准误、检验与区间：无论取值如何，模型必经过某一行（杠杆值为 1）。");
        }
    }

    private int Clusters => Fit.Equations[0].Fit.TryGet(out var fit, out _) ? fit.TestDegreesOfFreedom + 1 : 0;
}
