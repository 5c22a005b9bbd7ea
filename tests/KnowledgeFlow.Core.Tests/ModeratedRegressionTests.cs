using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests;

public sealed class ModeratedRegressionTests
{
    /// <summary>R's lm with slopes and boundaries by hand (tests/reference/moderation/moderation.R).</summary>
    [Fact]
    public void SlopesBoundariesAndTheProductAreRs()
    {
        ModeratedRegression.Of(ReferenceFrame.Read("moderation", "study_a_scores.csv"), "KFE", "KS", "OC", ["gender", "year"]).TryGet(out var result, out var diagnosis).Should().BeTrue(diagnosis?.ToString());

        var cells = new Dictionary<(string, string, string), double>();
        foreach (var slope in result!.Slopes)
        {
            cells[("slopes", slope.Id, "b")] = slope.B;
            cells[("slopes", slope.Id, "p")] = slope.PValue;
        }

        cells[("coefficients", ".xm", "b")] = result.Interaction.B;
        cells[("coefficients", ".xm", "se")] = result.Interaction.StandardError;
        cells[("johnson_neyman", "count", "count")] = result.JohnsonNeyman.Length;
        var reference = ReferenceTable.Read("moderation", "moderation.csv");
        var compared = 0;
        foreach (var row in reference.Rows.Where(row => reference.Text(row, "case") == "study_a"))
        {
            if (cells.TryGetValue((reference.Text(row, "table"), reference.Text(row, "row"), reference.Text(row, "column")), out var value))
            {
                RelativeError.Of(value, reference.Number(row, "value")).Should().BeLessThan(1e-9);
                compared++;
            }
        }

        compared.Should().Be(cells.Count);
        result.Change.DeltaDF.Should().Be(1);
    }

    [Fact]
    public void AControlThatIsNoTermIsNamed() =>
        FluentActions.Invoking(() => ModeratedRegression.Of(ReferenceFrame.Read("moderation", "study_a_scores.csv"), "KFE", "KS", "OC", ["year^"]))
            .Should().Throw<ArgumentException>().WithMessage("'year^' is no term from character 6 on: write x, x^2*").WithParameterName("controls");
}
