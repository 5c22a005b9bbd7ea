using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>What a codebook and a study are told of an SPSS variable.</summary>
internal static class SpssImportedVariable
{
    private const string Ticked = "1";

    /// <summary>The variable with its answers.</summary>
    public static ImportedVariable Of(SpssColumn column, int index, SpssDictionary dictionary, SpssValueText text)
    {
        var variable = column.Variable;
        var set = variable.ResponseSet;
        return new ImportedVariable(variable.Name, variable.Label, Role(variable, isWeight: variable.Name == dictionary.Weight?.Name), column.Build(text))
        {
            Columns = [index],
            Values = [.. variable.Labels.Select(pair => new ImportedValue(text.Of(pair.Value, variable), pair.Label)).DistinctBy(value => value.Code)],
            Missing = [.. variable.Missing.Values.Skip(variable.Missing.HasRange ? 2 : 0).Select(value => text.Of(value, variable)).Distinct()],
            MissingRange = text.RangeOf(variable),
            Group = set?.Name.TrimStart('$'),
            Stem = set?.Label is { Length: > 0 } question ? question : null,
            Part = set is not null && variable.Label.Length > 0 ? variable.Label : null,
        };
    }

    private static VariableRole Role(SpssVariable variable, bool isWeight)
    {
        var format = variable.Record.Format;
        return isWeight ? VariableRole.Computed
            : variable.ResponseSet?.Counted == Ticked ? VariableRole.MultipleChoice
            : !variable.IsString && (format.IsDate || format.IsDateTime) ? VariableRole.Time
            : !variable.IsString && format.IsDuration ? VariableRole.Duration
            : !variable.Labels.IsEmpty ? VariableRole.SingleChoice
            : variable.IsString ? VariableRole.Text
            : VariableRole.Scale;
    }
}
