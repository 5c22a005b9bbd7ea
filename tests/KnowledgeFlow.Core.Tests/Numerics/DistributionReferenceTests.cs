using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class DistributionReferenceTests
{
    // The arguments are doubles and the references have 20 digits, so nothing but our own rounding is left. The densities change
    // by a factor of up to e^700 over the range, and their logarithm is held to 1e-16 of itself: 1e-13, and 1e-12 with margin.
    private static readonly Dictionary<string, (Func<double[], double> Function, double Tolerance)> Precise = new()
    {
        ["lgamma"] = (a => GammaFunction.Log(a[0]), 2e-15),
        ["normal.upper"] = (a => NormalDistribution.UpperTail(a[0]), 2e-15),
        ["normal.two_sided"] = (a => NormalDistribution.TwoSidedP(a[0]), 2e-15),
        ["t.two_sided"] = (a => StudentTDistribution.TwoSidedP(a[0], a[1]), 1e-13),
        ["chi2.upper"] = (a => ChiSquaredDistribution.UpperTail(a[0], a[1]), 1e-12),
        ["chi2.lower"] = (a => ChiSquaredDistribution.Cumulative(a[0], a[1]), 1e-12),
        ["f.upper"] = (a => FDistribution.UpperTail(a[0], a[1], a[2]), 1e-12),
        ["f.lower"] = (a => FDistribution.Cumulative(a[0], a[1], a[2]), 1e-12),
        ["nchi2.upper"] = (a => NoncentralChiSquaredDistribution.UpperTail(a[0], a[1], a[2]), 1e-12),
        ["nchi2.lower"] = (a => NoncentralChiSquaredDistribution.Cumulative(a[0], a[1], a[2]), 1e-12),
        ["nf.upper"] = (a => NoncentralFDistribution.UpperTail(a[0], a[1], a[2], a[3]), 1e-12),
        ["nf.lower"] = (a => NoncentralFDistribution.Cumulative(a[0], a[1], a[2], a[3]), 1e-12),
        ["nt.upper"] = (a => NoncentralTDistribution.UpperTail(a[0], a[1], a[2]), 1e-12),
        ["nt.lower"] = (a => NoncentralTDistribution.Cumulative(a[0], a[1], a[2]), 1e-12),
    };

    // R's own tails are good to some 1e-13 of the logarithm, its quantiles to some 1e-12 and its noncentral t to some 1e-11.
    private static readonly Dictionary<string, (Func<double[], double> Function, double Tolerance)> OfR = new()
    {
        ["log.t.two_sided"] = (a => Math.Log(StudentTDistribution.TwoSidedP(a[0], a[1])), 1e-12),
        ["log.f.upper"] = (a => Math.Log(FDistribution.UpperTail(a[0], a[1], a[2])), 1e-11),
        ["log.f.lower"] = (a => Math.Log(FDistribution.Cumulative(a[0], a[1], a[2])), 1e-11),
        ["log.chi2.upper"] = (a => Math.Log(ChiSquaredDistribution.UpperTail(a[0], a[1])), 1e-12),
        ["q.normal"] = (a => NormalDistribution.Quantile(a[0]), 1e-14),
        ["q.t"] = (a => StudentTDistribution.Quantile(a[0], a[1]), 2e-12),
        ["q.chi2.upper"] = (a => ChiSquaredDistribution.UpperTailQuantile(a[0], a[1]), 2e-12),
        ["q.f.upper"] = (a => FDistribution.UpperTailQuantile(a[0], a[1], a[2]), 2e-12),
        ["nchi2.noncentrality"] = (a => NoncentralChiSquaredDistribution.Noncentrality(a[0], a[1], a[2]), 1e-10),
        ["nt.noncentrality"] = (a => NoncentralTDistribution.Noncentrality(a[0], a[1], a[2]), 1e-9),
    };

    [Fact]
    public void TailsAgreeWithTwentyDigitReferences() => Compare(ReferenceTable.Read("distributions", "distributions.csv"), Precise, ["a1", "a2", "a3", "a4"]);

    [Fact]
    public void TailsQuantilesAndPivotsAgreeWithR() => Compare(ReferenceTable.Read("distributions", "distributions-r.csv"), OfR, ["a1", "a2", "a3"]);

    private static void Compare(ReferenceTable table, Dictionary<string, (Func<double[], double> Function, double Tolerance)> functions, string[] arguments)
    {
        var failures = new List<string>();
        var used = new HashSet<string>();
        foreach (var row in table.Rows)
        {
            var name = table.Text(row, "function");
            used.Add(name);
            var expected = table.Number(row, "value");
            var (function, tolerance) = functions[name];
            var computed = function([.. arguments.Select(column => table.Number(row, column))]);

            // A tail below the normal numbers has no more digits than its own spacing leaves.
            var spacing = expected is > 0 and < 1e-290 ? double.Epsilon / expected : 0;
            var error = RelativeError.Of(computed, expected);
            if (error > tolerance + spacing)
            {
                failures.Add(FormattableString.Invariant($"{string.Join(',', row)}: {computed:R} (error {error:0.0e0})"));
            }
        }

        used.Should().BeEquivalentTo(functions.Keys, "every function is compared");
        failures.Should().BeEmpty();
    }
}
