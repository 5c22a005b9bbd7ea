using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Makes an input for one of the commands, before anything spoils it.</summary>
internal static class CaseGenerator
{
    public static FuzzCase Of(RandomSource random) => random.NextInt32(12) switch
    {
        0 => Study(random, withPublished: true, "verify", "study.yaml"),
        1 => Study(random, withPublished: false, "export", "study.yaml", "--out", "out", "--to", random.Of("lavaan", "mplus", "spss")),
        2 => Paper(random, "audit", "paper.yaml"),
        3 => Paper(random, "reconstruct", "paper.yaml", "--out", "out"),
        4 => Study(random, withPublished: true, "audit", "study.yaml"),
        5 or 6 => DataFileGenerator.Codebook(random),
        _ => Study(random, withPublished: false, "run", "study.yaml", "--out", "out"),
    };

    private static FuzzCase Study(RandomSource random, bool withPublished, params string[] arguments)
    {
        var made = new FuzzCase([.. arguments], ImmutableSortedDictionary<string, byte[]>.Empty)
            .With("study.yaml", StudyGenerator.Study(random, withPublished))
            .With("data.csv", AnswersGenerator.Csv(random));
        return withPublished ? made.With("published.csv", StudyGenerator.Published(random)) : made;
    }

    private static FuzzCase Paper(RandomSource random, params string[] arguments) =>
        new FuzzCase([.. arguments], ImmutableSortedDictionary<string, byte[]>.Empty).With("paper.yaml", StudyGenerator.Paper(random));
}
