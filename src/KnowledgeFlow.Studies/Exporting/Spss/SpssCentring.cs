using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Copies of variables on the rows that a regression uses, centred at their means where asked for, with mean and SD beside them.</summary>
/// <param name="Prefix">What the names of its columns begin with.</param>
/// <param name="Variables">The variables by their names in the study, and whether each is centred.</param>
internal sealed record SpssCentring(string Prefix, ImmutableArray<(string Name, bool IsCentred)> Variables)
{
    /// <summary>The copy of a variable, or null where there is none.</summary>
    public string? CopyOf(string name) => Place(name) is { } place ? FormattableString.Invariant($"{Prefix}_c{place}") : null;

    /// <summary>The column that holds a variable's mean.</summary>
    public string MeanOf(string name) => $"{CopyOf(name)}_mean";

    /// <summary>The column that holds a variable's SD.</summary>
    public string StandardDeviationOf(string name) => $"{CopyOf(name)}_sd";

    /// <summary>The commands that make the copies.</summary>
    /// <param name="used">The columns in which the rows used have no blank.</param>
    /// <param name="context">The names of columns.</param>
    public IEnumerable<string> Lines(ImmutableArray<string> used, SpssContext context) => Variables.IsEmpty
        ? []
        :
        [
            .. CommentText.Wrapped($"COMPUTE {Prefix}_row = (NMISS({string.Join(", ", used)}) = 0).".Split(' '), 100),
            $"COMPUTE {Prefix}_all = 1.",
            .. Variables.SelectMany(variable => (string[])
            [
                $"COMPUTE {CopyOf(variable.Name)} = {context.Variable(variable.Name)}.",
                $"IF ({Prefix}_row = 0) {CopyOf(variable.Name)} = $SYSMIS.",
            ]),
            .. SpssText.Command(
                "AGGREGATE",
                [
                    "OUTFILE=* MODE=ADDVARIABLES",
                    $"BREAK={Prefix}_all",
                    .. Variables.SelectMany(variable => (string[])[$"{MeanOf(variable.Name)}=MEAN({CopyOf(variable.Name)})", $"{StandardDeviationOf(variable.Name)}=SD({CopyOf(variable.Name)})"]),
                ]),
            .. Variables.SelectMany(variable => (string[])
            [
                .. variable.IsCentred ? ImmutableArray.Create($"COMPUTE {CopyOf(variable.Name)} = {CopyOf(variable.Name)} - {MeanOf(variable.Name)}.") : [],
                $"VARIABLE LABELS {CopyOf(variable.Name)} {SpssText.Quoted(variable.Name, 120)}.",
            ]),
        ];

    private int? Place(string name)
    {
        var index = Variables.IndexOf(Variables.FirstOrDefault(variable => variable.Name == name));
        return index < 0 ? null : index + 1;
    }
}
