using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>Reads one type of analysis from its mapping in a study file.</summary>
internal interface IAnalysisReader
{
    /// <summary>The word after <c>type:</c>.</summary>
    string Type { get; }

    /// <summary>The keys it understands, beside <c>type</c> and <c>id</c>.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>The analysis.</summary>
    Analysis Read(Located<string> id, StudyMapping mapping);
}
