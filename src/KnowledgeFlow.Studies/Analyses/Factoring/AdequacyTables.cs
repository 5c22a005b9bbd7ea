using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.adequacy</c> and <c>efa.msa</c>.</summary>
internal static class AdequacyTables
{
    private static readonly Phrase Title = new("Sampling adequacy and sphericity", "KMO 与 Bartlett 球形检验");

    private static readonly TableLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)> Layout = new(
    [
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("kmo", new Phrase("KMO", "KMO"), NumberStyle.Bounded, row => row.Kmo.Value(kmo => kmo.Overall)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("chi2", new Phrase("Bartlett's χ²", "近似卡方"), NumberStyle.Estimate, row => row.Bartlett.Value(test => test.ChiSquared)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("df", new Phrase("df", "df"), NumberStyle.Whole, row => row.Bartlett.Value(test => test.DegreesOfFreedom)),
        ColumnLayout<(Outcome<SamplingAdequacy> Kmo, Outcome<SphericityTest> Bartlett)>.Number("p", Terms.P, NumberStyle.Probability, row => row.Bartlett.Value(test => test.PValue)),
    ]);

    private static readonly TableLayout<double?> ItemLayout = new([ColumnLayout<double?>.Number("msa", new Phrase("MSA", "MSA"), NumberStyle.Bounded, msa => msa)]);

    /// <summary>The adequacy of items that have correlations.</summary>
    public static ResultTable Adequacy(string id, PooledItems pool, ItemCorrelations items) => Table(id, pool, SamplingAdequacy.Of(items), SphericityTest.Of(items), PairwiseNote.Of(pool, items));

    /// <summary>What stands in the table's place where the items have no correlations.</summary>
    public static ResultTable Adequacy(string id, PooledItems pool, Diagnosis diagnosis) => Table(id, pool, diagnosis, diagnosis, []);

    /// <summary>The adequacy of each item.</summary>
    public static ResultTable BySingleItems(string id, PooledItems pool, ItemCorrelations items) => BySingleItems(id, pool, SamplingAdequacy.Of(items));

    /// <summary>What stands in that table's place where the items have no correlations.</summary>
    public static ResultTable BySingleItems(string id, PooledItems pool, Diagnosis diagnosis) => BySingleItems(id, pool, (Outcome<SamplingAdequacy>)diagnosis);

    private static ResultTable BySingleItems(string id, PooledItems pool, Outcome<SamplingAdequacy> adequacy) => ItemLayout.Table(
        $"{id}.msa",
        new Phrase("Sampling adequacy by item", "各题项取样适切性"),
        Terms.Item,
        pool.Names.Select(name => (name, pool.LabelOf(name), adequacy.Value(all => all.Items.IndexOf(name) is >= 0 and var place ? all.ByItem[place] : double.NaN))),
        [
            SampleNote.Of(pool, pool.Moments.Count),
            .. LeftOutNote.Of(Phrase.Empty, pool),
            .. adequacy.TryGet(out var measures, out _) && measures.ByItem.Any(double.IsNaN)
                ? (IEnumerable<Phrase>)[new Phrase("No MSA of an item that correlates with no other.", "与其他题项均不相关的题项无 MSA。")]
                : [],
            .. adequacy.Diagnosis() is { } diagnosis ? (IEnumerable<Phrase>)[DiagnosisPhrase.Note(new Phrase("No MSA", "无 MSA"), diagnosis)] : [],
        ]);

    private static ResultTable Table(string id, PooledItems pool, Outcome<SamplingAdequacy> kmo, Outcome<SphericityTest> bartlett, IEnumerable<Phrase> notes) => Layout.Table(
        $"{id}.adequacy",
        Title,
        Phrase.Empty,
        [("all", new Phrase("All items", "全部题项"), (kmo, bartlett))],
        [.. Notes(pool, kmo, bartlett), .. notes]);

    private static IEnumerable<Phrase> Notes(PooledItems pool, Outcome<SamplingAdequacy> kmo, Outcome<SphericityTest> bartlett)
    {
        var sample = SampleNote.Of(pool, pool.Moments.Count);
        yield return new Phrase($"{sample.English} KMO after Kaiser (1974).", $"{sample.Chinese}KMO 依 Kaiser（1974）。");
        foreach (var note in LeftOutNote.Of(Phrase.Empty, pool))
        {
            yield return note;
        }

        if (kmo.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("Not estimable", "无法估计"), diagnosis);
        }
        else if (kmo.TryGet(out var measure, out _) && double.IsNaN(measure.Overall))
        {
            yield return new Phrase("No KMO: no two items correlate.", "无 KMO：各题项之间均不相关。");
        }

        if (kmo.Diagnosis() is null && bartlett.Diagnosis() is { } untested)
        {
            yield return DiagnosisPhrase.Note(new Phrase("No Bartlett's test", "无 Bartlett 检验"), untested);
        }
    }
}
