using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Tests.Analyses;

public sealed class NobodyLeftTests
{
    private const string Data = "s,g,h,A1,A2,A3,B1,B2,C1,city\n1,0,1,1,2,3,1,2,3,x\n2,1,2,2,2,5,4,2,1,y\n3,0,3,5,4,3,1,1,2,x\n4,1,1,4,4,4,2,5,5,y\n";

    private const string Study = """
        data: data.csv
        likert: {min: 1, max: 5}
        constructs:
          A: {items: A1-A3}
          B: {items: B1-B2}
          C: {items: [C1]}
        variables:
          g: {values: {0: m, 1: f}}
        screening: {seconds: {column: s, min: 1000}}
        analyses:
          - {type: frequencies, variables: [g, A, city]}
          - {type: descriptives, variables: [A, s]}
          - type: reliability
          - type: correlations
          - {type: correlations, id: spearman, method: spearman, missing: listwise, variables: [A, s]}
          - {type: correlations, id: kendall, method: kendall, diagonal: sqrt_ave}
          - {type: compare_groups, outcomes: [A], groups: [g, city]}
          - {type: efa, extraction: ml, rotation: promax, factors: 1}
          - {type: efa, id: parallel, rotation: oblimin, factors: parallel}
          - type: common_method
          - {type: regression, outcome: A, blocks: [[g], [B, factor(h), 'B:factor(city)']], se: hc3, bootstrap: 100}
          - {type: regression, id: selected, outcome: A, predictors: [g, B], selection: backward, weights: g}
          - {type: regression, id: through-zero, outcome: A, predictors: [g], intercept: false}
          - {type: moderation, outcome: A, predictor: B, moderator: C, controls: [g]}
          - {type: moderation, id: percentiles, outcome: A, predictor: B, moderator: g, probe: percentiles, center: continuous}
          - {type: mediation, outcome: A, predictor: B, mediators: [C], covariates: [g]}
          - {type: mediation, id: moderated, outcome: A, predictor: {variable: city}, mediators: [B, C], serial: true, moderators: [{moderator: g, paths: [a, direct]}], se: cluster, cluster: h}
          - {type: moderation, id: at, outcome: A, predictor: B, moderator: C, probe: [1, 2], center: none}
        """;

    // Facts of the design rather than of the data.
    private static readonly string[] KnownWithoutAnswers = ["items", "parameters", "df"];

    [Fact]
    public void EveryAnalysisStandsEmptyAndSaysSo()
    {
        using var study = new StudyFolder(Study, Data);
        var result = study.Result;
        result.Notes("screening.flow").Should().Contain("Nobody's answers are valid: nothing below can be estimated.");
        foreach (var table in result.Report.Sections.Skip(1).SelectMany(section => section.Tables))
        {
            var numbers = from row in table.Rows
                          from column in table.Columns.Select((column, i) => (column.Id, Cell: row.Cells[i]))
                          where column.Cell is not (Cell.NullCell or Cell.TextCell) && !KnownWithoutAnswers.Contains(column.Id)
                          select column.Cell.Number;
            numbers.Should().NotContain(number => number != 0, table.Id);
        }
    }
}
