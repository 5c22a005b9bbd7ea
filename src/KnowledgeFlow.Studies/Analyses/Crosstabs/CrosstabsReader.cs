using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>Reads <c>{type: crosstabs, rows: […], columns: […], level: …, draws: …, seed: …}</c>.</summary>
internal sealed class CrosstabsReader : IAnalysisReader
{
    private const int MostDraws = 10_000_000;

    public string Type => "crosstabs";

    public IReadOnlyList<string> Keys => ["rows", "columns", "draws", "seed"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        _ = mapping.Required("rows");
        _ = mapping.Required("columns");
        var usual = CrosstabOptions.Usual;
        return new CrosstabsAnalysis(id, mapping.Names("rows"), mapping.Names("columns"))
        {
            Options = new CrosstabOptions(
                usual.Level, mapping.Optional("draws")?.Integer(100, MostDraws) ?? usual.Draws, (ulong)(mapping.Optional("seed")?.Integer(0) ?? (int)usual.Seed)),
        };
    }
}
