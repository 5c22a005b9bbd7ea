using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Makes answers to four constructs and a few other columns, ordinary ones or degenerate ones.</summary>
internal static class AnswersGenerator
{
    public static readonly string[] Items = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "C1", "C2", "C3", "D1", "D2"];

    public const string Header = "id,seconds,gender,year,grp,A1,A2,A3,A4,B1,B2,B3,C1,C2,C3,D1,D2";

    public static string Csv(RandomSource random)
    {
        var rows = random.Of(1, 2, 3, 4, 5, 8, 12, 20, 40, 60, 90, 120);
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < rows; row++)
        {
            var common = random.NextNormal();
            text.Append(CultureInfo.InvariantCulture, $"R{row},{20 + random.NextInt32(300)},{random.NextInt32(2)},{1 + random.NextInt32(3)},{row % 2}");
            for (var construct = 0; construct < 4; construct++)
            {
                var factor = (0.6 * common) + (0.8 * random.NextNormal());
                for (var item = 0; item < (construct == 0 ? 4 : construct == 3 ? 2 : 3); item++)
                {
                    var answer = Math.Clamp(Math.Round(3 + (0.9 * factor) + (0.7 * random.NextNormal())), 1, 5);
                    text.Append(CultureInfo.InvariantCulture, $",{(random.Chance(0.01) ? string.Empty : answer)}");
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
