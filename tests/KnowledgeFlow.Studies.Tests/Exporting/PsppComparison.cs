using System.Globalization;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Correlations;
using KnowledgeFlow.Studies.Analyses.Descriptives;
using KnowledgeFlow.Studies.Analyses.Factoring;
using KnowledgeFlow.Studies.Analyses.Frequencies;
using KnowledgeFlow.Studies.Analyses.GroupComparisons;
using KnowledgeFlow.Studies.Analyses.Mediation;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.Analyses.Reliability;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.Exporting;

/// <summary>
/// Walks PSPP's tables in the order in which the syntax asks for them, analysis by analysis, and holds each number against kflow's: they
/// must agree to the last decimal that PSPP prints, give or take what its own arithmetic loses in the tenth.
/// </summary>
internal sealed class PsppComparison(RecordedExport recorded)
{
    // PSPP's sums and rotations keep about nine digits.
    private const double Arithmetic = 3e-9;

    private readonly List<PsppTable> tables = PsppTable.Read(recorded.Text("spss.csv"));
    private int next;

    public List<string> Differences { get; } = [];

    public int Compared { get; private set; }

    private Study Study => recorded.Plan.Study;

    public void Run()
    {
        foreach (var analysis in recorded.Plan.Analyses)
        {
            Compare(analysis);
        }

        next.Should().Be(tables.Count, "every table is looked at");
    }

    private void Compare(Analysis analysis)
    {
        var id = analysis.Id.Value;
        switch (analysis)
        {
            case FrequenciesAnalysis frequencies:
                Take("Statistics");
                foreach (var name in frequencies.Variables(Study).Select(variable => variable.Value))
                {
                    var table = Take(LabelOf(name));
                    foreach (var row in table.Rows.Skip(1).TakeWhile(row => row[0] is "" or "Valid"))
                    {
                        Numbers($"{id}.{name}", row[1], row, (2, "n"), (3, "percent"), (4, "valid_percent"));
                    }
                }

                break;
            case DescriptivesAnalysis descriptives:
                var means = Take("Descriptive Statistics");
                foreach (var name in descriptives.Variables(Study).Select(variable => variable.Value))
                {
                    Numbers($"{id}.variables", name, means.Row(LabelOf(name)), (1, "n"), (2, "mean"), (3, "sd"), (4, "kurtosis"), (6, "skewness"), (8, "min"), (9, "max"));
                }

                break;
            case ReliabilityAnalysis:
                CompareReliability(id);
                break;
            case CorrelationsAnalysis { Method: Core.Descriptives.CorrelationMethod.Pearson } correlations:
                CompareCorrelations(id, [.. correlations.Variables(Study).Select(variable => variable.Value)]);
                break;
            case GroupComparisonAnalysis comparison:
                foreach (var (outcome, grouping) in from outcome in comparison.Outcomes from grouping in comparison.Groups select (outcome.Value, grouping.Value))
                {
                    CompareGroups(id, outcome, grouping);
                }

                break;
            case FactorAnalysis factoring:
                CompareFactors(id, factoring);
                break;
            case CommonMethodAnalysis method:
                Take("Communalities");
                Numbers($"{id}.harman", "1", Take("Total Variance Explained").Row("1"), (1, "eigenvalue"), (2, "percent"));
                Take("Component Matrix");
                if (method.Names.IsEmpty)
                {
                    foreach (var construct in Study.Constructs)
                    {
                        var (r2, _) = PsppTable.Number(Take("Model Summary").Rows[1][1])!.Value;
                        Check($"{id}.collinearity[{construct.Name.Value}].vif", recorded.Found($"{id}.collinearity", construct.Name.Value, "vif")!.Value, 1 / (1 - r2), 1e-8);
                        Take("ANOVA");
                        Take("Coefficients");
                    }
                }

                break;
            case RegressionAnalysis regression:
                for (var block = 1; block <= regression.Blocks.Length; block++)
                {
                    CompareRegression(id, block, regression.Intercept, regression.Errors);
                }

                break;
            case ModeratedRegression moderation:
                CompareModeration(id, moderation);
                break;
            case MediationAnalysis mediation:
                foreach (var row in recorded.RowsOf($"{id}.models"))
                {
                    CompareRegression(id, row, intercept: true, mediation.Model.Errors, hasErrorOfEstimate: false);
                }

                break;
        }
    }

    private void CompareReliability(string id)
    {
        var shared = Study.Constructs.SelectMany(construct => construct.ItemNames).CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
        foreach (var construct in Study.Constructs)
        {
            var name = construct.Name.Value;
            Numbers($"{id}.constructs", name, Take("Case Processing Summary").Row("Valid"), (1, "n"));
            Numbers($"{id}.constructs", name, Take("Reliability Statistics").Rows[1], (0, "alpha"), (1, "items"));
            var items = Take("Item-Total Statistics");
            Take("Communalities");
            Take("Total Variance Explained");
            var loadings = Take("Component Matrix");
            foreach (var item in construct.ItemNames)
            {
                var row = shared.Contains(item) ? $"{name}:{item}" : item;
                var label = items.Rows.Any(candidate => candidate[0] == $"{name}:{item}") ? $"{name}:{item}" : item;
                Numbers($"{id}.items", row, items.Row(label), (3, "item_total_r"), (4, "alpha_if_deleted"));

                // The sign of a component is anybody's choice.
                Sizes($"{id}.items", row, loadings.Row(label), (1, "loading"));
            }
        }
    }

    private void CompareCorrelations(string id, string[] variables)
    {
        var means = Take("Descriptive Statistics");
        var table = Take("Correlations");
        for (var i = 0; i < variables.Length; i++)
        {
            var at = table.Rows.FindIndex(row => row[0] == LabelOf(variables[i]) && row[1] == "Pearson Correlation");
            means.Row(LabelOf(variables[i])).Should().HaveCount(4);
            for (var j = 0; j < variables.Length; j++)
            {
                if (i != j)
                {
                    Numbers($"{id}.r", variables[i], table.Rows[at], (2 + j, variables[j]));
                    Numbers($"{id}.p", variables[i], table.Rows[at + 1], (2 + j, variables[j]));
                    Numbers($"{id}.n", variables[i], table.Rows[at + 2], (2 + j, variables[j]));
                }
            }
        }
    }

    private void CompareGroups(string id, string outcome, string grouping)
    {
        var row = $"{outcome} by {grouping}";
        if (tables[next].Title == "Group Statistics")
        {
            Take("Group Statistics");
            var t = Take("Independent Samples Test");
            Numbers($"{id}.tests", row, t.Row(LabelOf(outcome)), (2, "levene_f"), (3, "levene_p"), (4, "statistic"), (5, "df1"), (6, "p"));
            Numbers($"{id}.tests", $"{row} (Welch)", t.Row("Equal variances not assumed"), (4, "statistic"), (5, "df1"), (6, "p"));
            return;
        }

        Take("Descriptives");
        Numbers($"{id}.tests", row, Take("Test of Homogeneity of Variances").Row(LabelOf(outcome)), (1, "levene_f"), (4, "levene_p"));
        Numbers($"{id}.tests", row, Take("ANOVA").Row(LabelOf(outcome)), (3, "df1"), (5, "statistic"), (6, "p"));
    }

    private void CompareFactors(string id, FactorAnalysis analysis)
    {
        var kmo = Take("KMO and Bartlett's Test");
        Numbers($"{id}.adequacy", "all", kmo.Rows[0], (2, "kmo"));
        Numbers($"{id}.adequacy", "all", kmo.Rows[1], (2, "chi2"));
        Numbers($"{id}.adequacy", "all", kmo.Rows[2], (2, "df"));
        Numbers($"{id}.adequacy", "all", kmo.Rows[3], (2, "p"));
        var communalities = Take("Communalities");
        var eigenvalues = Take("Total Variance Explained");
        foreach (var row in eigenvalues.Rows.Where(row => row[0].Length > 0))
        {
            Numbers($"{id}.eigenvalues", row[0], row, (1, "eigenvalue"), (2, "percent"), (3, "cumulative"));
        }

        var isAsked = analysis is
        {
            Extraction: Core.Factoring.ExtractionMethod.PrincipalComponents or Core.Factoring.ExtractionMethod.PrincipalAxis,
            Rotation: not Core.Factoring.RotationMethod.Oblimin,
        };
        var loadings = Take(analysis.Extraction == Core.Factoring.ExtractionMethod.PrincipalAxis ? "Factor Matrix" : "Component Matrix");
        if (!isAsked)
        {
            return;
        }

        if (analysis.Rotation == Core.Factoring.RotationMethod.Varimax)
        {
            loadings = Take("Rotated Component Matrix");
        }
        else if (analysis.Rotation == Core.Factoring.RotationMethod.Promax)
        {
            loadings = Take("Pattern Matrix");
            Take("Structure Matrix");
            Take("Factor Correlation Matrix");
        }

        CompareLoadings(id, analysis, loadings, communalities);
    }

    // PSPP leaves factors in the order of extraction and signs as they come: kflow's column is the one whose loadings are nearest.
    private void CompareLoadings(string id, FactorAnalysis analysis, PsppTable loadings, PsppTable communalities)
    {
        var items = loadings.Rows.Skip(2).Select(row => row[0]).ToList();
        var names = analysis.Items(Study).Select(item => item.Value).ToList();
        items.Should().HaveCount(names.Count);
        var printed = Enumerable.Range(1, loadings.Rows[2].Length - 1).Select(column => loadings.Rows.Skip(2).Select(row => PsppTable.Number(row[column])!.Value.Value).ToArray()).ToList();
        for (var factor = 1; factor <= printed.Count; factor++)
        {
            var own = names.Select(name => recorded.Found($"{id}.loadings", name, FormattableString.Invariant($"F{factor}"))!.Value).ToArray();
            var distance = printed.Min(column => new[] { 1, -1 }.Min(sign => own.Zip(column, (mine, theirs) => Math.Abs(mine - (sign * theirs))).Max()));
            Check($"{id}.loadings F{factor}", distance, 0, LoadingsTolerance(analysis));
        }

        for (var i = 0; i < names.Count; i++)
        {
            var (value, _) = PsppTable.Number(communalities.Rows.First(row => row[0] == items[i])[2])!.Value;
            Check($"{id}.loadings[{names[i]}].communality", recorded.Found($"{id}.loadings", names[i], "communality")!.Value, value, LoadingsTolerance(analysis));
        }
    }

    // Components are eigenvectors; PSPP stops varimax where the criterion stands still and principal axes at a change of 1e-10 at best,
    // and promax rests on both.
    private static double LoadingsTolerance(FactorAnalysis analysis) => analysis.Rotation == Core.Factoring.RotationMethod.None ? 1e-8 : 1e-4;

    // PSPP 1.6 gets tolerance and VIF wrong where VARIABLES names the outcome, as SPSS wants it, and through the origin the degrees of
    // freedom of adjusted R² and of intervals; of both the syntax warns.
    private void CompareRegression(string id, int block, bool intercept, StandardErrors errors) => CompareRegression(id, block.ToString(CultureInfo.InvariantCulture), intercept, errors, hasErrorOfEstimate: true);

    private void CompareRegression(string id, string row, bool intercept, StandardErrors errors, bool hasErrorOfEstimate)
    {
        var summary = Take("Model Summary").Rows[1];
        var anova = Take("ANOVA");
        var coefficients = Take("Coefficients");
        Numbers($"{id}.models", row, summary, (0, "r"), (1, "r2"));
        Numbers($"{id}.models", row, anova.Row("Regression"), (2, "df1"));
        if (hasErrorOfEstimate)
        {
            Numbers($"{id}.models", row, summary, (3, "se"));
        }
        else
        {
            Numbers($"{id}.models", row, anova.Row("Residual"), (3, "mse"));
        }

        // Clusters have degrees of freedom of their own.
        if (errors != StandardErrors.Clustered)
        {
            Numbers($"{id}.models", row, anova.Row("Residual"), (2, "df2"));
        }

        if (intercept)
        {
            Numbers($"{id}.models", row, summary, (2, "adj_r2"));
        }

        if (errors == StandardErrors.Ordinary)
        {
            Numbers($"{id}.models", row, anova.Row("Regression"), (4, "f"), (5, "p"));
        }

        foreach (var line in coefficients.Rows.Skip(2).Where(line => line.Length > 5))
        {
            var term = line[0] == "(Constant)" ? DesignMatrix.InterceptName : NameOf(line[0]);
            Numbers($"{id}.coefficients", $"{row}:{term}", line, (1, "b"));
            if (term != DesignMatrix.InterceptName && intercept)
            {
                Numbers($"{id}.coefficients", $"{row}:{term}", line, (3, "beta"));
            }

            if (errors == StandardErrors.Ordinary)
            {
                Numbers($"{id}.coefficients", $"{row}:{term}", line, (2, "se"), (4, "t"), (5, "p"));
                Numbers($"{id}.coefficients", $"{row}:{term}", line, intercept ? [(6, "lower"), (7, "upper")] : []);
            }
        }
    }

    private void CompareModeration(string id, ModeratedRegression moderation)
    {
        var blocks = moderation.Controls.IsEmpty ? 2 : 3;
        for (var block = 1; block <= blocks; block++)
        {
            CompareRegression(id, block, intercept: true, moderation.Errors);
        }

        var probes = moderation.Probe is Probe.Values values ? values.At.Select(value => value.ToString(CultureInfo.InvariantCulture)) : ["low", "mean", "high"];
        foreach (var probe in probes)
        {
            Take("Model Summary");
            Take("ANOVA");
            var slope = Take("Coefficients").Row(moderation.Predictor.Value);
            Numbers($"{id}.slopes", probe, slope, (1, "b"));
            if (moderation.Errors == StandardErrors.Ordinary)
            {
                Numbers($"{id}.slopes", probe, slope, (2, "se"), (4, "t"), (5, "p"), (6, "lower"), (7, "upper"));
            }
        }
    }

    private PsppTable Take(string title)
    {
        var table = tables[next++];
        table.Title.Should().StartWith(title);
        return table;
    }

    private string LabelOf(string name) =>
        Study.ConstructNamed(name)?.Label ?? Study.Variables.FirstOrDefault(variable => variable.Name.Value == name)?.Label ?? name;

    private string NameOf(string label) =>
        Study.Constructs.FirstOrDefault(construct => construct.Label == label)?.Name.Value ?? Study.Variables.FirstOrDefault(variable => variable.Label == label)?.Name.Value ?? label;

    private void Numbers(string table, string row, string[] line, params (int Field, string Column)[] columns)
    {
        foreach (var (field, column) in columns)
        {
            if (PsppTable.Number(line[field]) is var (value, half) && recorded.Found(table, row, column) is { } found)
            {
                Check($"{table}[{row}].{column}", found, value, half + (Arithmetic * Math.Max(1, Math.Abs(value))));
            }
        }
    }

    private void Sizes(string table, string row, string[] line, params (int Field, string Column)[] columns)
    {
        foreach (var (field, column) in columns)
        {
            var (value, half) = PsppTable.Number(line[field])!.Value;
            Check($"{table}[{row}].{column}", Math.Abs(recorded.Found(table, row, column)!.Value), Math.Abs(value), half + Arithmetic);
        }
    }

    private void Check(string address, double kflow, double pspp, double tolerance)
    {
        Compared++;
        if (!(Math.Abs(kflow - pspp) <= tolerance))
        {
            Differences.Add(FormattableString.Invariant($"{address}: kflow {kflow}, PSPP {pspp}"));
        }
    }
}
