using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Makes the power curve: power against sample size, a line an effect, the power wanted as a reference line, the sample sizes asked for or found marked.</summary>
internal static class PowerCurveFigure
{
    public static Figure Of(PlannedPower plan, ImmutableArray<PowerAnswer> answers, ImmutableArray<PowerCurve> curves)
    {
        var words = PlannedTestWords.Of(plan.Planned);
        ImmutableArray<PowerAnswer> known = [.. answers.Where(row => row.Achieved is not null)];
        return new LineFigure(
            $"{plan.Id.Value}.curve",
            new Phrase($"Power of {words.Name.English}", $"检验力曲线：{words.Name.Chinese}"),
            new FigureAxis(new Phrase("Sample size n", "样本量 n"), 0),
            new FigureAxis(new Phrase("Power", "检验力"), 0, 1),
            [.. curves.Select(curve => new LineSeries(curve.Label, [.. curve.Points.Select(point => (double)point.Sample)], [.. curve.Points.Select(point => point.Power)], [], []))],
            [NoteOf(plan)])
        {
            HorizontalLines = plan.Question == PowerQuestion.Power ? [] : [new ReferenceLine(plan.Target, TargetOf(plan))],
            VerticalLines = [.. known.Select(row => row.Sample!.Value).Distinct().Order().Select(sample => new ReferenceLine(sample, Phrase.Format($"n = {sample}", $"n = {sample}")))],
            Marks = [.. known.Select(row => new MarkedPoint(row.Sample!.Value, row.Achieved!.Power, Phrase.Empty))],
        };
    }

    private static Phrase TargetOf(PlannedPower plan)
    {
        var target = GivenNumber.Bounded(plan.Target);
        return new Phrase($"Power {target.English}", $"检验力 {target.Chinese}");
    }

    private static Phrase NoteOf(PlannedPower plan)
    {
        var (alpha, target) = (GivenNumber.Bounded(plan.Alpha), GivenNumber.Bounded(plan.Target));
        return plan.Question == PowerQuestion.Power
            ? new Phrase($"α = {alpha.English}. Dots: the sample sizes asked for.", $"α = {alpha.Chinese}；圆点为所给的样本量。")
            : new Phrase($"α = {alpha.English}. Dashed across: a power of {target.English}; dots: where it is reached.", $"α = {alpha.Chinese}；横虚线为目标检验力 {target.Chinese}，圆点为达到处。");
    }
}
