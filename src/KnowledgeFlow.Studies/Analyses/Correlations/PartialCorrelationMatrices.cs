using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Lays out <c>correlations.partial</c>, <c>.partial_p</c>, <c>.semipartial</c> and <c>.semipartial_p</c>.</summary>
internal static class PartialCorrelationMatrices
{
    public static IEnumerable<ResultTable> Of(CorrelationsAnalysis analysis, SurveyData frame, ScoredSurvey survey, ImmutableArray<Phrase> labels)
    {
        var controls = survey.Frame(analysis.Controls);
        var own = frame.Columns.Select(column => column.Name).ToHashSet();
        var table = PartialCorrelationTable.Of(frame, new SurveyData(controls.Columns.Select(column => own.Contains(column.Name) ? Renamed(column) : column)), analysis.Method);
        var named = FoundList(controls.Names.Select(survey.LabelOf));
        var complete = new SurveyData([.. frame.Columns, .. controls.Columns.Where(column => !own.Contains(column.Name))]).CompleteRows().Length;
        ImmutableArray<Phrase> shared =
        [
            SampleNote.Listwise(complete),
            new Phrase($"Held constant: {named.English}. Two-sided p by t with n − 2 − {controls.Columns.Length} degrees of freedom.", $"控制变量：{named.Chinese}。双侧 p 值，t 分布，自由度 n − 2 − {controls.Columns.Length}。"),
            .. Diagnoses(table, labels),
        ];
        yield return Matrix("partial", new Phrase("Partial correlations", "偏相关系数"), NumberStyle.Bounded, (i, j) => table.Partial(i, j), false, []);
        yield return Matrix("partial_p", new Phrase("p-values of the partial correlations", "偏相关系数的 p 值"), NumberStyle.Probability, (i, j) => table.Partial(i, j), true, []);
        ImmutableArray<Phrase> reading = [new Phrase("The row's variable as it is, with what the controls leave of the column's.", "行变量为原变量，列变量已扣除控制变量。")];
        yield return Matrix("semipartial", new Phrase("Semi-partial correlations", "半偏相关系数"), NumberStyle.Bounded, (i, j) => table.Semipartial(i, j), false, reading);
        yield return Matrix("semipartial_p", new Phrase("p-values of the semi-partial correlations", "半偏相关系数的 p 值"), NumberStyle.Probability, (i, j) => table.Semipartial(i, j), true, reading);

        ResultTable Matrix(string name, Phrase title, NumberStyle style, Func<int, int, Outcome<Correlation>> element, bool isTest, ImmutableArray<Phrase> notes) => new(
            $"{analysis.Id.Value}.{name}",
            title,
            [.. table.Names.Select((variable, j) => new ResultColumn(variable, Phrase.Format($"{j + 1}", $"{j + 1}"), style))],
            [.. table.Names.Select((variable, i) => new ResultRow(variable, CorrelationMatrices.Numbered(i, labels[i]), [.. table.Names.Select((_, j) => CellOf(element(i, j), isTest))]))],
            [.. shared, .. notes])
        {
            RowHeading = Terms.Variable,
        };
    }

    private static Cell CellOf(Outcome<Correlation> outcome, bool isTest) =>
        !outcome.TryGet(out var found, out _) ? Cell.Null : isTest ? Cell.Of(found.PValue) : Cell.Of(found.Coefficient, found.PValue);

    private static IEnumerable<Phrase> Diagnoses(PartialCorrelationTable table, ImmutableArray<Phrase> labels) =>
        from i in Enumerable.Range(0, labels.Length)
        let diagnosis = table.Partial(i, i).Diagnosis()
        where diagnosis is not null
        select DiagnosisPhrase.Note(labels[i], diagnosis);

    private static Phrase FoundList(IEnumerable<Phrase> names)
    {
        var all = names.ToList();
        return new Phrase(string.Join(", ", all.Select(name => name.English)), string.Join("、", all.Select(name => name.Chinese)));
    }

    // A variable that is held constant and correlated too has two places in one frame.
    private static DoubleColumn Renamed(Column column) => DoubleColumn.Of($"{column.Name} held constant", column.ToArray());
}
