using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>A cell of a printed table: its parts in a row, such as a coefficient with stars and its standard error in parentheses.</summary>
/// <param name="Parts">The parts; none where the cell is blank.</param>
public sealed record PrintedCell(ImmutableArray<PrintedPart> Parts)
{
    /// <summary>A blank cell.</summary>
    public static PrintedCell Blank { get; } = new([]);

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Parts.IsEmpty;

    /// <summary>A cell of one part.</summary>
    public static PrintedCell Of(PrintedPart part) => new([part]);

    /// <summary>A cell of words.</summary>
    public static PrintedCell Of(Phrase words) => Of(new PrintedPart.Words(words));

    /// <summary>The same; blank where it is a value that does not exist, whose reason stands in the notes.</summary>
    public PrintedCell OrBlank() => Parts is [PrintedPart.Value { Cell: Tables.Cell.NullCell }] ? Blank : this;

    /// <summary>The same with something in parentheses behind it; as it is where that is not there.</summary>
    public PrintedCell WithParentheses(PrintedPart.Value? inside) => inside is null || inside.Cell is Tables.Cell.NullCell
        ? this
        : new([.. Parts, new PrintedPart.Words(Phrase.Verbatim(" (")), inside, new PrintedPart.Words(Phrase.Verbatim(")"))]);

    /// <inheritdoc/>
    public bool Equals(PrintedCell? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
}
