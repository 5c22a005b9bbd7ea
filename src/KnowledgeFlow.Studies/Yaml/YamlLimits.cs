using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>
/// What a YAML file may hold, looked at event by event before anything builds or walks its tree: trees are walked by recursion, keys are hashed
/// by recursion through aliases, and aliases of aliases grow without bound out of a few lines.
/// </summary>
internal static class YamlLimits
{
    /// <summary>The characters of a file. Studies of a thousand items have some fifty thousand.</summary>
    public const int Characters = 4_000_000;

    /// <summary>How deep lists and mappings may nest. Study files nest six deep.</summary>
    public const int Depth = 64;

    /// <summary>The nodes of a file, those that aliases repeat counted each time.</summary>
    public const int Nodes = 500_000;

    /// <summary>Reads through the text and refuses what lies beyond the limits.</summary>
    /// <exception cref="BadInputException">It nests too deep, repeats itself without bound, has keys that are no text, or lacks a key.</exception>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static void Require(StudyText source, TextReader text)
    {
        var parser = new Parser(text);
        var open = new Stack<Collection>();
        var sizes = new Dictionary<AnchorName, (long Nodes, bool IsText)>();
        var total = 0L;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    var start = (NodeEvent)parser.Current;
                    RequireTextAsKey(source, open, start, isText: false);
                    if (open.Count >= Depth)
                    {
                        throw Refused(source, start, YamlMessages.TooDeep(Depth));
                    }

                    open.Push(new Collection(start.Anchor, start is MappingStart));
                    if (!start.Anchor.IsEmpty)
                    {
                        sizes.Remove(start.Anchor);
                    }

                    break;
                case MappingEnd or SequenceEnd:
                    var closed = open.Pop();
                    if (!closed.Anchor.IsEmpty)
                    {
                        sizes[closed.Anchor] = (closed.Nodes, IsText: false);
                    }

                    total = Count(open, closed.Nodes, total);
                    break;
                case AnchorAlias alias:
                    if (open.Any(collection => collection.Anchor == alias.Value))
                    {
                        throw Refused(source, alias, YamlMessages.AliasWithinItself(alias.Value.Value));
                    }

                    // An alias without its anchor is reported by the reader that builds the tree.
                    var known = sizes.GetValueOrDefault(alias.Value, (1, true));
                    RequireTextAsKey(source, open, alias, known.Item2);
                    total = Count(open, known.Item1, total);
                    break;
                case Scalar scalar:
                    RequireTextAsKey(source, open, scalar, isText: true);
                    if (!scalar.Anchor.IsEmpty)
                    {
                        sizes[scalar.Anchor] = (1, IsText: true);
                    }

                    total = Count(open, 1, total);
                    break;
            }

            if (total + open.Sum(collection => collection.Nodes) > Nodes)
            {
                throw Refused(source, parser.Current!, YamlMessages.TooManyNodes(Nodes));
            }
        }
    }

    // Nodes are counted where they stand: those of a closed collection in the one around it, and in the file where there is none.
    private static long Count(Stack<Collection> open, long nodes, long total)
    {
        if (!open.TryPeek(out var around))
        {
            return total + nodes;
        }

        around.Nodes += nodes;
        around.Children++;
        return total;
    }

    private static void RequireTextAsKey(StudyText source, Stack<Collection> open, ParsingEvent node, bool isText)
    {
        if (!isText && open.TryPeek(out var around) && around.IsMapping && around.Children % 2 == 0)
        {
            throw Refused(source, node, YamlMessages.KeyNotText());
        }
    }

    private static BadInputException Refused(StudyText source, ParsingEvent place, InputMessage message) => message.At(source.At(place.Start));

    private sealed class Collection(AnchorName anchor, bool isMapping)
    {
        public AnchorName Anchor { get; } = anchor;

        public bool IsMapping { get; } = isMapping;

        public long Nodes { get; set; } = 1;

        public int Children { get; set; }
    }
}
