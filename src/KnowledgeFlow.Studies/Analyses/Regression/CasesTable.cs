using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.cases</c>: one row a questionnaire that the last model does not go near.</summary>
internal static class CasesTable
{
    private static readonly TableLayout<UnusualCase> Layout = new(
    [
        ColumnLayout<UnusualCase>.Number("observed", new Phrase("Observed", "观测值"), NumberStyle.Estimate, row => row.Observed),
        ColumnLayout<UnusualCase>.Number("predicted", new Phrase("Predicted", "预测值"), NumberStyle.Estimate, row => row.Predicted),
        ColumnLayout<UnusualCase>.Number("standardized", new Phrase("Standardised residual", "标准化残差"), NumberStyle.Estimate, row => row.Standardised),
        ColumnLayout<UnusualCase>.Number("studentized", new Phrase("Studentised residual", "学生化残差"), NumberStyle.Estimate, row => row.Studentized),
        ColumnLayout<UnusualCase>.Number("deleted", new Phrase("Studentised deleted residual", "学生化删除残差"), NumberStyle.Estimate, row => row.Deleted),
        ColumnLayout<UnusualCase>.Number("cook", new Phrase("Cook's D", "Cook 距离"), NumberStyle.Estimate, row => row.CooksDistance),
        ColumnLayout<UnusualCase>.Number("leverage", new Phrase("Leverage", "杠杆值"), NumberStyle.Estimate, row => row.Leverage),
    ]);

    public static ResultTable Of(LastModelLayout model)
    {
        var cases = model.Model is { } fit ? UnusualCase.Of(fit) : [];
        return Layout.Table(
            $"{model.Id}.cases",
            new Phrase("Unusual cases", "异常个案"),
            new Phrase("Row of the data", "数据行"),
            cases.Select(row => (model.Survey.RecordName(model.Fit.RowsUsed[row.Row]), Phrase.Verbatim(model.Survey.RecordName(model.Fit.RowsUsed[row.Row])), row)),
            [
                .. model.Notes,
                new Phrase("Rows with |e/s| over 3 (SPSS's casewise diagnostics) or Cook's D over 1.", "列出 |e/s| > 3（同 SPSS 个案诊断）或 Cook 距离 > 1 的个案。"),
                .. cases.IsEmpty && model.Model is not null ? [new Phrase("There is none.", "无此类个案。")] : (Phrase[])[],
                .. cases.Any(row => double.IsNaN(row.Studentized) || double.IsNaN(row.Deleted) || double.IsNaN(row.CooksDistance))
                    ? [new Phrase("Where the model passes through a row, or fits the others exactly, studentised residuals do not exist.", "模型必经该个案或完全拟合其余个案时，无学生化残差。")]
                    : (Phrase[])[],
            ]);
    }
}
