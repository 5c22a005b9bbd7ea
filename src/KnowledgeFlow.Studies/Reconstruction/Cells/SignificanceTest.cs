using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>The test behind a p-value: the statistic that decides it, and which values of that have a p within limits.</summary>
internal abstract record SignificanceTest(TargetStatistic Statistic)
{
    /// <summary>The values of the statistic whose p lies between two limits; none where too few rows leave no degrees of freedom.</summary>
    public abstract Interval Within(double lowerP, double upperP);

    /// <summary>|t| on degrees of freedom; infinite for z.</summary>
    public sealed record Student(TargetStatistic Statistic, double DegreesOfFreedom) : SignificanceTest(Statistic)
    {
        public override Interval Within(double lowerP, double upperP) =>
            DegreesOfFreedom > 0 ? SignificanceInterval.OfT(lowerP, upperP, DegreesOfFreedom) : Interval.None;
    }

    /// <summary>|r| of a number of rows.</summary>
    public sealed record Correlation(TargetStatistic Statistic, int Rows) : SignificanceTest(Statistic)
    {
        public override Interval Within(double lowerP, double upperP) =>
            Rows > 2 ? SignificanceInterval.OfCorrelation(lowerP, upperP, Rows) : Interval.None;
    }

    /// <summary>F.</summary>
    public sealed record Fisher(TargetStatistic Statistic, double FirstDegrees, double SecondDegrees) : SignificanceTest(Statistic)
    {
        public override Interval Within(double lowerP, double upperP) =>
            FirstDegrees > 0 && SecondDegrees > 0 ? new(Critical(upperP), Critical(lowerP)) : Interval.None;

        private double Critical(double p) => p switch
        {
            <= 0 => double.PositiveInfinity,
            >= 1 => 0,
            _ => FDistribution.UpperTailQuantile(p, FirstDegrees, SecondDegrees),
        };
    }
}
