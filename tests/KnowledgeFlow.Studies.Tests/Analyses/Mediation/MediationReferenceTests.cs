using System.Globalization;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Mediation;

/// <summary>Mediation, address by address, against R (tests/reference/mediation/mediation.R and bootstrap.R).</summary>
public sealed class MediationReferenceTests
{
    private const string Study = """
        data: data.csv
        analyses:
          - {type: mediation, id: indicator, outcome: y, predictor: {variable: g}, mediators: [m1, m2], covariates: [c1], se: hc3, bootstrap: 100}
          - {type: mediation, id: sequential, outcome: y, predictor: {variable: g, coding: sequential}, mediators: [m1, m2], covariates: [c1], se: hc3, bootstrap: 100}
          - {type: mediation, id: helmert, outcome: y, predictor: {variable: g, coding: helmert}, mediators: [m1, m2], covariates: [c1], se: hc3, bootstrap: 100}
          - {type: mediation, id: effect, outcome: y, predictor: {variable: g, coding: effect}, mediators: [m1, m2], covariates: [c1], se: hc3, bootstrap: 100}
          - {type: mediation, id: eleven, outcome: y, predictor: x, mediators: [m1], moderators: [{moderator: w, by: z, paths: [a]}], bootstrap: 20000, sobel: true, contrasts: true}
          - {type: mediation, id: twentyone, outcome: y, predictor: x, mediators: [m1], model: 21, moderators: [w, z], bootstrap: 100, monte_carlo: 20000}
          - {type: mediation, id: nine, outcome: y, predictor: x, mediators: [m1], moderators: [{moderator: w, paths: [a]}, {moderator: z, paths: [a]}], bootstrap: 100}
          - {type: mediation, id: seven, outcome: y, predictor: x, mediators: [m1], moderators: [{moderator: w, paths: a}], bootstrap: 100}
          - {type: mediation, id: binary, outcome: y, predictor: x, mediators: [m1], model: 58, moderators: [b], bootstrap: 20000, interval: bca}
          - {type: mediation, id: clustered, outcome: y, predictor: x, mediators: [m1, m2], serial: true, se: cluster, cluster: cl, bootstrap: 20000, sobel: true, contrasts: true}
          - {type: mediation, id: seventyfour, outcome: y, predictor: x, mediators: [m1], model: 74, covariates: {mediators: [c1], outcome: [z]}, center: continuous, bootstrap: 100}
        """;

    private static readonly Lazy<StudyResult> Result = new(Run);

    /// <summary>Doubles against doubles on well-conditioned equations; root finding in R stops at 1e-14.</summary>
    [Fact]
    public void EveryNumberIsRs()
    {
        var reference = Read("mediation.csv");
        reference.Should().HaveCountGreaterThan(800);
        var failures = from line in reference
                       let computed = StudyFolder.NumberAt(Result.Value, line[0])
                       let expected = double.Parse(line[1], CultureInfo.InvariantCulture)
                       where !(Math.Abs(computed!.Value - expected) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-3))
                       select FormattableString.Invariant($"{line[0]}: {computed:R} where R has {expected:R}");
        failures.Should().BeEmpty();
    }

    /// <summary>20,000 draws here and there; each line says four standard errors of their difference.</summary>
    [Fact]
    public void ResampledNumbersAreNearRs()
    {
        foreach (var line in Read("bootstrap.csv"))
        {
            StudyFolder.NumberAt(Result.Value, line[0]).Should().BeApproximately(double.Parse(line[1], CultureInfo.InvariantCulture), double.Parse(line[2], CultureInfo.InvariantCulture), line[0]);
        }
    }

    private static StudyResult Run()
    {
        using var study = new StudyFolder(Study, File.ReadAllBytes(PathOf("data.csv")));
        return study.Result;
    }

    // "address",value or "address",value,tolerance; commas stand inside addresses.
    private static List<string[]> Read(string name) =>
        [.. File.ReadLines(PathOf(name)).Where(line => line.StartsWith('"')).Select(line => (string[])[line[1..line.IndexOf('"', 1)], .. line[(line.IndexOf('"', 1) + 2)..].Split(',')])];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "reference", "mediation", name);
}
