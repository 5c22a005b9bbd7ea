using System.Collections.Immutable;
using KnowledgeFlow.Core.Agreement;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>Lays out <c>agreement.icc</c>.</summary>
internal static class IntraclassTable
{
    private static readonly (string Id, Phrase Label, Func<IntraclassCorrelations, IntraclassCorrelation> Form)[] Forms =
    [
        ("ICC1", new Phrase("ICC(1,1), one-way random, single", "ICC(1,1) 单因素随机，单个评分"), all => all.OneWay),
        ("ICC2", new Phrase("ICC(2,1), two-way random, agreement, single", "ICC(2,1) 双因素随机，绝对一致，单个评分"), all => all.TwoWayAgreement),
        ("ICC3", new Phrase("ICC(3,1), two-way mixed, consistency, single", "ICC(3,1) 双因素混合，相对一致，单个评分"), all => all.TwoWayConsistency),
        ("ICC1k", new Phrase("ICC(1,k), one-way random, mean", "ICC(1,k) 单因素随机，平均评分"), all => all.OneWayMean),
        ("ICC2k", new Phrase("ICC(2,k), two-way random, agreement, mean", "ICC(2,k) 双因素随机，绝对一致，平均评分"), all => all.TwoWayAgreementMean),
        ("ICC3k", new Phrase("ICC(3,k), two-way mixed, consistency, mean", "ICC(3,k) 双因素混合，相对一致，平均评分"), all => all.TwoWayConsistencyMean),
    ];

    private static TableLayout<Outcome<IntraclassCorrelation>> LayoutAt(double level) => new(
    [
        Number("icc", new Phrase("ICC", "ICC"), NumberStyle.Bounded, icc => icc.Value),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Bounded, icc => icc.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Bounded, icc => icc.Upper),
        Number("f", new Phrase("F", "F"), NumberStyle.Estimate, icc => icc.F),
        Number("df1", new Phrase("df1", "df1"), NumberStyle.Whole, icc => icc.NumeratorDegreesOfFreedom),
        Number("df2", new Phrase("df2", "df2"), NumberStyle.Whole, icc => icc.DenominatorDegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, icc => icc.PValue),
    ]);

    public static ResultTable Of(string id, Outcome<IntraclassCorrelations> outcome, double level) => LayoutAt(level).Table(
        $"{id}.icc",
        new Phrase("Intraclass correlations", "组内相关系数"),
        Phrase.Empty,
        Forms.Select(form => (form.Id, form.Label, outcome.Then<IntraclassCorrelation>(all => form.Form(all)))),
        outcome.TryGet(out var found, out var diagnosis)
            ? [Phrase.Format(
                $"n = {found.Targets} rated by all of {found.Raters} raters (listwise). Forms and intervals of Shrout and Fleiss (1979); F tests that the coefficient is 0.",
                $"{found.Raters} 名评分者均予评分的对象 n = {found.Targets}（成列删除）。形式与区间依 Shrout 与 Fleiss（1979）；F 检验系数为 0。"),
                .. double.IsNaN(found.TwoWayConsistency.F)
                    ? [new Phrase("Raters agree entirely, or but for their level: there is no error, and so no F, p and limits.", "各评分者完全一致（或仅水平不同），无误差可供检验，故无 F、p 与区间。")]
                    : ImmutableArray<Phrase>.Empty]
            : [DiagnosisPhrase.Note(new Phrase("No intraclass correlation", "无组内相关系数"), diagnosis)]);

    private static ColumnLayout<Outcome<IntraclassCorrelation>> Number(string id, Phrase label, NumberStyle style, Func<IntraclassCorrelation, double> part) =>
        ColumnLayout<Outcome<IntraclassCorrelation>>.Number(id, label, style, row => row.Value(part));
}
