using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Changes, removes, repeats and adds bytes of any file.</summary>
internal sealed class BytesMutator : IMutator
{
    public bool Takes(string name) => true;

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        var bytes = file.ToList();
        if (bytes.Count == 0)
        {
            return [(byte)random.NextInt32(256)];
        }

        var at = random.NextInt32(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.NextInt32(random.Of(1, 8, 200)));
        switch (random.NextInt32(5))
        {
            case 0: bytes[at] = (byte)random.NextInt32(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.Insert(at, random.Of((byte)0, (byte)'"', (byte)'[', (byte)'{', (byte)':', (byte)'\n', (byte)0xFF)); break;
        }

        return [.. bytes];
    }
}
