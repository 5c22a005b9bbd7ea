using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>Gathers the numbers of a column; distinct ones are kept once. Small whole numbers, as answers are, are found without a look-up.</summary>
internal sealed class NumberColumn
{
    private const int Smallest = -100;
    private const int Largest = 1023;

    private readonly CodedListBuilder<double> values = new();
    private readonly Dictionary<long, int> codeOf = [];
    private readonly int[] codeOfWhole = new int[Largest - Smallest + 1];

    public NumberColumn() => codeOfWhole.AsSpan().Fill(-1);

    /// <summary>Adds a number at the end; NaN stands for none.</summary>
    public void Add(double number)
    {
        var whole = (int)number;
        if (whole == number && whole is >= Smallest and <= Largest)
        {
            ref var code = ref codeOfWhole[whole - Smallest];
            if (code < 0)
            {
                // Adding zero makes −0 and 0 one answer.
                code = values.AddDistinct(number + 0.0);
            }

            values.AddCode(code);
            return;
        }

        var bits = BitConverter.DoubleToInt64Bits(number);
        if (!codeOf.TryGetValue(bits, out var known))
        {
            known = values.AddDistinct(number);
            codeOf.Add(bits, known);
        }

        values.AddCode(known);
    }

    /// <summary>The column's answers, given what each distinct number is written as.</summary>
    public CodedList<string> Build(Func<double, string> write) => values.Build().Select(write);
}
