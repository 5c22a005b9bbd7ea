using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>A column of a table ready to print.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsText">Whether it holds text, which stands left, rather than numbers, which stand right.</param>
/// <param name="Texts">One text a row.</param>
internal sealed record FormattedColumn(string Heading, bool IsText, ImmutableArray<string> Texts);
