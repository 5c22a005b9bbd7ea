using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>A mapping of a study file whose every key is a known one.</summary>
internal sealed class StudyMapping
{
    private readonly Dictionary<string, StudyNode> values = [];
    private readonly List<string> keys = [];
    private readonly Phrase what;

    public StudyMapping(StudyText source, YamlMappingNode mapping, Phrase what, ImmutableArray<string> knownKeys)
    {
        this.what = what;
        Place = source.PlaceOf(mapping);
        foreach (var (key, value) in mapping.Children)
        {
            var node = new StudyNode(source, key, InputOwner.KeyOf(what));
            var name = node.Text();
            if (!knownKeys.Contains(name))
            {
                throw node.Problem(YamlMessages.UnknownKey(name, what, knownKeys));
            }

            values.Add(name, new StudyNode(source, value, InputOwner.Key(name)));
            keys.Add(name);
        }
    }

    public InputPlace Place { get; }

    /// <summary>The keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => keys;

    public bool Has(string key) => values.ContainsKey(key);

    public StudyNode? Optional(string key) => values.GetValueOrDefault(key);

    public StudyNode Required(string key) =>
        values.TryGetValue(key, out var node)
            ? node
            : throw YamlMessages.NoKey(key, what).At(Place);

    /// <summary>The seed of random draws under <c>seed</c>, a whole number of 0 or more; 1 unless given.</summary>
    public ulong Seed() => (ulong)(Optional("seed")?.Integer(minimum: 0) ?? 1);

    /// <summary>A list of distinct names, ranges unfolded; empty where the key is absent.</summary>
    public ImmutableArray<Located<string>> Names(string key) =>
        Optional(key) is { } node ? ItemRange.Items(node, InputOwner.Key(key)) : [];
}
