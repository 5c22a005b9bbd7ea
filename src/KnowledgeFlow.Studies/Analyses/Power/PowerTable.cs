using System.Collections.Immutable;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Lays out <c>power.results</c>.</summary>
internal static class PowerTable
{
    public static ResultTable Of(PlannedPower plan, ImmutableArray<PowerAnswer> answers)
    {
        var words = PlannedTestWords.Of(plan.Planned);
        return new TableLayout<PowerAnswer>(Columns(plan, words)).Table(
            $"{plan.Id.Value}.results",
            TitleOf(plan.Question, words.Name),
            plan.Question == PowerQuestion.Effect ? new Phrase("Sample", "样本") : new Phrase("Effect", "效应"),
            answers.Select(row => (row.Id, words.LabelOf(row, plan.Question), row)),
            [
                words.Convention,
                .. plan.Effects.Any(effect => effect.Word is not null) ? [ConventionsOf(plan.Planned, words)] : ImmutableArray<Phrase>.Empty,
                .. answers.Where(row => row.Reason is not null).Select(row => DiagnosisPhrase.Note(words.LabelOf(row, plan.Question), row.Reason!)),
            ]);
    }

    private static Phrase TitleOf(PowerQuestion question, Phrase test) => question switch
    {
        PowerQuestion.SampleSize => new Phrase($"A priori power analysis of {test.English}", $"{test.Chinese}的先验检验力分析"),
        PowerQuestion.Effect => new Phrase($"Sensitivity power analysis of {test.English}", $"{test.Chinese}的敏感性检验力分析"),
        _ => new Phrase($"Power of {test.English}", $"{test.Chinese}的检验力"),
    };

    private static ImmutableArray<ColumnLayout<PowerAnswer>> Columns(PlannedPower plan, PlannedTestWords words)
    {
        var (kind, test) = (plan.Planned.Kind, plan.Planned.Test);
        var isT = words.Statistic == "t";
        var isF = words.Statistic == "F";
        var isChiSquared = words.Statistic == "χ²";
        var columns = ImmutableArray.CreateBuilder<ColumnLayout<PowerAnswer>>();
        Number("effect", Phrase.Verbatim(words.Symbol), words.EffectStyle, row => row.Effect?.Value);
        if (test is IndirectEffectPower indirect)
        {
            Number("a", Phrase.Verbatim("a"), NumberStyle.Bounded, row => row.Effect is { } effect ? indirect.PathsOf(effect.Value).A : null);
            Number("b", Phrase.Verbatim("b"), NumberStyle.Bounded, row => row.Effect is { } effect ? indirect.PathsOf(effect.Value).B : null);
        }

        Number("n", Terms.N, NumberStyle.Whole, row => row.Sample);
        if (kind == PlannedTestKind.IndependentT)
        {
            Number("n1", Phrase.Verbatim("n₁"), NumberStyle.Whole, row => row.Sample is { } sample ? test.GroupSizes(sample)[0] : null);
            Number("n2", Phrase.Verbatim("n₂"), NumberStyle.Whole, row => row.Sample is { } sample ? test.GroupSizes(sample)[1] : null);
        }

        if (test is AnalysisOfVariancePower variance)
        {
            Number("per_group", new Phrase("n per group", "每组 n"), NumberStyle.DegreesOfFreedom, row => (double?)row.Sample / variance.Groups);
        }

        Number("alpha", Phrase.Verbatim("α"), NumberStyle.Bounded, _ => plan.Alpha);
        if (plan.Question != PowerQuestion.Power)
        {
            Number("target", new Phrase("Power wanted", "目标检验力"), NumberStyle.Bounded, _ => plan.Target);
        }

        Number("power", new Phrase("Power", "检验力"), NumberStyle.Bounded, row => row.Achieved?.Power);
        if (words.Statistic.Length > 0)
        {
            Number("critical", new Phrase($"Critical {words.Statistic}", $"{words.Statistic} 临界值"), words.Statistic == "r" ? NumberStyle.Bounded : NumberStyle.Estimate, row => row.Achieved?.CriticalValue);
        }

        if (isF || isChiSquared)
        {
            Number("df1", Phrase.Verbatim(isF ? "df₁" : "df"), NumberStyle.DegreesOfFreedom, row => row.Achieved?.NumeratorDegreesOfFreedom);
        }

        if (words.Statistic.Length > 0 && !isChiSquared)
        {
            Number("df2", Phrase.Verbatim(isF ? "df₂" : "df"), NumberStyle.DegreesOfFreedom, row => row.Achieved?.ErrorDegreesOfFreedom);
        }

        if (isT || isF || isChiSquared)
        {
            Number("noncentrality", Phrase.Verbatim(isT ? "δ" : "λ"), NumberStyle.Estimate, row => row.Achieved?.Noncentrality);
        }

        return columns.ToImmutable();

        void Number(string id, Phrase label, NumberStyle style, Func<PowerAnswer, double?> value) => columns.Add(ColumnLayout<PowerAnswer>.Number(id, label, style, value));
    }

    private static Phrase ConventionsOf(PlannedTest planned, PlannedTestWords words)
    {
        var sizes = planned.Test.Conventions!;
        ImmutableArray<Phrase> numbers = [.. new[] { sizes.Small, sizes.Medium, sizes.Large }.Select(size => GivenNumber.Of(size, words.EffectStyle))];
        var (english, chinese) = ($"{words.Symbol} = {numbers[0].English}, {numbers[1].English} and {numbers[2].English}", $"{words.Symbol} = {numbers[0].Chinese}、{numbers[1].Chinese}、{numbers[2].Chinese}");
        return planned.Kind == PlannedTestKind.Indirect
            ? new Phrase($"Small, medium and large: {english}, the squares of Cohen's (1988) correlations.", $"小、中、大效应：{chinese}，即 Cohen（1988）相关系数标准的平方。")
            : new Phrase($"Small, medium and large by Cohen's (1988) convention: {english}.", $"小、中、大效应依 Cohen（1988）的惯例：{chinese}。");
    }
}
