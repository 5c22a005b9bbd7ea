using KnowledgeFlow.Core.Regression.Selection;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.steps</c>: one row a step of a selection.</summary>
internal static class SelectionTable
{
    private static readonly Phrase Entered = new("entered", "进入");

    private static readonly Phrase Removed = new("removed", "剔除");

    private static readonly TableLayout<SelectionStep> Layout = new(
    [
        ColumnLayout<SelectionStep>.Text("term", Terms.Term, row => Phrase.Verbatim(row.Term.ToString()!)),
        ColumnLayout<SelectionStep>.Text("action", new Phrase("Action", "操作"), row => row.IsEntered ? Entered : Removed),
        ColumnLayout<SelectionStep>.Number("r2", new Phrase("R²", "R²"), NumberStyle.Bounded, row => row.RSquared),
        ColumnLayout<SelectionStep>.Number("adj_r2", new Phrase("Adj. R²", "调整后 R²"), NumberStyle.Bounded, row => row.AdjustedRSquared),
        ColumnLayout<SelectionStep>.Number("delta_r2", new Phrase("ΔR²", "ΔR²"), NumberStyle.Bounded, row => row.DeltaRSquared),
        ColumnLayout<SelectionStep>.Number("f", new Phrase("F of the term", "该项的 F"), NumberStyle.Estimate, row => row.F),
        ColumnLayout<SelectionStep>.Number("df1", new Phrase("df1", "df1"), NumberStyle.Whole, row => row.NumeratorDegreesOfFreedom),
        ColumnLayout<SelectionStep>.Number("df2", new Phrase("df2", "df2"), NumberStyle.Whole, row => row.DenominatorDegreesOfFreedom),
        ColumnLayout<SelectionStep>.Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
    ]);

    public static ResultTable Of(LastModelLayout model, SelectedTerms selected) => Layout.Table(
        $"{model.Id}.steps",
        new Phrase("Steps of the selection", "变量筛选步骤"),
        new Phrase("Step", "步骤"),
        selected.Steps.Select((step, i) => (RowNumber.Of(i), Label(model, i, step), step)),
        [
            .. BlockNotes.Of(model.Survey, model.Data, model.Fit),
            Rule(selected.Rule),
            .. selected.Steps.IsEmpty ? [new Phrase("No step was taken.", "未执行任何步骤。")] : Array.Empty<Phrase>(),
            .. selected.Steps.Any(step => double.IsNaN(step.F)) ? [new Phrase("A model that fits exactly has no F, and ends the selection.", "完全拟合的模型无 F，筛选到此为止。")] : Array.Empty<Phrase>(),
        ]);

    /// <summary>The steps by the labels of their terms, and what came and went in words.</summary>
    public static PrintedTable Print(ResultTable table)
    {
        var view = new ResultTableView(table);
        return view.ToPrintedTable("action", "r2", "adj_r2", "delta_r2", "f", "df1", "df2", "p") with { Prose = [.. Prose(view)] };
    }

    /// <summary>What tests are worth after a selection.</summary>
    public static Phrase Warning(SelectedTerms selected, int model)
    {
        var method = MethodName(selected.Rule.Method);
        return Phrase.Format(
            $"Model {model}: {selected.Terms.Length} of {selected.Candidates} terms, chosen by their p-values ({method.English} selection). Its tests, intervals and R² take the terms as given and so promise too much (Harrell 2015); terms that theory gives are entered, not selected.",
            $"模型 {model}：{selected.Candidates} 项中按 p 值选入 {selected.Terms.Length} 项（{method.Chinese}）。其检验、区间与 R² 未计入筛选过程，结果偏于乐观（Harrell，2015）；理论所定的变量应直接进入，而非筛选。");
    }

    private static IEnumerable<Sentence> Prose(ResultTableView view)
    {
        foreach (var (action, english, chinese) in new[] { (Entered, "Entered, in this order", "依次进入模型的有"), (Removed, "Removed, in this order", "依次剔除的有") })
        {
            var rows = view.Table.Rows.Where(row => view.Value(row.Id, "action")?.Cell is Cell.TextCell text && text.Text == action).ToList();
            if (rows.Count > 0)
            {
                var list = Sentence.List([.. rows.Select(row => Step(view, row))]);
                yield return Sentence.Of($"{english}: {list}.", $"{chinese}：{list}。");
            }
        }
    }

    private static Sentence Step(ResultTableView view, ResultRow row)
    {
        var label = BlockTermLabel.Term(row.Label);
        return view.Number(row.Id, "p") is null
            ? Sentence.Of($"{label} (R² = {view.Value(row.Id, "r2")!})", $"{label}（R² = {view.Value(row.Id, "r2")!}）")
            : Sentence.Of(
                $"{label} (R² = {view.Value(row.Id, "r2")!}, {ProbabilityPhrase.Of(view.Value(row.Id, "p")!)})",
                $"{label}（R² = {view.Value(row.Id, "r2")!}，{ProbabilityPhrase.Of(view.Value(row.Id, "p")!)}）");
    }

    private static Phrase Label(LastModelLayout model, int step, SelectionStep row)
    {
        var term = row.Term is FactorTerm factor ? model.Survey.LabelOf(factor.Name) : model.Data.LabelOf(model.Survey, row.Term.ToString()!);
        return BlockTermLabel.Of(step + 1, term);
    }

    private static Phrase Rule(SelectionRule rule) => rule.Method switch
    {
        SelectionMethod.Forward => Phrase.Format($"Forward: the term of the smallest p enters while p < {rule.Enter}.", $"前进法：p 最小且 p < {rule.Enter} 的项依次进入。"),
        SelectionMethod.Backward => Phrase.Format($"Backward: of all terms that of the largest p leaves while p > {rule.Remove}.", $"后退法：自全部项起，p 最大且 p > {rule.Remove} 的项依次剔除。"),
        _ => Phrase.Format(
            $"Stepwise: the term of the smallest p enters while p < {rule.Enter}; then those inside leave while p > {rule.Remove}.", $"逐步法：p 最小且 p < {rule.Enter} 的项进入，随后剔除 p > {rule.Remove} 的已选项。"),
    };

    private static Phrase MethodName(SelectionMethod method) => method switch
    {
        SelectionMethod.Forward => new Phrase("forward", "前进法"),
        SelectionMethod.Backward => new Phrase("backward", "后退法"),
        _ => new Phrase("stepwise", "逐步法"),
    };
}
