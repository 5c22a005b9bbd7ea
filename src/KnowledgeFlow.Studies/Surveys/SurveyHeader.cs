using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// The names by which a study calls a data file's columns: the short names that it gives them, else those of the file, as they are seen
/// (<see cref="HeaderText"/>). Columns that share a name can be asked for by a short name alone.
/// </summary>
internal sealed class SurveyHeader
{
    private readonly Dictionary<string, int> indexOf = [];
    private readonly Dictionary<string, int> second = [];
    private readonly ImmutableArray<string> seen;
    private readonly SurveySource source;

    /// <param name="source">Where the names come from.</param>
    /// <param name="names">The names of the columns.</param>
    /// <param name="titles">What else a column may be called by: its header where the name is made from it; one a column, or none.</param>
    /// <param name="shortNames">The short names that the study gives.</param>
    /// <exception cref="BadInputException">A short name's column does not exist, or two short names mean one column.</exception>
    public SurveyHeader(SurveySource source, IEnumerable<string> names, ImmutableArray<string> titles, ImmutableArray<ColumnName> shortNames)
    {
        this.source = source;
        seen = [.. names.Select(HeaderText.Seen)];
        AddAll(seen);
        AddAll([.. titles.Select((title, i) => title == seen[i] ? string.Empty : title)], isTitle: true);
        var called = seen.ToArray();
        foreach (var name in shortNames)
        {
            var index = Resolve(name);
            if (shortNames.FirstOrDefault(other => other != name && Resolve(other) == index) is { } twice)
            {
                throw twice.Name.Problem(SurveyMessages.TwoShortNames(name.Name.Value, twice.Name.Value));
            }

            called[index] = name.Name.Value;
        }

        foreach (var name in shortNames)
        {
            indexOf[name.Name.Value] = Resolve(name);
            second.Remove(name.Name.Value);
        }

        Names = [.. called];
    }

    /// <summary>What the study calls each column, in the order of the file.</summary>
    public ImmutableArray<string> Names { get; private set; }

    /// <summary>Whether there is a column of the name.</summary>
    public bool Has(Located<string> name) => indexOf.ContainsKey(name.Value) || indexOf.ContainsKey(HeaderText.Seen(name.Value));

    /// <summary>What the file calls a column.</summary>
    public string Title(int index) => seen[index];

    /// <summary>Where a column stands that the study asks for; from then on it is called so.</summary>
    /// <exception cref="BadInputException">There is no such column, or two have the name.</exception>
    public int IndexOf(Located<string> name) => IndexOf(name, []);

    /// <summary>Where a column stands that the study asks for; from then on it is called so.</summary>
    /// <exception cref="BadInputException">There is no such column, or two have the name.</exception>
    public int IndexOf(Located<string> name, ImmutableArray<LabelledName> alternatives)
    {
        var key = indexOf.ContainsKey(name.Value) ? name.Value : HeaderText.Seen(name.Value);
        if (!indexOf.TryGetValue(key, out var index))
        {
            throw name.Problem(SurveyMessages.NoColumn(name.Value, source.Path, alternatives, indexOf.Keys, Shown()));
        }

        if (second.TryGetValue(key, out var other))
        {
            throw SurveyMessages.TwoColumns(key, index + 1, other + 1).At(source.Header());
        }

        Names = Names.SetItem(index, name.Value);
        return index;
    }

    private int Resolve(ColumnName name)
    {
        var key = HeaderText.Seen(name.Header.Value);
        if (name.Position is { } position && !indexOf.ContainsKey(key))
        {
            return position <= seen.Length
                ? position - 1
                : throw name.Header.Problem(SurveyMessages.NoPosition(position, source.Path, seen.Length));
        }

        return !indexOf.TryGetValue(key, out var index) ? throw name.Header.Problem(SurveyMessages.NoColumn(key, source.Path, [], indexOf.Keys, Shown()))
            : second.TryGetValue(key, out var other) ? throw name.Header.Problem(SurveyMessages.PositionNeeded(key, index + 1, other + 1))
            : index;
    }

    // A title never makes a name of the file ambiguous, only another title.
    private void AddAll(ImmutableArray<string> names, bool isTitle = false)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length > 0 || isTitle ? names[i] : FormattableString.Invariant($"column {i + 1}");
            if (name.Length > 0 && !(isTitle && seen.Contains(name)) && !indexOf.TryAdd(name, i))
            {
                second.TryAdd(name, i);
            }
        }
    }

    private string[] Shown() => [.. Names.Where(name => name.Length > 0).Select(FoundText.Clipped)];
}
