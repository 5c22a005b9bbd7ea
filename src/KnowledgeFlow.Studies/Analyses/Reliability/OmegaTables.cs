using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.omega</c> and <c>reliability.omega_items</c>.</summary>
internal static class OmegaTables
{
    private static TableLayout<(ConstructReliability Scale, Outcome<OmegaInterval> Delta, Outcome<OmegaInterval> Draws)> LayoutAt(double level) => new(
    [
        Number("omega", new Phrase("ω", "ω"), row => row.Scale.Scale.Congeneric.Value(model => model.Omega)),
        Number("se", Terms.StandardError, row => row.Delta.Value(interval => interval.StandardError)),
        Number("lower", Terms.LowerLimitAt(level), row => row.Delta.Value(interval => interval.Lower)),
        Number("upper", Terms.UpperLimitAt(level), row => row.Delta.Value(interval => interval.Upper)),
        Number("boot_se", new Phrase("Bootstrap SE", "自助标准误"), row => row.Draws.Value(interval => interval.StandardError)),
        Number("boot_lower", new Phrase("Bootstrap lower", "自助法下限"), row => row.Draws.Value(interval => interval.Lower)),
        Number("boot_upper", new Phrase("Bootstrap upper", "自助法上限"), row => row.Draws.Value(interval => interval.Upper)),
    ]);

    private static readonly TableLayout<double?> ItemLayout =
        new([ColumnLayout<double?>.Number("omega_if_deleted", new Phrase("ω if deleted", "项已删除的 ω 系数"), NumberStyle.Bounded, omega => omega)]);

    public static IEnumerable<ResultTable> Of(string id, ImmutableArray<ConstructReliability> scales, ReliabilityOptions options, double level)
    {
        ImmutableArray<(ConstructReliability Scale, Outcome<OmegaInterval> Delta, Outcome<OmegaInterval> Draws)> rows =
        [
            .. scales.Select(scale => (
                scale,
                OmegaInterval.Delta(scale.Pool.Varying, level),
                OmegaInterval.Bootstrapped(scale.Pool.VaryingAnswers, options.Interval, options.Replicates, options.Seed, level))),
        ];
        yield return LayoutAt(level).Table(
            $"{id}.omega",
            new Phrase("Intervals of omega", "ω 的置信区间"),
            Terms.Construct,
            rows.Select(row => (row.Scale.Construct.Name.Value, Phrase.Verbatim(row.Scale.Construct.Label), row)),
            [SampleNote.In($"{id}.constructs"), Method(options, level), .. rows.SelectMany(row => NotesOf(row.Scale, row.Delta, row.Draws))]);
        yield return Items(id, scales);
    }

    private static ResultTable Items(string id, ImmutableArray<ConstructReliability> scales)
    {
        var names = ConstructItemRows.Of(scales);
        ImmutableArray<(string Row, Phrase Label, ConstructReliability Scale, Outcome<double> Omega)> rows = [.. names.Select(name => (name.Row, name.Label, name.Scale, Without(name.Scale, name.Item)))];
        return ItemLayout.Table(
            $"{id}.omega_items",
            new Phrase("Omega without each item", "删除各题项后的 ω"),
            Terms.Item,
            rows.Select(row => (row.Row, row.Label, row.Omega.Value())),
            [
                SampleNote.In($"{id}.constructs"),
                .. rows.Where(row => row.Omega.Diagnosis() is not null)
                    .GroupBy(row => (row.Scale.Construct.Label, Reason: DiagnosisPhrase.Of(row.Omega.Diagnosis()!)))
                    .Select(group => new Phrase(
                        $"No ω of {group.Key.Label} without {string.Join(", ", group.Select(row => row.Label.English))}: {group.Key.Reason.English}.",
                        $"{group.Key.Label} 删除 {string.Join("、", group.Select(row => row.Label.Chinese))} 后无 ω：{group.Key.Reason.Chinese}。")),
            ]);
    }

    private static Outcome<double> Without(ConstructReliability scale, string item) =>
        CongenericReliability.Of(scale.Pool.Varying.Select(scale.Pool.Varying.Names.Where(name => name != item))).Then<double>(model => model.Omega);

    private static Phrase Method(ReliabilityOptions options, double level)
    {
        var kind = BootstrapIntervalPhrase.Of(options.Interval);
        return Phrase.Format(
            $"SE and limits by the delta method (expected information, normal theory); those of the bootstrap from {options.Replicates} resamples, {kind.English}, seed {options.Seed}. {100 * level:0.##} % intervals.",
            $"标准误与区间采用 delta 法（期望信息，正态理论）；自助法重抽样 {options.Replicates} 次，{kind.Chinese}区间，随机种子 {options.Seed}。置信水平 {Terms.Percentage(level)}。");
    }

    private static IEnumerable<Phrase> NotesOf(ConstructReliability scale, Outcome<OmegaInterval> delta, Outcome<OmegaInterval> draws)
    {
        var label = scale.Construct.Label;
        foreach (var note in LeftOutNote.Of(Phrase.Verbatim(label), scale.Pool))
        {
            yield return note;
        }

        if (delta.Diagnosis() is { } none)
        {
            yield return DiagnosisPhrase.Note(new Phrase($"No ω for {label}", $"{label} 无 ω"), none);
        }
        else if (draws.Diagnosis() is { } few)
        {
            yield return DiagnosisPhrase.Note(new Phrase($"No bootstrap of ω for {label}", $"{label} 的 ω 无自助区间"), few);
        }
        else if (draws.TryGet(out var drawn, out _) && drawn.Failed > 0)
        {
            yield return Phrase.Format($"{label}: {drawn.Failed} resamples without an ω are left out.", $"{label}：{drawn.Failed} 次重抽样无 ω，已略去。");
        }
    }

    private static ColumnLayout<(ConstructReliability Scale, Outcome<OmegaInterval> Delta, Outcome<OmegaInterval> Draws)> Number(
        string id, Phrase label, Func<(ConstructReliability Scale, Outcome<OmegaInterval> Delta, Outcome<OmegaInterval> Draws), double?> value) =>
        ColumnLayout<(ConstructReliability Scale, Outcome<OmegaInterval> Delta, Outcome<OmegaInterval> Draws)>.Number(id, label, NumberStyle.Bounded, value);
}
