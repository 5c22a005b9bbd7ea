using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Tests.Regression;

public sealed class FullCollinearityTests
{
    private static readonly double[] First = [1, 2, 3, 4];
    private static readonly double[] Second = [1, 3, 2, 4];
    private static readonly double[] Third = [2, 1, 1, 2];

    /// <summary>By hand: r = .8, so that both VIFs are 1/(1 − .64).</summary>
    [Fact]
    public void TwoVariablesHaveOneVif() => Inflation(First, Second).Should().AllSatisfy(vif => vif.Should().BeApproximately(1 / 0.36, 1e-13));

    [Fact]
    public void AVariableThatNoneOfTheOthersPredictsHasOne() => Inflation(First, Third, [1, -1, -1, 1, 0, 0], [0, 0, 0, 0, 1, -1])[3].Should().BeApproximately(1, 1e-13);

    [Fact]
    public void ScaleOriginAndOrderDoNotMatter()
    {
        double[] third = [5, 1, 4, 2, 2];
        double[] first = [1, 2, 3, 4, 6];
        double[] second = [1, 3, 2, 4, 4];
        var vif = Inflation(first, second, third);

        var moved = Inflation([.. third.Select(x => (1000 * x) + 7)], first, [.. second.Select(x => -x / 64)]);

        moved[0].Should().BeApproximately(vif[2], 1e-11);
        moved[1].Should().BeApproximately(vif[0], 1e-11);
        moved[2].Should().BeApproximately(vif[1], 1e-11);
    }

    [Fact]
    public void WhatHasNoVifIsDiagnosed()
    {
        Refused(First).Should().Be(new Diagnosis.TooFewItems(1, 2));
        Refused([1, 2], [2, 1]).Should().Be(new Diagnosis.TooFewRows(2, 3));
        Refused(First, [3, 3, 3, 3]).Should().BeOfType<Diagnosis.ConstantVariables>().Which.Variables.Should().Equal("v2");
        Refused(First, [.. First.Select(x => 2 * x)], Third, Second, [.. First.Zip(Second, (x, y) => x + y)]).Should().BeOfType<Diagnosis.TooFewRows>();
        Refused(First, [.. First.Select(x => 5 - x)]).Should().BeOfType<Diagnosis.NotPositiveDefinite>();
    }

    private static ImmutableArray<double> Inflation(params double[][] columns) =>
        FullCollinearity.Of(Moments(columns)).TryGet(out var vif, out var diagnosis) ? vif : throw new InvalidOperationException(diagnosis!.ToString());

    private static Diagnosis Refused(params double[][] columns) =>
        FullCollinearity.Of(Moments(columns)).TryGet(out _, out var diagnosis) ? throw new InvalidOperationException("There are VIFs.") : diagnosis;

    // Shorter columns are filled with zeros.
    private static Moments Moments(double[][] columns)
    {
        var rows = columns.Max(column => column.Length);
        return MomentsAccumulator.Of(new SurveyData(columns.Select((column, i) =>
            new DoubleColumn(FormattableString.Invariant($"v{i + 1}"), [.. column, .. Enumerable.Repeat(0.0, rows - column.Length)]))));
    }
}
