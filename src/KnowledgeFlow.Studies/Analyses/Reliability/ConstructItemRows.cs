using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>The rows of tables that list constructs' items: an item of two constructs has one in each.</summary>
internal static class ConstructItemRows
{
    public static ImmutableArray<(string Row, Phrase Label, ConstructReliability Scale, string Item)> Of(ImmutableArray<ConstructReliability> scales)
    {
        var shared = scales.SelectMany(scale => scale.Construct.ItemNames).CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
        return
        [
            .. scales.SelectMany(scale => scale.Construct.ItemNames.Select(item => (
                shared.Contains(item) ? $"{scale.Construct.Name.Value}:{item}" : item,
                Label(scale, item, shared.Contains(item)),
                scale,
                item))),
        ];
    }

    private static Phrase Label(ConstructReliability scale, string item, bool isShared)
    {
        var label = scale.Pool.LabelOf(item);
        return isShared ? new Phrase($"{label.English} ({scale.Construct.Label})", $"{label.Chinese} ({scale.Construct.Label})") : label;
    }
}
