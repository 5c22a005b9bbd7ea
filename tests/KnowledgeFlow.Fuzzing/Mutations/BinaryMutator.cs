using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Puts lengths and counts that cannot be into files of binary records.</summary>
internal sealed class BinaryMutator : IMutator
{
    // Lengths stand in headers more than elsewhere.
    private const int HeaderLength = 400;

    private static readonly int[] Extremes = [0, 1, -1, 2, -2, 7, 100, 255, 256, 999, 65_535, 1 << 20, 1 << 28, int.MaxValue - 1, int.MaxValue, int.MinValue];

    public bool Takes(string name) => Path.GetExtension(name) is ".sav" or ".zsav" or ".dta" or ".xls" or ".parquet";

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        var bytes = (byte[])file.Clone();
        for (var change = 1 + random.NextInt32(3); change > 0 && bytes.Length >= sizeof(long); change--)
        {
            var at = random.NextInt32(random.Chance(0.33) ? Math.Min(HeaderLength, bytes.Length) : bytes.Length);
            at = Math.Min(random.Chance(0.7) ? at & ~3 : at, bytes.Length - sizeof(long));
            switch (random.NextInt32(4))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.NextInt32(8));
                    break;
                case 1:
                    bytes.AsSpan(at, sizeof(long)).Fill(random.Of((byte)0, (byte)0xFF));
                    break;
                default:
                    var extreme = BitConverter.GetBytes(random.Of(Extremes));
                    if (random.Chance(0.25))
                    {
                        Array.Reverse(extreme);
                    }

                    extreme.CopyTo(bytes, at);
                    break;
            }
        }

        return bytes;
    }
}
