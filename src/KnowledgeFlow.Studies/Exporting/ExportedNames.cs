using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The names that a study's columns and factors have in an export: their own where the program takes them.</summary>
internal sealed class ExportedNames
{
    private readonly FrozenDictionary<string, string> legal;

    private ExportedNames(Dictionary<string, string> legal, ImmutableArray<(string Original, string Legal)> renamed)
    {
        this.legal = legal.ToFrozenDictionary();
        Renamed = renamed;
    }

    /// <summary>What had to be renamed, in order.</summary>
    public ImmutableArray<(string Original, string Legal)> Renamed { get; }

    /// <summary>All legal names.</summary>
    public IEnumerable<string> Legal => legal.Values;

    /// <summary>The legal name of an original.</summary>
    /// <exception cref="KeyNotFoundException">The original was not among the names.</exception>
    public string this[string original] => legal[original];

    /// <summary>Finds legal names: legal originals keep theirs, wherever they stand in the list, and others take what is free.</summary>
    public static ExportedNames Of(IEnumerable<string> originals, NameRules rules)
    {
        var distinct = originals.Distinct().ToImmutableArray();
        var taken = new HashSet<string>(rules.Comparer);
        var legal = new Dictionary<string, string>();
        foreach (var original in distinct.Where(original => rules.Allow(original) && taken.Add(original)))
        {
            legal.Add(original, original);
        }

        var renamed = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var original in distinct.Where(original => !legal.ContainsKey(original)))
        {
            var name = Free(rules.Resembling(original), taken, rules);
            legal.Add(original, name);
            renamed.Add((original, name));
        }

        return new ExportedNames(legal, renamed.ToImmutable());
    }

    private static string Free(string wanted, HashSet<string> taken, NameRules rules)
    {
        var name = wanted;
        for (var number = 2; !rules.Allow(name) || !taken.Add(name); number++)
        {
            var suffix = "_" + number.ToString(CultureInfo.InvariantCulture);
            name = wanted[..Math.Min(wanted.Length, rules.MaximumLength - suffix.Length)] + suffix;
        }

        return name;
    }
}
