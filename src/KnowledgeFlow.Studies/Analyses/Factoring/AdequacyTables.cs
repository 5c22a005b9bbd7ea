using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.adequacy</c> and <c>efa.msa</c>.</summary>
internal static class AdequacyTables
{
    private static readonly Phrase Title = new("Sampling adequacy and sphericity", "取样适切性与球形检验");

    private static readonly TableLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)> Layout = new(
    [
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("kmo", new Phrase("KMO", "KMO"), NumberStyle.Bounded, row => row.Kmo.Value(kmo => kmo.Overall)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("chi2", new Phrase("Bartlett's χ²", "Bartlett χ²"), NumberStyle.Estimate, row => row.Bartlett.Value(test => test.ChiSquared)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("df", new Phrase("df", "df"), NumberStyle.Whole, row => row.Bartlett.Value(test => test.DegreesOfFreedom)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("p", Terms.P, NumberStyle.Probability, row => row.Bartlett.Value(test => test.PValue)),
    ]);

    private static readonly TableLayout<double?> ItemLayout = new([ColumnLayout<double?>.Number("msa", new Phrase("MSA", "MSA"), NumberStyle.Bounded, msa => msa)]);

    /// <summary>The adequacy of items that have correlations.</summary>
    public static ResultTable Adequacy(string id, ItemCorrelations items)
    {
        var kmo = SamplingAdequacy.Of(items);
        return Table(id, kmo, SphericityTest.Of(items), items.Count, kmo.Diagnosis());
    }

    /// <summary>What stands in the table's place where the items have no correlations.</summary>
    public static ResultTable Adequacy(string id, int count, Diagnosis diagnosis) => Table(id, diagnosis, diagnosis, count, diagnosis);

    /// <summary>The adequacy of each item.</summary>
    public static ResultTable BySingleItems(string id, ItemCorrelations items) => BySingleItems(id, items.Names, items.Count, SamplingAdequacy.Of(items));

    /// <summary>What stands in that table's place where the items have no correlations.</summary>
    public static ResultTable BySingleItems(string id, ImmutableArray<string> names, int count, Diagnosis diagnosis) =>
        BySingleItems(id, names, count, (Outcome<SamplingAdequacy>)diagnosis);

    private static ResultTable BySingleItems(string id, ImmutableArray<string> names, int count, Outcome<SamplingAdequacy> adequacy) => ItemLayout.Table(
        $"{id}.msa",
        new Phrase("Sampling adequacy by item", "各题项取样适切性"),
        Terms.Item,
        names.Select((name, i) => (name, Phrase.Verbatim(name), adequacy.Value(all => all.ByItem[i]))),
        [
            SampleNote.Listwise(count),
            .. adequacy.Diagnosis() is { } diagnosis ? (IEnumerable<Phrase>)[DiagnosisPhrase.Note(new Phrase("No MSA", "无 MSA"), diagnosis)] : [],
        ]);

    private static ResultTable Table(string id, Outcome<SamplingAdequacy> kmo, Outcome<SphericityTest> bartlett, int count, Diagnosis? diagnosis) => Layout.Table(
        $"{id}.adequacy",
        Title,
        Phrase.Empty,
        [("all", new Phrase("All items", "全部题项"), (kmo, bartlett))],
        Notes(count, diagnosis));

    private static IEnumerable<Phrase> Notes(int count, Diagnosis? diagnosis)
    {
        yield return Phrase.Format($"n = {count} (listwise). KMO after Kaiser (1974).", $"n = {count}（成列删除）。KMO 依 Kaiser（1974）。");
        if (diagnosis is not null)
        {
            yield return DiagnosisPhrase.Note(new Phrase("Not estimable", "无法估计"), diagnosis);
        }
    }
}
