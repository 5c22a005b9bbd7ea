using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>A node of a study file that knows its place and reads itself as what it must be, or says why it cannot.</summary>
internal sealed class StudyNode(StudyText source, YamlNode node, string name)
{
    // As of answers.
    private const double LargestNumber = 1e20;

    /// <summary>What the node is called in messages: the key it stands under.</summary>
    public string Name { get; } = name;

    public InputPlace Place => source.PlaceOf(node);

    /// <summary>Whether the node's text is the exact name of a column of the data.</summary>
    public bool IsColumn => source.IsColumn(Text());

    /// <summary>Tells all nodes of the file what the columns of the data are.</summary>
    public void KnowColumns(Func<string, bool> isColumn) => source.IsColumn = isColumn;

    public bool IsMapping => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public StudyMapping Mapping(string what, params ReadOnlySpan<string> knownKeys) =>
        node is YamlMappingNode mapping
            ? new StudyMapping(source, mapping, what, [.. knownKeys])
            : throw Problem($"{what} must be a mapping of keys to values, not {Found}", $"Write it as {{key: value, …}}; its keys are {string.Join(", ", knownKeys.ToArray())}.");

    public IEnumerable<(StudyNode Key, StudyNode Value)> Pairs(string what)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Problem($"{what} must be a mapping, not {Found}", "Write it as {name: value, …}.");
        }

        return mapping.Children.Select(pair => (
            new StudyNode(source, pair.Key, what),
            new StudyNode(source, pair.Value, (pair.Key as YamlScalarNode)?.Value ?? what)));
    }

    public ImmutableArray<StudyNode> List() =>
        node is YamlSequenceNode sequence
            ? [.. sequence.Children.Select(child => new StudyNode(source, child, Name))]
            : throw Problem($"{Name} must be a list, not {Found}", $"Write {Name}: [first, second, …].");

    public ImmutableArray<StudyNode> ListOrOne() => node is YamlScalarNode ? [this] : List();

    public string Text() =>
        node is YamlScalarNode { Value: { } value } scalar && (value.Length > 0 || scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
            ? value
            : throw Problem($"{Name} must be text, not {Found}", $"Give {Name} a value on one line.");

    /// <summary>A text that names something, so that it cannot be empty.</summary>
    public Located<string> LocatedText() =>
        Text() is var text && !string.IsNullOrWhiteSpace(text)
            ? new Located<string>(text, Place)
            : throw Problem($"a name in {Name} is empty", "Give it a name; text between quotes may not be blank here.");

    /// <summary>A text of one or several lines whose parts can be pointed at.</summary>
    public LocatedText Passage() => new(Text(), Place, source.LinesOf((YamlScalarNode)node));

    public double Number() =>
        double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Math.Abs(value) <= LargestNumber
                ? value
                : throw Problem($"{Name} is too large a number: {Found}", "Give numbers within ±1e20; answers beyond are none.")
            : throw Problem($"{Name} must be a number, not {Found}", "Write it with a decimal point, without quotes or thousands separators.");

    public double NumberBetween(double minimum, double maximum) =>
        Number() is var value && value >= minimum && value <= maximum
            ? value
            : throw Problem(Invariant($"{Name} must lie between {minimum} and {maximum}, not {Found}"), Invariant($"Give {Name} a value from {minimum} to {maximum}."));

    public int Integer(int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (!int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw Problem($"{Name} must be a whole number, not {Found}", "Write it in digits alone.");
        }

        return value >= minimum && value <= maximum
            ? value
            : throw Problem(
                $"{Name} is out of range: {Found}",
                maximum == int.MaxValue ? Invariant($"Give {Name} a whole number of {minimum} or more.") : Invariant($"Give {Name} a whole number from {minimum} to {maximum}."));
    }

    public bool Boolean() => Text() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Problem($"{Name} must be true or false, not {Found}", $"Write {Name}: true or {Name}: false."),
    };

    /// <summary>The choice that the node names.</summary>
    public T Choice<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = Text();
        var names = new List<string>();
        foreach (var (choice, value) in choices)
        {
            if (choice == text)
            {
                return value;
            }

            names.Add(choice);
        }

        throw Problem($"{Name} is {Found}, which is not one of {string.Join(", ", names)}", $"{NearestName.Question(text, names)}Choose one of {string.Join(", ", names)}.");
    }

    public BadInputException Problem(string finding, string remedy) => new InputProblem(finding, Place, remedy).ToException();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private string Found => node switch
    {
        YamlScalarNode { Value: null or "" } => "nothing",
        YamlScalarNode scalar => FoundText.Quoted(scalar.Value),
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };
}
