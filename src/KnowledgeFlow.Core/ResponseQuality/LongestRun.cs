using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.ResponseQuality;

/// <summary>The longest run of equal answers in a row, high in straight-lining (Johnson 2005, Journal of Research in Personality 39:103-129).</summary>
public static class LongestRun
{
    /// <summary>Each row's longest run of equal answers over items in the order given; a blank ends a run, 0 where nothing is answered.</summary>
    /// <param name="items">The items as answered, of one length.</param>
    public static ImmutableArray<int> Of(ImmutableArray<Column> items)
    {
        var rows = items.IsEmpty ? 0 : items[0].Length;
        var longest = new int[rows];
        var current = new int[rows];
        var last = new double[rows];
        last.AsSpan().Fill(double.NaN);
        foreach (var item in items)
        {
            for (var row = 0; row < rows; row++)
            {
                var answer = item[row];
                current[row] = double.IsNaN(answer) ? 0 : answer == last[row] ? current[row] + 1 : 1;
                longest[row] = Math.Max(longest[row], current[row]);
                last[row] = answer;
            }
        }

        return [.. longest];
    }
}
