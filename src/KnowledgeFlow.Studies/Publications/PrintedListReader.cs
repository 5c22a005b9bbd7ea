using KnowledgeFlow.Reporting.Tables;
using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>
/// Reads <c>printed:</c>, a list of <c>{table, source, rows: {ROW: {COLUMN: printed}}}</c> and <c>{source, cells: {ADDRESS: printed}}</c>, where
/// printed is what stands in the paper, or <c>{printed, status, note}</c>.
/// </summary>
internal static class PrintedListReader
{
    /// <summary>The table of the sample's flow has no analysis of its own.</summary>
    private const string Screening = "screening";

    /// <exception cref="BadInputException">An entry cannot be read, or an address begins with the id of no analysis.</exception>
    public static IEnumerable<PublishedValue> Read(StudyNode node, ImmutableArray<Analysis> analyses)
    {
        ImmutableArray<string> ids = [Screening, .. analyses.Select(analysis => analysis.Id.Value)];
        return node.List().SelectMany(entry => Entry(entry, ids));
    }

    private static IEnumerable<PublishedValue> Entry(StudyNode node, ImmutableArray<string> ids)
    {
        var mapping = node.Mapping(InputOwner.PrintedEntry, "table", "source", "rows", "cells");
        var source = mapping.Optional("source")?.Text() ?? string.Empty;
        if (!mapping.Has("rows") && !mapping.Has("cells"))
        {
            throw node.Problem(PublicationMessages.EmptyEntry());
        }

        if (mapping.Has("rows") != mapping.Has("table"))
        {
            throw node.Problem(PublicationMessages.TableAndRows());
        }

        return [.. Rows(mapping, source, ids), .. Cells(mapping, source, ids)];
    }

    private static IEnumerable<PublishedValue> Rows(StudyMapping mapping, string source, ImmutableArray<string> ids)
    {
        if (mapping.Optional("table") is not { } table)
        {
            yield break;
        }

        RequireAnalysis(table.LocatedText(), table.Text(), ids);
        foreach (var (row, columns) in mapping.Required("rows").Pairs(InputOwner.Key("rows")))
        {
            foreach (var (column, printed) in columns.Pairs(InputOwner.PrintedRow(row.Text())))
            {
                yield return Value(new Located<string>(CellAddress.Of(table.Text(), row.Text(), column.Text()), column.Place), printed, source);
            }
        }
    }

    private static IEnumerable<PublishedValue> Cells(StudyMapping mapping, string source, ImmutableArray<string> ids)
    {
        if (mapping.Optional("cells") is not { } cells)
        {
            yield break;
        }

        foreach (var (address, printed) in cells.Pairs(InputOwner.Key("cells")))
        {
            var value = Value(address.LocatedText(), printed, source);
            RequireAnalysis(address.LocatedText(), value.Address.Table, ids);
            if (value.Claim is PrintedClaim.CellInequality { Other.Table: var other })
            {
                RequireAnalysis(new Located<string>(other, value.Place), other, ids);
            }

            yield return value;
        }
    }

    private static PublishedValue Value(Located<string> cell, StudyNode node, string source)
    {
        if (!node.IsMapping)
        {
            return PublishedValueParser.Parse(cell, new Located<string>(node.Text(), node.Place), source, PublishedStatus.Expected);
        }

        var mapping = node.Mapping(InputOwner.PrintedValue, "printed", "status", "note");
        var note = mapping.Optional("note")?.Text();
        var status = mapping.Optional("status")?.Choice(("impossible", PublishedStatus.Impossible), ("misprint", PublishedStatus.Misprint)) ?? PublishedStatus.Expected;
        var printed = mapping.Required("printed");
        return PublishedValueParser.Parse(
            cell, new Located<string>(printed.Text(), printed.Place), string.Join("; ", new[] { source, note }.Where(part => !string.IsNullOrEmpty(part))), status);
    }

    // A table is ID.NAME, and no id has a dot in it.
    private static void RequireAnalysis(Located<string> address, string table, ImmutableArray<string> ids)
    {
        var id = table.Split('.')[0];
        if (!ids.Contains(id))
        {
            throw address.Problem(PublicationMessages.NoAnalysis(id, ids));
        }

        if (!table.Contains('.', StringComparison.Ordinal))
        {
            throw address.Problem(PublicationMessages.AnalysisIsNoTable(table));
        }
    }
}
