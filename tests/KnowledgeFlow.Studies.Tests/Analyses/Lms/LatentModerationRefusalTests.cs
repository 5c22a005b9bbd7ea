using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

/// <summary>What cannot be estimated is said in the notes, and the run goes on; what cannot be meant is one message.</summary>
public sealed class LatentModerationRefusalTests
{
    [Theory]
    [InlineData("Y ~ X + Z + X:Z + Z:X", "the model is not identified at Y~")]
    [InlineData("Y ~ X + Z + X:Z\\nX ~~ Y", "the disturbance of a product's outcome covaries with a predictor (X~~Y)")]
    [InlineData("Y ~ X + Z + X:Z\\nZ ~ Y", "variables depend on one another in a circle (")]
    [InlineData("Z ~ X + X:X\\nY ~ X + Z + X:Z", "a factor of the product depends on another product and is not normal (Y~X:Z)")]
    [InlineData("Y ~ X + Z + X:Z + x1", "an indicator predicts another variable (Y~x1)")]
    [InlineData("Y ~ a*X + b*Z + X:Z\\na == b", "constraints == are not taken; equal labels are")]
    public void NotesSayWhyThereIsNoFit(string model, string reason)
    {
        var data = LatentProductStudy.OneInteraction(200, "u", (row, _) => $"{row % 5}");
        var result = LatentProductStudy.Run(data, LatentProductStudy.Measured, $"{{type: lms, model: \"{model}\"}}", "{type: descriptives, variables: [x1]}");

        result.Notes("lms.fit").Should().ContainSingle(note => note.StartsWith("No fit of the model: " + reason, StringComparison.Ordinal));
        foreach (var name in new[] { "parameters", "slopes", "johnson_neyman", "r2", "covariances", "second_opinion" })
        {
            result.Notes("lms." + name).Should().ContainSingle(note => note.StartsWith("No fit of the model: ", StringComparison.Ordinal));
            if (name != "second_opinion")
            {
                result.Table("lms." + name).Rows.SelectMany(row => row.Cells).Where(cell => cell is not Cell.NullCell).Should().BeEmpty(name);
            }
        }

        result.Report.Sections[0].Figures.Should().BeEmpty();
        result.Number("lms.fit", "model", "loglik").Should().BeNull();
        result.Number("lms.fit", "model", "n").Should().Be(200);
    }

    /// <summary>A residual variance that wants to be negative: x1 is the latent variable and more.</summary>
    [Fact]
    public void AHeywoodCaseOfWhatCarriesAProductIsNamed()
    {
        var lines = LatentProductStudy.Read("one_interaction.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(120).Select((line, row) =>
        {
            var cells = line.TrimEnd().Split(',');

            // x2 and x3 say little of x1 and nothing of each other.
            (cells[1], cells[2]) = ($"{(cells[0][0] == '-' ? -1 : 1) + (row * 5 % 7)}", $"{(cells[0][0] == '-' ? -1 : 1) - (row * 5 % 7)}");
            return string.Join(',', cells);
        });
        var result = LatentProductStudy.Run("x1,x2,x3,y1,y2,y3,z1,z2,z3\n" + string.Join('\n', lines) + "\n", LatentProductStudy.Measured, "{type: lms, model: \"Y ~ X + Z + X:Z\"}");

        result.Notes("lms.fit").Should().ContainSingle(note => note.StartsWith("No fit of the model: an improper solution (Heywood case) at ", StringComparison.Ordinal));
        result.Notes("lms.fit").Should().ContainSingle(note => note.StartsWith("The likelihood ends where a variance or what is left of it is 0 in what carries a product", StringComparison.Ordinal) && note.Contains("method: product_indicator", StringComparison.Ordinal));
    }

    /// <summary>Where the products alone are the trouble the model without them keeps its row.</summary>
    [Fact]
    public void TheModelWithoutProductsMayStillBeFitted()
    {
        var result = LatentProductStudy.Run(LatentProductStudy.OneInteraction(200, "u", (row, _) => $"{row % 5}"), LatentProductStudy.Measured, "{type: lms, model: \"Y ~ X + Z + X:Z + Z:X\"}");

        result.Number("lms.fit", "without_products", "cfi").Should().BeInRange(0.9, 1);
        result.Number("lms.fit", "without_products", "loglik").Should().BeNegative();
    }

    [Fact]
    public void MessagesAreThoseOfTheSnapshot()
    {
        string[] faults =
        [
            "{type: lms}",
            "{type: lms, model: \"Y ~ X + Z\"}",
            "{type: lms, model: \"Y ~ X + Z + X:Q\"}",
            "{type: lms, model: \"Y ~ X + Z + X:city\"}",
            "type: lms\n    model: |\n      Y ~ X + Z +\n        X::Z",
            "{type: lms, estimator: wlsmv, model: \"Y ~ X + Z + X:Z\"}",
            "{type: lms, method: xwith, model: \"Y ~ X + Z + X:Z\"}",
            "{type: lms, pairs: some, model: \"Y ~ X + Z + X:Z\"}",
            "{type: lms, missing: pairwise, model: \"Y ~ X + Z + X:Z\"}",
            "{type: lms, group: u, model: \"Y ~ X + Z + X:Z\"}",
        ];
        var messages = faults.Select(fault =>
        {
            using var folder = LatentProductStudy.Of(LatentProductStudy.OneInteraction(50, "u,city", (row, _) => $"{row % 5},Lund"), LatentProductStudy.Measured, fault);
            return folder.Message;
        });

        Snapshot.ShouldMatch(Path.Combine("models", "lms-messages.txt"), string.Join("\n\n", messages));
    }
}
