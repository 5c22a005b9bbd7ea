using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Puts odd values in the place of keys, names and numbers, takes lines out and doubles them, and nests, aliases and multiplies.</summary>
internal sealed partial class YamlMutator : IMutator
{
    public bool Takes(string name) => name.EndsWith(".yaml", StringComparison.Ordinal);

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        var text = Encoding.UTF8.GetString(file);
        var words = Word().Matches(text);
        if (words.Count == 0)
        {
            return Encoding.UTF8.GetBytes(OddText.Any(random));
        }

        var word = words[random.NextInt32(words.Count)];
        var lines = text.Split('\n').ToList();
        var line = random.NextInt32(lines.Count);
        var (head, tail) = (text[..word.Index], text[(word.Index + word.Length)..]);
        var spoilt = random.NextInt32(11) switch
        {
            0 => head + OddText.Number(random) + tail,
            1 => head + "\"" + OddText.Word(random).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal) + "\"" + tail,
            2 => head + OddText.Any(random) + tail,
            3 => head + words[random.NextInt32(words.Count)].Value + tail,
            4 => string.Join('\n', lines.Where((_, i) => i != line)),
            5 => string.Join('\n', lines.SelectMany((each, i) => i == line ? Enumerable.Repeat(each, 2) : [each])),
            6 => head + random.Of("[" + word.Value + "]", "{" + word.Value + ": 1}", "[]", "{}", "null", "~") + tail,
            7 => head + new string(random.Of('[', '{', '-', '?', '('), random.Of(3, 70, 20_000)) + tail,
            8 => head + "&a " + word.Value + tail + "\n? &b [*a, *a]\n: *b\n",
            9 => head + random.Of("*a", "&a [*a]", "!!binary x", "!!str 1", "|", ">", "%YAML 1.1", "---", "...") + tail,
            _ => head + tail,
        };
        return Encoding.UTF8.GetBytes(spoilt);
    }

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Word();
}
