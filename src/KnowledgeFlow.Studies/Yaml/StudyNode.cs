using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>A node of a study file that knows its place and reads itself as what it must be, or says why it cannot.</summary>
internal sealed class StudyNode(StudyText source, YamlNode node, Phrase name)
{
    // As of answers.
    private const double LargestNumber = 1e20;

    /// <summary>What the node is called in messages: the key it stands under.</summary>
    public Phrase Name { get; } = name;

    public InputPlace Place => source.PlaceOf(node);

    /// <summary>Whether the node's text is the exact name of a column of the data.</summary>
    public bool IsColumn => source.IsColumn(Text());

    /// <summary>Tells all nodes of the file what the columns of the data are.</summary>
    public void KnowColumns(Func<string, bool> isColumn) => source.IsColumn = isColumn;

    public bool IsMapping => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public StudyMapping Mapping(Phrase what, params ReadOnlySpan<string> knownKeys) =>
        node is YamlMappingNode mapping
            ? new StudyMapping(source, mapping, what, [.. knownKeys])
            : throw Problem(YamlMessages.NotAMapping(what, Found, Scalar, knownKeys.ToArray()));

    public IEnumerable<(StudyNode Key, StudyNode Value)> Pairs(Phrase what)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Problem(YamlMessages.NotPairs(what, Found, Scalar));
        }

        return mapping.Children.Select(pair => (
            new StudyNode(source, pair.Key, what),
            new StudyNode(source, pair.Value, (pair.Key as YamlScalarNode)?.Value is { } key ? InputOwner.Key(key) : what)));
    }

    public ImmutableArray<StudyNode> List() =>
        node is YamlSequenceNode sequence
            ? [.. sequence.Children.Select(child => new StudyNode(source, child, Name))]
            : throw Problem(YamlMessages.NotAList(Name, Found, Scalar));

    public ImmutableArray<StudyNode> ListOrOne() => node is YamlScalarNode ? [this] : List();

    public string Text() =>
        node is YamlScalarNode { Value: { } value } scalar && (value.Length > 0 || scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
            ? value
            : throw Problem(YamlMessages.NotText(Name, Found));

    /// <summary>A text that names something, so that it cannot be empty.</summary>
    public Located<string> LocatedText() =>
        Text() is var text && !string.IsNullOrWhiteSpace(text)
            ? new Located<string>(text, Place)
            : throw Problem(YamlMessages.EmptyName(Name));

    /// <summary>A text of one or several lines whose parts can be pointed at.</summary>
    public LocatedText Passage() => new(Text(), Place, source.LinesOf((YamlScalarNode)node));

    public double Number() =>
        double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Math.Abs(value) <= LargestNumber
                ? value
                : throw Problem(YamlMessages.TooLargeNumber(Name, Found))
            : throw Problem(YamlMessages.NotANumber(Name, Found, Text()));

    public double NumberBetween(double minimum, double maximum) =>
        Number() is var value && value >= minimum && value <= maximum
            ? value
            : throw Problem(YamlMessages.NotBetween(Name, minimum, maximum, Found));

    public int Integer(int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (!int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw Problem(YamlMessages.NotWhole(Name, Found, Text()));
        }

        return value >= minimum && value <= maximum
            ? value
            : throw Problem(maximum == int.MaxValue ? YamlMessages.BelowRange(Name, Found, minimum) : YamlMessages.OutOfRange(Name, Found, minimum, maximum));
    }

    public bool Boolean() => Text() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Problem(YamlMessages.NotTrueOrFalse(Name, Found)),
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

        throw Problem(YamlMessages.NotAChoice(Name, Found, text, names));
    }

    /// <summary>The exception that reports a problem with this node.</summary>
    public BadInputException Problem(InputMessage message) => message.At(Place);

    private string Scalar => (node as YamlScalarNode)?.Value ?? string.Empty;

    private Phrase Found => node switch
    {
        YamlScalarNode { Value: null or "" } => new Phrase("nothing", "空值"),
        YamlScalarNode scalar => FoundText.Quoted(scalar.Value),
        YamlSequenceNode => new Phrase("a list", "列表"),
        _ => new Phrase("a mapping", "映射"),
    };
}
