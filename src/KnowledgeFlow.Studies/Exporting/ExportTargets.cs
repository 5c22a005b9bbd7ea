using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The names of export targets on the command line.</summary>
public static class ExportTargets
{
    /// <summary>The names, in the order in which they are told.</summary>
    public static ImmutableArray<string> Names { get; } = ["lavaan", "mplus", "spss"];

    /// <summary>The target of a name.</summary>
    /// <exception cref="BadInputException">There is none of this name.</exception>
    public static ExportTarget Parse(string name) => name switch
    {
        "lavaan" => ExportTarget.Lavaan,
        "mplus" => ExportTarget.Mplus,
        "spss" => ExportTarget.Spss,
        _ => throw ExportMessages.NoProgram(name, [.. Names]).At(InputPlace.File("--to")),
    };

    /// <summary>The name of a target.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined target.</exception>
    public static string NameOf(ExportTarget target) =>
        Enum.IsDefined(target) ? Names[(int)target] : throw new ArgumentOutOfRangeException(nameof(target));

    /// <summary>The folder that an export is written to unless told: <c>export-lavaan</c> and the like.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined target.</exception>
    public static string DefaultFolder(ExportTarget target) => $"export-{NameOf(target)}";
}
