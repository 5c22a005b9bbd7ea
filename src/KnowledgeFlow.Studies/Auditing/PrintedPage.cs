using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>All printed numbers of a study, found by their addresses.</summary>
public sealed class PrintedPage
{
    private readonly Dictionary<(string Table, string Row, string Column), PrintedNumber> cells = [];
    private readonly ILookup<string, PrintedNumber> patterns;
    private readonly ILookup<string, PrintedNumber> tables;

    /// <summary>Indexes a published study.</summary>
    public PrintedPage(PublishedStudy study)
    {
        Study = study;
        Numbers = [.. study.Printed.Select(PrintedNumber.Of).OfType<PrintedNumber>()];
        foreach (var number in Numbers.Where(number => number.IsOneCell))
        {
            cells.TryAdd((number.Table, number.Row, number.Column), number);
        }

        tables = cells.Values.ToLookup(number => number.Table);
        patterns = Numbers.Where(number => !number.IsOneCell).ToLookup(number => number.Table);
        ValidCell = Cell(ScreeningSection.FlowTable, "valid", "n");
        Valid = ValidCell?.Size;
        SomeAnswersAreMissing = Numbers.Any(number =>
            number is { IsOneCell: true, Column: "n", Whole: { } n } && n != Valid && !number.Table.StartsWith("frequencies.", StringComparison.Ordinal) && IsSampleSize(number.Table));
    }

    /// <summary>The published study.</summary>
    public PublishedStudy Study { get; }

    /// <summary>Every printed number, in the order of the file.</summary>
    public ImmutableArray<PrintedNumber> Numbers { get; }

    /// <summary>The printed cell of the number of valid questionnaires, or null.</summary>
    public PrintedNumber? ValidCell { get; }

    /// <summary>The number of valid questionnaires, or null where it is not printed.</summary>
    public int? Valid { get; }

    /// <summary>Whether a table prints another n than that of the valid questionnaires: then what prints no n of its own may have any.</summary>
    public bool SomeAnswersAreMissing { get; }

    /// <summary>The n behind what prints none of its own, or null where that cannot be told.</summary>
    public int? SampleSize => SomeAnswersAreMissing ? null : Valid;

    /// <summary>The ids of tables of which single cells are printed, in the order of the file.</summary>
    public IEnumerable<string> Tables => tables.Select(table => table.Key);

    /// <summary>The tables of a name, whatever the analysis: <c>coefficients</c> finds <c>regression.coefficients</c>.</summary>
    public IEnumerable<string> TablesNamed(params string[] names) => Tables.Where(table => names.Contains(Name(table)));

    /// <summary>The printed cells of a table.</summary>
    public IEnumerable<PrintedNumber> CellsOf(string table) => tables[table];

    /// <summary>The rows of a table, in the order of the file.</summary>
    public IEnumerable<string> RowsOf(string table) => tables[table].Select(number => number.Row).Distinct();

    /// <summary>The printed cell of an address, or null.</summary>
    public PrintedNumber? Cell(string table, string row, string column) => cells.GetValueOrDefault((table, row, column));

    /// <summary>What is printed of a cell, by itself or by a pattern that covers it, or null.</summary>
    public PrintedNumber? CellOrPattern(string table, string row, string column) =>
        Cell(table, row, column) ?? Covering(table, row, column).FirstOrDefault(number => number.Published.Address.Extreme == Verification.CellExtreme.None);

    /// <summary>The patterns and extremes that cover a cell.</summary>
    public IEnumerable<PrintedNumber> Covering(string table, string row, string column) =>
        patterns[table].Where(number => number.Published.Address.MatchesRow(row) && number.Published.Address.MatchesColumn(column));

    /// <summary>The n of a row: printed in it, else that of the sample.</summary>
    public int? SizeOf(string table, string row) => Cell(table, row, "n") is { } own ? own.Size : SampleSize;

    /// <summary>The n of a variable or an item: printed in its row or where it is described, else that of the sample.</summary>
    public int? SizeOf(string table, string row, string variable) =>
        Cell(table, row, "n") is { } own ? own.Size
        : TablesNamed("variables").Select(described => Cell(described, variable, "n")).FirstOrDefault(n => n is not null) is { } elsewhere ? elsewhere.Size
        : SampleSize;

    /// <summary>The linear models of latent variables of the analysis that a table belongs to; null where it fits none.</summary>
    internal FittedModels? ModelsOf(string table) => Study.Piece<FittedModels>(AnalysisOf(table)) is { IsLinear: true } models ? models : null;

    /// <summary>The construct of a name, or null.</summary>
    public Construct? ConstructNamed(string name) => Study.Subject.ConstructNamed(name);

    /// <summary>The whole numbers that a score or an answer is made of, and the ends of its scale; null where the file does not tell.</summary>
    /// <param name="variable">A construct or an item.</param>
    public ScoreScale? ScaleOf(string variable)
    {
        if (ConstructNamed(variable) is { } construct)
        {
            return construct.Likert is { } scale && construct.MinimumItems == construct.Items.Length
                ? new ScoreScale(
                    scale.IsWhole,
                    construct.Score == ScoreKind.Mean ? construct.Items.Length : 1,
                    construct.Score == ScoreKind.Mean ? scale.Minimum : construct.Items.Length * scale.Minimum,
                    construct.Score == ScoreKind.Mean ? scale.Maximum : construct.Items.Length * scale.Maximum)
                : null;
        }

        return Study.Subject.Constructs.FirstOrDefault(owner => owner.ItemNames.Contains(variable))?.Likert is { } own
            ? new ScoreScale(own.IsWhole, 1, own.Minimum, own.Maximum)
            : null;
    }

    /// <summary>The name of a table without the id of its analysis.</summary>
    public static string Name(string table) => table[(table.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The id of a table's analysis.</summary>
    public static string AnalysisOf(string table) => table.Split('.')[0];

    // n is also a count of people in the sample's flow, and of those who gave an answer in frequencies.
    private bool IsSampleSize(string table) => AnalysisOf(table) is var id && id != "screening"
        && Study.Pieces<AnalysisPiece>().Where(piece => piece.Id.Value == id).Select(piece => piece.TellsSampleSize).FirstOrDefault();
}
