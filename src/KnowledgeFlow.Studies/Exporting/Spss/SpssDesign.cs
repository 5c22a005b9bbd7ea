using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>The columns of a regression's design: variables as they are or as centred copies; powers, products and dummies by <c>COMPUTE</c>.</summary>
/// <param name="Centring">The copies.</param>
/// <param name="Computed">The columns that have to be computed.</param>
/// <param name="Context">The names of columns.</param>
internal sealed record SpssDesign(SpssCentring Centring, ImmutableArray<(ExportedTerm Term, string Name)> Computed, SpssContext Context)
{
    /// <summary>The design of some terms.</summary>
    public static SpssDesign Of(IEnumerable<ExportedTerm> terms, SpssCentring centring, SpssContext context) => new(
        centring,
        [.. terms.Where(term => !term.IsPlain).Select((term, i) => (term, FormattableString.Invariant($"{centring.Prefix}_{i + 1}")))],
        context);

    /// <summary>The column of a term.</summary>
    public string ColumnOf(ExportedTerm term) => term.IsPlain ? Variable(term.Parts[0].Variable) : Computed.First(column => column.Term == term).Name;

    /// <summary>The commands that compute what has to be computed, copies before.</summary>
    /// <param name="used">The columns in which the rows used have no blank.</param>
    /// <param name="data">The regression's data, for the coefficients' names.</param>
    public IEnumerable<string> Lines(ImmutableArray<string> used, RegressionData data) =>
    [
        .. Centring.Lines(used, Context),
        .. Computed.SelectMany(column => (string[])
        [
            $"COMPUTE {column.Name} = {string.Join(" * ", column.Term.Parts.Select(Part))}.",
            $"VARIABLE LABELS {column.Name} {SpssText.Quoted(data.IdOf(column.Term.Id), 120)}.",
        ]),
    ];

    private string Part(ExportedTermPart part) =>
        part.Code is { } code ? $"({Variable(part.Variable)} = {SpssText.Number(code)})"
        : part.Power == 1 ? Variable(part.Variable)
        : FormattableString.Invariant($"{Variable(part.Variable)} ** {part.Power}");

    private string Variable(string name) => Centring.CopyOf(name) ?? Context.Variable(name);
}
