using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.References;

/// <summary>A CSV of numbers under tests/reference as a data frame.</summary>
internal static class ReferenceFrame
{
    public static SurveyData Read(params string[] path)
    {
        var table = ReferenceTable.Read(path);
        return new SurveyData(table.Names.Select(name => (Column)new DoubleColumn(name, [.. table.Column(name)])));
    }
}
