using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Tests.Spss;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

/// <summary>Whatever happens to the bytes of a file, it is read or refused with one message. A share of what the fuzzing project does, seeded.</summary>
public sealed class DamagedDataFileTests
{
    private const int Mutants = 300;

    private static readonly int[] Extremes = [0, 1, -1, 2, 255, 65_535, int.MaxValue, int.MinValue, 1 << 28];

    [Theory]
    [InlineData("answers_byte.sav")]
    [InlineData("answers_none.sav")]
    [InlineData("answers_zsav.zsav")]
    [InlineData("pspp_byte.sav")]
    [InlineData("answers_110.dta")]
    [InlineData("answers_115.dta")]
    [InlineData("answers_118_strl.dta")]
    [InlineData("workbook.xlsx")]
    [InlineData("workbook.xls")]
    [InlineData("workbook.ods")]
    [InlineData("answers.parquet")]
    [InlineData("codec_zstd.parquet")]
    public void EveryMutantIsReadOrRefused(string name)
    {
        var file = ReadData.Reference(name);
        for (var seed = 0; seed < Mutants; seed++)
        {
            var mutant = Mutant(file, new Random(seed));
            try
            {
                _ = ReadData.Contents(mutant);
            }
            catch (BadInputException refused)
            {
                refused.Message.Should().StartWith("answers.dat: ", "seed {0} of {1}", seed, name);
            }
        }
    }

    [Fact]
    public void EveryBeginningOfAFileIsReadOrRefused()
    {
        // Behind the last case stand eight bytes that say that it was the last.
        var file = new SavFile { Compressed = true }.ToArray();
        for (var length = 5; length < file.Length - 8; length++)
        {
            ReadData.Message(file[..length]).Should().Contain("damaged");
        }
    }

    private static byte[] Mutant(byte[] file, Random random)
    {
        var mutant = (byte[])file.Clone();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(random.Next(3) == 0 ? Math.Min(400, mutant.Length) : mutant.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutant[at] = (byte)random.Next(256);
                    break;
                case 1:
                    BitConverter.GetBytes(Extremes[random.Next(Extremes.Length)]).AsSpan(0, Math.Min(4, mutant.Length - at)).CopyTo(mutant.AsSpan(at));
                    break;
                case 2:
                    mutant = [.. mutant[..at], .. mutant[Math.Min(mutant.Length, at + random.Next(1, 16))..]];
                    break;
                default:
                    mutant = [.. mutant[..at], .. mutant[(at / 2)..]];
                    break;
            }
        }

        return mutant;
    }
}
