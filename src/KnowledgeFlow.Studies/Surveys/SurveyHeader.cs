using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The names of a data file's columns.</summary>
internal sealed class SurveyHeader
{
    private readonly Dictionary<string, int> indexOf = [];
    private readonly SurveySource source;

    /// <exception cref="BadInputException">Two columns have one name.</exception>
    public SurveyHeader(SurveySource source, IEnumerable<string> names)
    {
        this.source = source;
        Names = [.. names.Select(name => name.Trim())];
        for (var i = 0; i < Names.Length; i++)
        {
            // Index columns of spreadsheets have no name; nothing can ask for them, so they may be many.
            if (Names[i].Length > 0 && !indexOf.TryAdd(Names[i], i))
            {
                throw new InputProblem(
                    FormattableString.Invariant($"columns {indexOf[Names[i]] + 1} and {i + 1} are both named {FoundText.Clipped(Names[i])}"),
                    InputPlace.Line(source.Path, source.LineOfHeader()),
                    "Give every column a name of its own.").ToException();
            }
        }
    }

    public ImmutableArray<string> Names { get; }

    /// <exception cref="BadInputException">There is no such column.</exception>
    public int IndexOf(Located<string> name) => IndexOf(name, []);

    /// <exception cref="BadInputException">There is no such column.</exception>
    public int IndexOf(Located<string> name, ImmutableArray<string> alternatives) =>
        indexOf.TryGetValue(name.Value, out var index)
            ? index
            : throw name.Problem(
                $"there is no column {name.Value} in {source.Path}",
                $"{NearestName.Question(name.Value, alternatives.Concat(indexOf.Keys))}Its columns are {List()}.");

    private string List()
    {
        const int Shown = 40;
        var names = Names.Where(name => name.Length > 0).Select(FoundText.Clipped).ToArray();
        return names.Length <= Shown ? string.Join(", ", names) : FormattableString.Invariant($"{string.Join(", ", names.Take(Shown))} and {names.Length - Shown} more");
    }
}
