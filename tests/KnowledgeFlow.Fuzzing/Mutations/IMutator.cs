using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Spoils one kind of file. A reader of another kind (a binary one) needs one more of these in <see cref="Mutators.All"/>, and its file in a case.</summary>
internal interface IMutator
{
    /// <summary>Whether it knows how to spoil a file of this name.</summary>
    bool Takes(string name);

    /// <summary>The file's bytes, spoilt.</summary>
    byte[] Mutate(byte[] file, RandomSource random);
}
