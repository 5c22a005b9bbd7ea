using System.Globalization;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

/// <summary>Every number under tests/reference/lms by its address; the README there says whose it is.</summary>
public sealed class LatentModerationReferenceTests
{
    /// <summary>Both informations are central differences, good to about 1e-7 of an error.</summary>
    [Theory]
    [InlineData("one_interaction", 20)]
    [InlineData("two_interactions", 28)]
    [InlineData("three_interactions", 30)]
    public void EveryReferenceStandsAtItsAddress(string name, int cells)
    {
        var result = LatentProductStudy.Run(LatentProductStudy.Read(name + ".csv"), string.Empty, LatentProductStudy.Analysis(LatentProductStudy.Read(name + ".model").Trim(), "estimator: ml"));

        var held = 0;
        foreach (var line in LatentProductStudy.Read(name + "_expected.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1))
        {
            var parts = line.Trim().Split(',');
            if (parts[0] is "loglik" or "parameters")
            {
                Should($"lms.fit[model].{parts[0]}", parts[1], 1e-6);
            }
            else
            {
                Should($"lms.parameters[{parts[0]}].est", parts[1], 1e-7);
                Should($"lms.parameters[{parts[0]}].se", parts[2], 1e-7);
            }
        }

        held.Should().Be(cells);

        void Should(string address, string expected, double tolerance)
        {
            StudyFolder.NumberAt(result, address).Should().BeApproximately(double.Parse(expected, CultureInfo.InvariantCulture), tolerance, address);
            held++;
        }
    }

    /// <summary>Mplus 8.10 on six of the nine items: ESTIMATOR = ML, TYPE = RANDOM, XWITH; all printed digits.</summary>
    [Fact]
    public void MplusPrintsTheSame()
    {
        var result = LatentProductStudy.Run(
            LatentProductStudy.Read("one_interaction.csv"), string.Empty, LatentProductStudy.Analysis("X =~ x1 + x2\nZ =~ z1 + z2\nY =~ y1 + y2\nY ~ X + Z + X:Z", "estimator: ml"));

        foreach (var (address, printed, half) in new[]
                 {
                     ("lms.fit[model].loglik", -13374.972, 5.1e-4), ("lms.fit[model].aic", 26793.945, 5.1e-4), ("lms.fit[model].bic", 26917.165, 5.1e-4),
                     ("lms.fit[model].parameters", 22, 0), ("lms.parameters[Y~Z:X].est", 0.720, 5.1e-4), ("lms.parameters[Y~X:Z].se", 0.031, 5.1e-4),
                     ("lms.covariances[X~~Z].est", 0.204, 5.1e-4), ("lms.covariances[X~~X].est", 0.968, 5.1e-4),
                 })
        {
            StudyFolder.NumberAt(result, address).Should().BeApproximately(printed, half, address);
        }
    }
}
