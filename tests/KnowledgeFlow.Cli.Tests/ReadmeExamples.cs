// readme: usings
using KnowledgeFlow.Core;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.ResponseQuality;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;
// end

namespace KnowledgeFlow.Cli.Tests;

/// <summary>
/// The examples of <c>src/KnowledgeFlow.Core/README.md</c>, to the letter between <c>// readme:</c> and <c>// end</c>; what they print goes to a writer that is named as the console is.
/// </summary>
internal static class ReadmeExamples
{
    public static SurveyData Data()
    {
        // readme: data
        var answers = SurveyData.ParseCsv(File.ReadAllText("answers.csv"), leaveOut: ["id", "synthetic"]);
        var data = answers.With(
            MeanScore.Of(answers, "LCE", ["LCE1", "LCE2"]),
            MeanScore.Of(answers, "DFS", ["DFS1", "DFS2"]),
            MeanScore.Of(answers, "EOS", ["EOS1", "EOS2", "EOS3", "EOS4", "EOS5", "EOS6", "EOS7"]),
            MeanScore.Of(answers, "IB", ["IB1", "IB2", "IB3", "IB4", "IB5", "IB6"]));
        // end
        return data;
    }

    public static void Screening(SurveyData data, TextWriter Console)
    {
        // readme: screening
        var items = data.Select(["EOS1", "EOS2", "EOS3", "EOS4", "EOS5", "EOS6", "EOS7", "IB1", "IB2", "IB3", "IB4", "IB5", "IB6"]);
        var runs = LongestRun.Of(items.Columns);
        var careful = data.Take([.. Enumerable.Range(0, data.Rows).Where(row => runs[row] < 7)]);
        Console.WriteLine($"{careful.Rows} of {data.Rows} rows without seven equal answers in a row");

        var turned = careful.Reversed(["IB6"], minimum: 1, maximum: 7);
        Console.WriteLine($"IB6 of the first row: {careful["IB6"][0]} as answered, {turned["IB6"][0]} turned");
        // end
    }

    public static void Reliability(SurveyData data, TextWriter Console)
    {
        // readme: reliability
        var scale = ScaleReliability.Of(data.Select(["IB1", "IB2", "IB3", "IB4", "IB5", "IB6"]));
        if (scale.Alpha.TryGet(out var alpha, out var diagnosis))
        {
            Console.WriteLine($"alpha {alpha.Raw:F3}, 95 % [{alpha.Lower:F3}, {alpha.Upper:F3}], n = {scale.Count}");
        }
        else
        {
            Console.WriteLine(diagnosis.Describe());
        }
        // end
    }

    public static void Regression(SurveyData data, TextWriter Console)
    {
        // readme: regression
        if (LinearRegression.Fit(data, "IB", ["gender", "factor(education)", "LCE", "EOS"]).TryGet(out var regression, out _))
        {
            foreach (var row in regression.Coefficients)
            {
                Console.WriteLine($"{row.Term}: B {row.B:F3}, SE {row.StandardError:F3}, beta {row.Beta:F3}, t {row.T:F2}, p {row.PValue:F3}");
            }

            Console.WriteLine($"R² {regression.Summary.RSquared:F3}, F({regression.Summary.NumeratorDegreesOfFreedom}, {regression.Summary.DenominatorDegreesOfFreedom}) = {regression.Summary.F:F2}");
        }
        // end
    }

    public static void Moderation(SurveyData data, TextWriter Console)
    {
        // readme: moderation
        if (ModeratedRegression.Of(data, outcome: "IB", predictor: "LCE", moderator: "DFS", controls: ["gender"]).TryGet(out var moderation, out _))
        {
            Console.WriteLine($"LCE × DFS: B {moderation.Interaction.B:F3}, p {moderation.Interaction.PValue:F3}, ΔR² {moderation.Change.DeltaRSquared:F3}");
            foreach (var slope in moderation.Slopes)
            {
                Console.WriteLine($"slope at {slope.Id} DFS ({slope.Value:F2}): {slope.B:F3} [{slope.Lower:F3}, {slope.Upper:F3}]");
            }
        }
        // end
    }

    public static void Mediation(SurveyData data, TextWriter Console)
    {
        // readme: mediation
        if (MediationAnalysis.Of(data, outcome: "IB", predictor: "LCE", mediators: ["EOS"], covariates: ["gender"]).TryGet(out var mediation, out _))
        {
            var indirect = mediation.Indirect[0];
            Console.WriteLine($"{indirect.Name}: {indirect.Effect.Value:F3}, 95 % of 5,000 resamples [{indirect.Effect.Lower:F3}, {indirect.Effect.Upper:F3}]");
            Console.WriteLine($"direct {mediation.Direct.B:F3}, total {mediation.Total!.B:F3}");
        }
        // end
    }

    public static void Factors(SurveyData data, TextWriter Console)
    {
        // readme: efa
        string[] items = ["EOS1", "EOS2", "EOS3", "EOS4", "IB1", "IB2", "IB3", "IB4"];
        var factors = ItemCorrelations.Of(MomentsAccumulator.Of(data.Select(items))).Then(correlations =>
            ExploratoryFactorAnalysis.Fit(correlations, 2, ExtractionMethod.MaximumLikelihood, RotationMethod.Oblimin));
        if (factors.TryGet(out var solution, out _))
        {
            foreach (var item in items)
            {
                Console.WriteLine($"{item}: {solution.Pattern[item, 0]:F2} {solution.Pattern[item, 1]:F2}");
            }
        }
        // end
    }

    public static void Confirmatory(SurveyData data, TextWriter Console)
    {
        // readme: cfa
        const string measurement = """
            LCE =~ LCE1 + LCE2
            EOS =~ EOS1 + EOS2 + EOS3 + EOS4 + EOS5 + EOS6 + EOS7
            IB =~ IB1 + IB2 + IB3 + IB4 + IB5 + IB6
            """;
        if (ConfirmatoryFactorAnalysis.Fit(measurement, data).TryGet(out var cfa, out var problem))
        {
            Console.WriteLine($"χ²({cfa.DegreesOfFreedom}) = {cfa.ChiSquare:F2}, CFI {cfa.Cfi:F3}, TLI {cfa.Tli:F3}, RMSEA {cfa.Rmsea.Value:F3} [{cfa.Rmsea.Lower:F3}, {cfa.Rmsea.Upper:F3}], SRMR {cfa.Srmr:F3}");
            Console.WriteLine(cfa["IB=~IB2"]);
            foreach (var construct in cfa.Validity)
            {
                Console.WriteLine($"{construct.Construct}: CR {construct.CompositeReliability:F3}, AVE {construct.AverageVarianceExtracted:F3}, largest r {construct.LargestCorrelation:F3}");
            }
        }
        else
        {
            Console.WriteLine(problem.Describe());
        }
        // end
    }

    public static void Structural(SurveyData data, TextWriter Console)
    {
        // readme: sem
        const string structure = """
            LCE =~ LCE1 + LCE2
            EOS =~ EOS1 + EOS2 + EOS3 + EOS4 + EOS5 + EOS6 + EOS7
            IB =~ IB1 + IB2 + IB3 + IB4 + IB5 + IB6
            EOS ~ LCE
            IB ~ LCE + EOS
            """;
        if (StructuralEquationModel.Fit(structure, data).TryGet(out var sem, out _))
        {
            Console.WriteLine(sem["IB~LCE"]);
            Console.WriteLine(sem["IB~LCE/indirect:EOS"]);
        }
        // end
    }

    public static void Latent(SurveyData data, TextWriter Console)
    {
        // readme: lms
        const string moderated = """
            LCE =~ LCE1 + LCE2
            DFS =~ DFS1 + DFS2
            IB =~ IB1 + IB2 + IB3 + IB4 + IB5 + IB6
            IB ~ LCE + DFS + LCE:DFS
            """;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        if (LatentModeratedStructuralEquations.Fit(moderated, data, cancellation: patience.Token).TryGet(out var lms, out _))
        {
            Console.WriteLine(lms["IB~LCE:DFS"]);
            foreach (var slope in lms.SlopesOf("LCE", "DFS"))
            {
                Console.WriteLine($"slope at {slope.Id} DFS: {slope.Slope.Value:F3} [{slope.Slope.Lower:F3}, {slope.Slope.Upper:F3}]");
            }
        }
        // end
    }

    public static void Bootstrap(SurveyData data, TextWriter Console)
    {
        // readme: bootstrap
        if (ConfirmatoryFactorAnalysis.Fit("IB =~ IB1 + IB2 + IB3 + IB4 + IB5 + IB6", data).TryGet(out var model, out _))
        {
            var draws = ModelBootstrap.Run(model.Model.Estimate, replicates: 500, seed: 1, StandardisedSolution.ValuesOf);
            var (lower, upper) = draws.PercentileInterval(1);
            Console.WriteLine($"standardised {model.Parameters[1].Name}: {model.Parameters[1].Standardised.Value:F3}, bootstrap [{lower:F3}, {upper:F3}]");
        }
        // end
    }

    public static void Verification(TextWriter Console)
    {
        // readme: verify
        var plan = StudyFileReader.Read("paper/study.yaml");
        var verified = StudyVerifier.Verify(plan);
        Console.WriteLine($"{verified.Held} of {verified.Counted} printed values hold");
        foreach (var check in verified.Failures)
        {
            Console.WriteLine($"{check.Address}: printed {check.Published.Printed}, computed {check.Computed}");
        }
        // end
    }
}
