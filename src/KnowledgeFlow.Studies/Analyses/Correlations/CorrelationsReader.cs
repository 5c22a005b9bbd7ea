using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Reads <c>{type: correlations, variables: […], method: …, missing: …, diagonal: …, control: […]}</c>.</summary>
internal sealed class CorrelationsReader : IAnalysisReader
{
    public string Type => "correlations";

    public IReadOnlyList<string> Keys => ["variables", "method", "missing", "diagonal", "intervals", "control"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var method = mapping.Optional("method")?.Choice(
            ("pearson", CorrelationMethod.Pearson), ("spearman", CorrelationMethod.Spearman), ("kendall", CorrelationMethod.Kendall)) ?? CorrelationMethod.Pearson;
        if (method == CorrelationMethod.Kendall && mapping.Optional("control") is { } control)
        {
            throw control.Problem(CorrelationMessages.NoPartialKendall());
        }

        return new CorrelationsAnalysis(
            id,
            mapping.Names("variables"),
            method,
            mapping.Optional("missing")?.Choice(("pairwise", MissingPairs.Pairwise), ("listwise", MissingPairs.Listwise)) ?? MissingPairs.Pairwise,
            mapping.Optional("diagonal")?.Choice(("alpha", DiagonalKind.Alpha), ("sqrt_ave", DiagonalKind.RootAverageVarianceExtracted)) ?? DiagonalKind.Alpha)
        {
            HasIntervals = mapping.Optional("intervals")?.Boolean() ?? false,
            Controls = mapping.Names("control"),
        };
    }
}
