using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>Reads <c>{type: common_method, items: […], marker: …}</c>.</summary>
internal sealed class CommonMethodReader : IAnalysisReader
{
    public string Type => "common_method";

    public IReadOnlyList<string> Keys => ["items", "marker"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new CommonMethodAnalysis(id, mapping.Names("items"), mapping.Optional("marker")?.LocatedText());
}
