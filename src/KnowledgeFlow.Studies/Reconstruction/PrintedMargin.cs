using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>How many respondents gave each value of a variable, as the print has it.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Values">The values: what a data file writes, the number that stands for it in the search, and how often it was given.</param>
/// <param name="Blank">How many gave none.</param>
public sealed record PrintedMargin(string Name, ImmutableArray<(string Code, int Value, int Count)> Values, int Blank)
{
    /// <summary>What stands for a blank in the search.</summary>
    private int BlankValue => Values.Min(value => value.Value) - 1;

    /// <summary>What a data file holds for a number of the search.</summary>
    public string CodeOf(int number) => number == BlankValue ? string.Empty : Values.First(value => value.Value == number).Code;

    /// <summary>The variable as the search takes it.</summary>
    public Demographic ToDemographic() => new(
        Name,
        [
            .. from value in Values where value.Count > 0 select new DemographicCount(value.Value, value.Count),
            .. Blank > 0 ? [new DemographicCount(BlankValue, Blank)] : ImmutableArray<DemographicCount>.Empty,
        ]);
}
