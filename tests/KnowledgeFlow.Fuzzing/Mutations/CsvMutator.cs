using System.Text;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Puts odd cells, constant, blank, doubled and scaled columns, and repeated, missing or ragged rows into delimited text.</summary>
internal sealed class CsvMutator : IMutator
{
    public bool Takes(string name) => name.EndsWith(".csv", StringComparison.Ordinal);

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        var rows = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Select(line => line.Split(',').ToList()).ToList();
        if (rows.Count < 2 || rows[0].Count < 2)
        {
            return Encoding.UTF8.GetBytes(OddText.Any(random));
        }

        var (row, column, other) = (1 + random.NextInt32(rows.Count - 1), random.NextInt32(rows[0].Count), random.NextInt32(rows[0].Count));
        switch (random.NextInt32(13))
        {
            case 0: Each(rows, column, _ => string.Empty); break;
            case 1: Each(rows, column, _ => "3"); break;
            case 2: Each(rows, column, line => other < line.Count ? line[other] : "1"); break;
            case 3: Each(rows, column, line => random.Chance(0.5) ? string.Empty : line[column]); break;
            case 4:
                var power = random.Of("e30", "e100", "e-100", "e15", "e-300", "e8");
                foreach (var each in random.Chance(0.5) ? Enumerable.Range(5, Math.Max(0, rows[0].Count - 5)) : [column])
                {
                    Each(rows, each, line => line[each].Length > 0 ? line[each] + power : string.Empty);
                }

                break;
            case 5: rows = [.. rows.Take(1 + random.NextInt32(rows.Count))]; break;
            case 6: rows = [rows[0], .. Enumerable.Repeat(rows[row], 30), .. Enumerable.Repeat(rows[1], 30)]; break;
            case 7: rows[row].RemoveAt(Math.Min(column, rows[row].Count - 1)); break;
            case 8: rows[0][column] = OddText.Word(random); break;
            case 9: Each(rows, column, _ => OddText.Number(random)); break;
            case 10: Each(rows, column, line => string.Join(string.Empty, line[column], random.Of(string.Empty, ".5", "0"))); break;
            case 11: Each(rows, column, line => random.NextInt32(2) == 0 ? "1" : "5"); break;
            default: rows[row][Math.Min(column, rows[row].Count - 1)] = OddText.Any(random); break;
        }

        var separator = random.Chance(0.05) ? ";" : ",";
        return Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(line => string.Join(separator, line))) + "\n");
    }

    private static void Each(List<List<string>> rows, int column, Func<List<string>, string> cell)
    {
        foreach (var line in rows.Skip(1).Where(line => column < line.Count))
        {
            line[column] = cell(line);
        }
    }
}
