using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Reads <c>{type: logistic, outcome: …, family: …, blocks: [[…], […]], center: …}</c>, or <c>predictors: […]</c> for one block.</summary>
internal sealed class LogisticReader : IAnalysisReader
{
    public string Type => "logistic";

    public IReadOnlyList<string> Keys => ["outcome", "family", "blocks", "predictors", "center"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var family = mapping.Optional("family")?.Choice(("binary", LogisticFamily.Binary), ("ordinal", LogisticFamily.Ordinal), ("multinomial", LogisticFamily.Multinomial));
        return new LogisticAnalysis(id, outcome, BlockReader.Blocks(mapping, outcome), family ?? LogisticFamily.Binary, CentringReader.Read(mapping, Centring.None));
    }
}
