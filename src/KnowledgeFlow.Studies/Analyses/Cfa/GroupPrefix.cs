using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>The group before a row of a model of several groups, <c>GROUP/ROW</c>, in ids and in labels; names of variables have no slash.</summary>
internal static class GroupPrefix
{
    /// <summary>The group of a row; empty where the model has one group.</summary>
    public static string Of(string row) => row[..Math.Max(0, Slash(row))];

    /// <summary>What a row is called inside its group.</summary>
    public static string Own(string row) => row[(Slash(row) + 1)..];

    /// <summary>The group in words.</summary>
    public static Phrase Label(Phrase label) => new(Of(label.English), Of(label.Chinese));

    /// <summary>The label without its group.</summary>
    public static Phrase Without(Phrase label, bool hasGroup) => hasGroup ? new Phrase(Own(label.English), Own(label.Chinese)) : label;

    private static int Slash(string row) => row.IndexOf('/', StringComparison.Ordinal);
}
