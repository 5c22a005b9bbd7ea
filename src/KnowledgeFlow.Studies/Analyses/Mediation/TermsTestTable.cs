using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out tests of terms of equations: <c>mediation.interactions</c>, <c>mediation.omnibus</c>, <c>mediation.x_by_m</c>.</summary>
internal static class TermsTestTable
{
    private static readonly TableLayout<Outcome<TermsTest>> Layout = new(
    [
        Number("delta_r2", new Phrase("ΔR²", "ΔR²"), NumberStyle.Bounded, test => test.Change.DeltaRSquared),
        Number("f", new Phrase("F", "F"), NumberStyle.Estimate, test => test.Change.DeltaF),
        Whole("df1", new Phrase("df1", "df1"), test => test.Change.DeltaDF),
        Whole("df2", new Phrase("df2", "df2"), test => test.DenominatorDegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, test => test.Change.DeltaP),
    ]);

    /// <summary>Each product of a moderated arrow, and two of them together.</summary>
    public static ResultTable Interactions(string id, MediationLabels labels, MediationFit fit, MediationNotes notes) => Layout.Table(
        $"{id}.interactions",
        new Phrase("Tests of the interactions", "交互项检验"),
        new Phrase("Outcome and product", "因变量与乘积项"),
        from equation in fit.Equations
        from terms in Products(labels, fit, equation)
        select Row(labels, equation, terms.Id, terms.Label, Fitted(equation).Then(fitted => TermsTest.Within(fitted, [.. terms.Names]))),
        [.. notes.Sample, new Phrase("What the product adds to all other terms of its equation.", "乘积项在方程其余各项之外的增量。"), notes.Errors]);

    /// <summary>All columns of a categorical predictor together, in each equation.</summary>
    public static ResultTable Omnibus(string id, MediationLabels labels, MediationFit fit, MediationNotes notes) => Layout.Table(
        $"{id}.omnibus",
        new Phrase("Omnibus tests of the predictor", "自变量的整体检验"),
        new Phrase("Outcome", "因变量"),
        fit.AllEquations.Select(equation => (
            equation.Id,
            labels.OfEquation(equation),
            equation.Fit.Then(fitted => TermsTest.Within(fitted, [.. equation.Terms.Where(term => fit.PredictorColumns.Contains(term.From!)).Select(term => term.Name)])))),
        [.. notes.Sample, new Phrase("All columns of the predictor, with their products, beside the other terms.", "自变量全部编码列（含其乘积项）在其余各项之外的增量。"), notes.Errors]);

    /// <summary>The product of the predictor with each mediator, added to the outcome's equation: an effect of the mediator that is the same wherever the predictor stands has none.</summary>
    public static ResultTable PredictorByMediator(string id, MediationLabels labels, MediationFit fit, MediationNotes notes)
    {
        var equation = fit.Equations[^1];
        return Layout.Table(
            $"{id}.x_by_m",
            new Phrase("Tests of predictor by mediator interaction", "自变量与中介变量交互检验"),
            new Phrase("Outcome and product", "因变量与乘积项"),
            fit.Model.Mediators.Select(mediator => Row(
                labels,
                equation,
                $"{fit.Model.Predictor}:{mediator}",
                labels.Of($"{fit.Model.Predictor}:{mediator}"),
                Fitted(equation).Then(fitted => TermsTest.Adding(fitted, Products(fitted, fit, mediator))))),
            [.. notes.Sample, new Phrase("Mediation is taken to be the same at every value of the predictor; a small p speaks against it.", "中介分析假定该效应不随自变量取值而变；p 值小则不支持此假定。"), notes.Errors]);
    }

    private static IEnumerable<DesignColumn> Products(LeastSquaresFit fitted, MediationFit fit, string mediator)
    {
        var values = fitted.Design.Columns.First(column => column.Name == mediator).Values;
        return fit.PredictorColumns.Select(source => new DesignColumn(
            $"{source}:{mediator}", [.. fitted.Design.Columns.First(column => column.Name == source).Values.Zip(values, (x, m) => x * m)]));
    }

    private static Outcome<LeastSquaresFit> Fitted(MediationEquation equation) => equation.Fit;

    private static IEnumerable<(string Id, Phrase Label, IEnumerable<string> Names)> Products(MediationLabels labels, MediationFit fit, MediationEquation equation)
    {
        foreach (var arrow in fit.Model.Arrows.Where(arrow => arrow.To == equation.Outcome))
        {
            // All columns of a categorical predictor are one test.
            var isPredictor = arrow.From == fit.Model.Predictor;
            var tests = equation.Terms
                .Where(term => !term.Moderators.IsEmpty && (isPredictor ? fit.PredictorColumns.Contains(term.From!) : term.From == arrow.From))
                .GroupBy(term => string.Join(':', term.Moderators.Select(moderator => fit.Moderators[moderator].Name)))
                .Select(group => (Id: $"{arrow.From}:{group.Key}", Names: group.Select(term => term.Name).ToArray()))
                .ToList();
            foreach (var (id, names) in tests)
            {
                yield return (id, labels.Of(id), names);
            }

            if (tests.Count == 2)
            {
                var (first, second) = (labels.Of(tests[0].Id), labels.Of(tests[1].Id));
                yield return ($"{tests[0].Id},{tests[1].Id}", new Phrase($"{first.English}, {second.English}", $"{first.Chinese}、{second.Chinese}"), tests.SelectMany(test => test.Names));
            }
        }
    }

    private static (string Id, Phrase Label, Outcome<TermsTest> Test) Row(MediationLabels labels, MediationEquation equation, string id, Phrase label, Outcome<TermsTest> test)
    {
        var outcome = labels.OfEquation(equation);
        return ($"{equation.Id}:{id}", new Phrase($"{outcome.English}: {label.English}", $"{outcome.Chinese}：{label.Chinese}"), test);
    }

    private static ColumnLayout<Outcome<TermsTest>> Number(string id, Phrase label, NumberStyle style, Func<TermsTest, double> value) =>
        ColumnLayout<Outcome<TermsTest>>.Number(id, label, style, row => row.Value(value));

    private static ColumnLayout<Outcome<TermsTest>> Whole(string id, Phrase label, Func<TermsTest, int> value) =>
        new(new ResultColumn(id, label, NumberStyle.Whole), row => row.TryGet(out var test, out _) ? Cell.Of(value(test)) : Cell.Null);
}
