using System.Collections.Immutable;
using System.Text;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>One input: the files of a folder, and the command line that is run there.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Files">The files, by name.</param>
internal sealed record FuzzCase(ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, byte[]> Files)
{
    /// <summary>A file as text.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    /// <summary>The same with another text in a file.</summary>
    public FuzzCase With(string name, string text) => this with { Files = Files.SetItem(name, new UTF8Encoding(false).GetBytes(text)) };
}
