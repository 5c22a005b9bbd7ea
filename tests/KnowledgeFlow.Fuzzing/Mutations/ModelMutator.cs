using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Spoils models within study files: operators, labels, modifiers, expressions.</summary>
internal sealed partial class ModelMutator : IMutator
{
    private static readonly string[] Pieces =
    [
        "a*", "1*", "0*", "NA*", "start(1e9)*", "c(a,b)*", "equal(\\\"A=~A1\\\")*", ":", "~", "=~", "~~", " := ", " == ", " | t1", "~1", "+", "(", ")", "^", "1e20", "A", "A1", "gender", "nobody", "\\n", "#", "-2*", "label(\\\"x\\\")*", "x := a^a^a\\n", "A ~~ A\\n", "A1 ~ 1\\n", "a == 0\\n",
    ];

    public bool Takes(string name) => name == "study.yaml";

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        var text = Encoding.UTF8.GetString(file);
        var models = Model().Matches(text);
        if (models.Count == 0)
        {
            return Encoding.UTF8.GetBytes(text + $"\n  - {{type: sem, id: more, model: \"{ModelGenerator.Of(random, withProducts: random.Chance(0.3)).Replace("\n", "\\n", StringComparison.Ordinal)}\"}}\n");
        }

        var model = models[random.NextInt32(models.Count)].Groups["text"];
        var at = model.Index + random.NextInt32(model.Length + 1);
        var length = random.Chance(0.5) ? 0 : Math.Min(model.Index + model.Length - at, 1 + random.NextInt32(4));
        return Encoding.UTF8.GetBytes(text[..at] + random.Of<string>(Pieces) + text[(at + length)..]);
    }

    [GeneratedRegex("model: \"(?<text>[^\"]*)\"")]
    private static partial Regex Model();
}
