using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>
/// What can be told of common method variance: Harman's single-factor test (how much of all items' variance the first unrotated
/// component takes) and, of two constructs or more, models with and without a common factor and full collinearity; with a marker
/// variable, the constructs' correlations adjusted for it.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The items; empty for those of all constructs.</param>
/// <param name="Marker">A column or construct that has nothing to do with the constructs but the method, or null.</param>
public sealed record CommonMethodAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names, Located<string>? Marker) : Analysis(Id)
{
    private static readonly TableLayout<Outcome<HarmanSingleFactor>> Layout = new(
    [
        ColumnLayout<Outcome<HarmanSingleFactor>>.Number("eigenvalue", new Phrase("Eigenvalue", "特征值"), NumberStyle.Estimate, row => row.Value(first => first.Eigenvalue)),
        ColumnLayout<Outcome<HarmanSingleFactor>>.Number("percent", new Phrase("% of variance", "方差解释率（%）"), NumberStyle.Percent, row => row.Value(first => first.Percent)),
    ]);

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => 
    [
        new ItemComponent(Id, Items()),

        // Chosen items alone are no measurement model.
        .. Names.IsEmpty ? new AnalysisPiece[] { MethodModels, new CollinearScores(Id) } : [],
        .. Marked is { } marked ? new[] { marked } : [],
    ];

    /// <inheritdoc/>
    /// <exception cref="BadInputException">A marker is named, and fewer than two constructs are left beside it.</exception>
    public override IEnumerable<Located<string>> Variables(Study study) =>
        Marker is not { } marker ? []
        : Marked!.ConstructsIn(study).Length > 1 ? [marker]
        : throw marker.Problem(AnalysisMessages.MarkerNeedsConstructs(marker.Value));

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => Items().In(study);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) =>
        [.. section.Printed.Select(table => table.Id == $"{section.Id}.models" ? MethodModelTable.Print(section.Table("models")) : table)];

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var names = Items().In(survey.Study).Select(item => item.Value);
        var pool = PooledItems.Of(survey, names);
        var harman = ItemCorrelations.Of(pool.Varying).Then(HarmanSingleFactor.Of);
        var table = Layout.Table(
            $"{Id.Value}.harman",
            new Phrase("Harman's single-factor test", "Harman 单因子检验"),
            new Phrase("Component", "成分"),
            [("1", new Phrase("First unrotated component", "未旋转的第一个公因子"), harman)],
            Notes(pool, harman));
        var constructs = CollinearScores.ConstructsIn(survey.Study);
        return new ReportSection(
            Id.Value,
            new Phrase("Common method variance", "共同方法偏差"),
            [
                table,
                .. Names.IsEmpty && !constructs.IsEmpty
                    ? ImmutableArray.Create(MethodModelTable.Of(MethodModels, survey), CollinearityTable.Of(Id.Value, survey, constructs))
                    : [],
                .. Marked is { } marked ? ImmutableArray.Create(MarkerTable.Of(Id.Value, survey, marked.ConstructsIn(survey.Study), marked.Marker)) : [],
            ],
            []);
    }

    private FittedMethodFactor MethodModels => new(Id);

    private MarkedCorrelations? Marked => Marker is { } marker ? new MarkedCorrelations(Id, marker) : null;

    private ChosenItems Items() => new(Names, this);

    private static IEnumerable<Phrase> Notes(PooledItems pool, Outcome<HarmanSingleFactor> harman)
    {
        var moments = pool.Varying;
        yield return Phrase.Format(
            $"n = {moments.Count} (listwise), {moments.Variables} {(moments.Variables == 1 ? "item" : "items")}. A small share does not rule out common method variance (Podsakoff et al. 2003).",
            $"n = {moments.Count}（成列删除），{moments.Variables} 个题项。比例较小并不能排除共同方法偏差（Podsakoff 等，2003）。");
        foreach (var note in LeftOutNote.Of(Phrase.Empty, pool))
        {
            yield return note;
        }

        if (harman.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("Not estimable", "无法估计"), diagnosis);
        }
    }
}
