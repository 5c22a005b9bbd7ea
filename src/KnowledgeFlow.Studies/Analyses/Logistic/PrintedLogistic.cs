using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>A logistic regression as chapters print it: models side by side, B with its error and the odds ratio with its interval; χ² and R² below.</summary>
internal static class PrintedLogistic
{
    private static readonly Phrase Effect = new("B (SE)", "B（标准误）");


    public static ImmutableArray<PrintedTable> Of(ReportSection section, double level)
    {
        var odds = Phrase.Verbatim($"OR [{Terms.Percentage(level)} CI]");
        var (models, coefficients) = (new ResultTableView(section.Table("models")), new ResultTableView(section.Table("coefficients")));
        ImmutableArray<string> blocks = [.. models.Table.Rows.Select(row => row.Id)];
        var terms = coefficients.Table.Rows.Select(row => (Term: ModelsSideBySide.TermOf(row.Id), Label: BlockTermLabel.Term(row.Label))).DistinctBy(row => row.Term).ToList();
        var isSeries = blocks.Length > 1;
        var table = new PrintedTable(
            models.Table.Id,
            models.Table.Title,
            Terms.Variable,
            [.. blocks.SelectMany(block => new[] { new PrintedColumn(Effect) { Spanner = Spanner(block) }, new PrintedColumn(odds) { Spanner = Spanner(block) } })],
            [
                .. terms.Select(term => new PrintedRow(term.Label, [.. blocks.SelectMany(block => Coefficient($"{block}:{term.Term}"))])),
                Summary(new Phrase("n", "n"), block => models.Cell(block, "n")),
                Summary(models.Heading("minus_2ll"), block => models.Cell(block, "minus_2ll")),
                Summary(models.Heading("chi2"), block => models.StarredCell(block, "chi2", "p")),
                Summary(models.Heading("df"), block => models.Cell(block, "df")),
                .. isSeries ? [Summary(models.Heading("block_chi2"), block => models.StarredCell(block, "block_chi2", "block_p"))] : (PrintedRow[])[],
                Summary(models.Heading("cox_snell"), block => models.Cell(block, "cox_snell")),
                Summary(models.Heading("nagelkerke"), block => models.Cell(block, "nagelkerke")),
            ],
            coefficients.Notes)
        {
            Prose = Prose(models, coefficients, blocks, terms),
        };
        return [table, .. section.PrintedOtherThan("models", "coefficients")];

        Phrase? Spanner(string block) => isSeries ? new Phrase($"Model {block}", $"模型{block}") : null;

        PrintedRow Summary(Phrase label, Func<string, PrintedCell> cell) =>
            new(label, [.. blocks.SelectMany(block => new[] { cell(block), PrintedCell.Blank })]) { Kind = PrintedRowKind.Summary };

        IEnumerable<PrintedCell> Coefficient(string row) =>
        [
            coefficients.StarredCell(row, "b", "p").WithParentheses(coefficients.Value(row, "se")),
            Interval(coefficients, row),
        ];
    }

    private static PrintedCell Interval(ResultTableView coefficients, string row) =>
        coefficients.Value(row, "or") is { Cell: Cell.NumberCell } odds && coefficients.Value(row, "or_lower") is { Cell: Cell.NumberCell } lower && coefficients.Value(row, "or_upper") is { Cell: Cell.NumberCell } upper
            ? new PrintedCell([odds, Words(" ["), lower, Words(", "), upper, Words("]")])
            : PrintedCell.Blank;

    private static PrintedPart.Words Words(string text) => new(Phrase.Verbatim(text));

    private static ImmutableArray<Sentence> Prose(
        ResultTableView models, ResultTableView coefficients, ImmutableArray<string> blocks, IReadOnlyList<(string Term, Phrase Label)> terms)
    {
        var last = blocks[^1];
        if (models.Number(last, "p") is null || models.Number(last, "nagelkerke") is null)
        {
            return [];
        }

        var passed = terms
            .Where(term => term.Term.Split(':')[^1] != DesignMatrix.InterceptName && coefficients.Number($"{last}:{term.Term}", "or") is not null && coefficients.Number($"{last}:{term.Term}", "p") < SignificanceLevels.OneStar)
            .Select(term => Sentence.Of(
                $"{term.Label} (OR = {coefficients.Value($"{last}:{term.Term}", "or")!}, {ProbabilityPhrase.Of(coefficients.Value($"{last}:{term.Term}", "p")!)})",
                $"{term.Label}（OR = {coefficients.Value($"{last}:{term.Term}", "or")!}，{ProbabilityPhrase.Of(coefficients.Value($"{last}:{term.Term}", "p")!)}）"))
            .ToList();
        var list = Sentence.List(passed);
        return
        [
            Sentence.Of(
                $"Model {last} (n = {models.Value(last, "n")!}) differed from one without predictors by χ²({models.Value(last, "df")!}) = {models.Value(last, "chi2")!}, {ProbabilityPhrase.Of(models.Value(last, "p")!)}; Nagelkerke's R² was {models.Value(last, "nagelkerke")!}.",
                $"模型{last}（n = {models.Value(last, "n")!}）与无预测变量的模型相比，χ²({models.Value(last, "df")!}) = {models.Value(last, "chi2")!}，{ProbabilityPhrase.Of(models.Value(last, "p")!)}；Nagelkerke R² 为 {models.Value(last, "nagelkerke")!}。"),
            passed.Count == 0
                ? Sentence.Of($"No predictor passed p < .05.", $"没有预测变量达到 0.05 显著水平。")
                : Sentence.Of($"Significant at p < .05: {list}.", $"在 0.05 水平上显著的有：{list}。"),
        ];
    }
}
