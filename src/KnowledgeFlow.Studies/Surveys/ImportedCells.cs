using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The answers of an imported variable as a column's cells.</summary>
internal sealed class ImportedCells(ImportedVariable variable) : IColumnCells
{
    private readonly Dictionary<string, string> labelOf = variable.Values.DistinctBy(value => value.Code).ToDictionary(value => value.Code, value => value.Label);

    public ImportedVariable Variable { get; } = variable;

    public IReadOnlyList<string> Texts { get; } = variable.Answers.Distinct;

    public int FirstRecord(int code)
    {
        for (var row = 0; row < Variable.Answers.Count; row++)
        {
            if (Variable.Answers.CodeAt(row) == code)
            {
                return row + 1;
            }
        }

        return 0;
    }

    /// <summary>What an answer stands for, or null where nothing says it.</summary>
    public string? LabelOf(string answer) => labelOf.TryGetValue(answer, out var label) && label.Length > 0 ? label : null;

    public Column ToColumn(string name, ReadOnlySpan<double> values)
    {
        var answers = Variable.Answers;
        if (answers.Distinct.Length <= byte.MaxValue + 1)
        {
            var codes = new byte[answers.Count];
            for (var row = 0; row < codes.Length; row++)
            {
                codes[row] = (byte)answers.CodeAt(row);
            }

            return new CodedColumn(name, ImmutableCollectionsMarshal.AsImmutableArray(codes), ImmutableArray.Create(values));
        }

        var numbers = new double[answers.Count];
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = values[answers.CodeAt(row)];
        }

        return new DoubleColumn(name, ImmutableCollectionsMarshal.AsImmutableArray(numbers));
    }

    public ImmutableArray<string> ToTexts() => [.. Variable.Answers.Values()];
}
