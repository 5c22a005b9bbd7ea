using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>The mutators of all kinds of files.</summary>
internal static class Mutators
{
    public static ImmutableArray<IMutator> All { get; } = [new CsvMutator(), new YamlMutator(), new ModelMutator(), new BinaryMutator(), new PackageMutator(), new BytesMutator()];

    /// <summary>A case after a few mutations; a third are left as they were made.</summary>
    public static FuzzCase Mutate(FuzzCase made, RandomSource random)
    {
        var mutations = random.Of(0, 0, 1, 1, 2, 4);
        for (var k = 0; k < mutations; k++)
        {
            var name = random.Of<string>([.. made.Files.Keys]);
            IMutator[] able = [.. All.Where(mutator => mutator.Takes(name))];

            // Bytes are the last resort: most of what they spoil is refused at the door.
            var mutator = random.Chance(0.1) ? able[^1] : random.Of(able);
            made = made with { Files = made.Files.SetItem(name, mutator.Mutate(made.Files[name], random)) };
        }

        return made;
    }
}
