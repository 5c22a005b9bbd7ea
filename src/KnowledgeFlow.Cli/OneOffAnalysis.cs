using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli;

/// <summary>A type of analysis as a command of its own.</summary>
/// <param name="Name">The command.</param>
/// <param name="Type">The type of analysis in a study file.</param>
/// <param name="Description">What it does.</param>
/// <param name="Keys">The keys of the analysis that it takes as options.</param>
internal sealed record OneOffAnalysis(string Name, string Type, Phrase Description, ImmutableArray<OneOffKey> Keys)
{
    /// <summary>Whether it can do nothing without a data file.</summary>
    public bool NeedsData { get; init; } = true;
}
