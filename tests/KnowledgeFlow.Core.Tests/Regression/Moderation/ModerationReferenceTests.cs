using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.Moderation;

public sealed class ModerationReferenceTests
{
    private static readonly ModerationModel StudyA = new("KFE", "KS", "OC", [new VariableTerm("gender"), new VariableTerm("year")]);
    private static readonly Probe StandardDeviations = new Probe.StandardDeviations();

    [Fact]
    public void StudyAAtStandardDeviationsAgreesWithR() => Compare("study_a", "study_a_scores.csv", StudyA, StandardDeviations);

    [Fact]
    public void StudyAAtPercentilesAgreesWithR() => Compare("study_a_percentiles", "study_a_scores.csv", StudyA, new Probe.Percentiles());

    [Fact]
    public void StudyAAtGivenValuesAgreesWithR() => Compare("study_a_values", "study_a_scores.csv", StudyA, new Probe.Values([1, 3.25, 7]));

    [Fact]
    public void RobustErrorsAgreeWithR() => Compare("study_a_hc3", "study_a_scores.csv", StudyA with { Errors = StandardErrors.Hc3 }, StandardDeviations);

    [Fact]
    public void UncentredStudyAAgreesWithR() => Compare("study_a_uncentred", "study_a_scores.csv", StudyA with { Centring = Centring.None }, StandardDeviations);

    [Fact]
    public void ABinaryModeratorAgreesWithR() => Compare(
        "study_a_binary", "study_a_scores.csv", new ModerationModel("KFE", "KA", "gender", [new VariableTerm("year")], Centring.Continuous), StandardDeviations);

    [Theory]
    [InlineData("garcia", Centring.All)]
    [InlineData("garcia_continuous", Centring.Continuous)]
    public void ABinaryPredictorAgreesWithR(string name, Centring centring) =>
        Compare(name, "garcia.csv", new ModerationModel("liking", "prot2", "sexism", [], centring), StandardDeviations);

    [Theory]
    [InlineData("generated", StandardErrors.Ordinary)]
    [InlineData("generated_hc3", StandardErrors.Hc3)]
    public void TwoBoundariesAgreeWithR(string name, StandardErrors errors) =>
        Compare(name, "heteroscedastic.csv", new ModerationModel("y", "w", "x", [], Errors: errors), StandardDeviations);

    [Fact]
    public void OneBoundaryAgreesWithR()
    {
        var frame = ReferenceFrame.Read("moderation", "heteroscedastic.csv");
        var moderated = Enumerable.Range(0, frame.Rows).Select(i => frame["y"][i] + (0.03 * (frame["w"][i] - 2000) * frame["x"][i])).ToArray();
        var changed = new SurveyData([DoubleColumn.Of("y", moderated), frame["x"], frame["w"]]);

        Compare("one_boundary", changed, new ModerationModel("y", "x", "w", []), new Probe.Values([1995, 2010]));
    }

    private static void Compare(string name, string file, ModerationModel model, Probe probe) => Compare(name, ReferenceFrame.Read("moderation", file), model, probe);

    private static void Compare(string name, SurveyData data, ModerationModel model, Probe probe)
    {
        ModerationAnalysis.Fit(data, model).Effect.TryGet(out var effect, out var diagnosis).Should().BeTrue("{0}", diagnosis);
        var cells = new Dictionary<(string, string, string), double>();
        foreach (var (row, column) in new[] { (".x", model.Predictor), (".m", model.Moderator), (".xm", model.InteractionName) })
        {
            cells[("coefficients", row, "b")] = effect!.Fit.Coefficients[effect.Fit.IndexOf(column)];
            cells[("coefficients", row, "se")] = effect.Fit.StandardError(effect.Fit.IndexOf(column));
        }

        foreach (var slope in SimpleSlope.Of(effect!, probe))
        {
            cells[("slopes", slope.Id, "value")] = slope.Value;
            cells[("slopes", slope.Id, "b")] = slope.B;
            cells[("slopes", slope.Id, "se")] = slope.StandardError;
            cells[("slopes", slope.Id, "t")] = slope.T;
            cells[("slopes", slope.Id, "p")] = slope.PValue;
            cells[("slopes", slope.Id, "lower")] = slope.Lower;
            cells[("slopes", slope.Id, "upper")] = slope.Upper;
            cells[("slopes", slope.Id, "outside")] = slope.IsOutside ? 1 : 0;
        }

        foreach (var line in InteractionLine.Of(effect!, probe))
        {
            foreach (var (table, place) in new[] { ("line_first", 0), ("line_last", line.Predictor.Length - 1) })
            {
                cells[(table, line.Id, "mean")] = line.Mean[place];
                cells[(table, line.Id, "lower")] = line.Lower[place];
                cells[(table, line.Id, "upper")] = line.Upper[place];
            }
        }

        var boundaries = JohnsonNeymanBoundary.Of(effect!);
        cells[("johnson_neyman", "count", "count")] = boundaries.Length;
        foreach (var (boundary, index) in boundaries.Select((boundary, index) => (boundary, index)))
        {
            var row = FormattableString.Invariant($"{index + 1}");
            cells[("johnson_neyman", row, "value")] = boundary.Value;
            cells[("johnson_neyman", row, "percent_below")] = boundary.PercentBelow;
            cells[("johnson_neyman", row, "percent_above")] = boundary.PercentAbove;
        }

        // lm in doubles beside a centred design of condition near 100: some 11 digits are R's own.
        cells.ShouldHold(ReferenceTable.Read("moderation", "moderation.csv"), name, (_, _) => 1e-9);
    }
}
