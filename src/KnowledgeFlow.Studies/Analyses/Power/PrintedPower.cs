using System.Collections.Immutable;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>A power analysis as chapters print it: its answers with what was assumed. The points of the curves are left to the figure.</summary>
internal static class PrintedPower
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section, PlannedPower plan)
    {
        var results = new ResultTableView(section.Table("results"));
        var words = PlannedTestWords.Of(plan.Planned);
        return [results.ToPrintedTable() with { Prose = Prose(results, plan, words) }];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView results, PlannedPower plan, PlannedTestWords words)
    {
        ImmutableArray<string> known = [.. results.Table.Rows.Select(row => row.Id).Where(row => results.Number(row, "power") is not null)];
        if (known.IsEmpty)
        {
            return [];
        }

        var (alpha, target) = (Value(known[0], "alpha"), plan.Question == PowerQuestion.Power ? null : Value(known[0], "target"));
        return plan.Question switch
        {
            PowerQuestion.SampleSize =>
            [
                Sentence.Of(
                    $"An a priori power analysis of {words.Name} with α = {alpha} and a power of {target!} gave {Listed(known.Select(Size))}.",
                    $"取 α = {alpha}、检验力 {target!}，对{words.Name}作先验检验力分析，得出：{Listed(known.Select(Size))}。"),
            ],
            PowerQuestion.Effect =>
            [
                Sentence.Of(
                    $"A sensitivity power analysis of {words.Name} with α = {alpha} and a power of {target!} gave {Listed(known.Select(Smallest))} as the {Extreme(plan).English} that is detected with that power.",
                    $"取 α = {alpha}、检验力 {target!}，对{words.Name}作敏感性检验力分析，能以该检验力检出的{Extreme(plan).Chinese}为：{Listed(known.Select(Smallest))}。"),
            ],
            _ =>
            [
                Sentence.Of(
                    $"At α = {alpha}, the power of {words.Name} is {Listed(known.Select(Reached))}.",
                    $"α = {alpha} 时，{words.Name}的检验力为：{Listed(known.Select(Reached))}。"),
            ],
        };

        PrintedPart.Value Value(string row, string column) => results.Value(row, column)!;

        Sentence Size(string row) => Sentence.Of($"n = {Value(row, "n")}{Groups(row)} for {Effect(row)}", $"{Effect(row, " ")}需 n = {Value(row, "n")}{Groups(row)}");

        Sentence Smallest(string row) => Sentence.Of($"{words.Symbol} = {Value(row, "effect")} for n = {Value(row, "n")}{Groups(row)}", $"n = {Value(row, "n")}{Groups(row, " ")}时 {words.Symbol} = {Value(row, "effect")}");

        Sentence Reached(string row) => Sentence.Of($"{Value(row, "power")} for {Effect(row)} and n = {Value(row, "n")}{Groups(row)}", $"{Effect(row)}、n = {Value(row, "n")}{Groups(row, " ")}时为 {Value(row, "power")}");

        Sentence Effect(string row, string after = "") => EffectOf(results, plan, words, row, after);

        Sentence Groups(string row, string after = "") => GroupsOf(results, row, after);
    }

    // The word stands in the effect's id, which begins the row's. What follows in Chinese is set off from a number, not from a parenthesis.
    private static Sentence EffectOf(ResultTableView results, PlannedPower plan, PlannedTestWords words, string row, string after)
    {
        var value = results.Value(row, "effect")!;
        return plan.Effects.FirstOrDefault(effect => effect.Id == row.Split('@')[0])?.Word is { } word
            ? Sentence.Of($"a {PlannedTestWords.WordOf(word).English.ToLowerInvariant()} effect ({words.Symbol} = {value})", $"{PlannedTestWords.WordOf(word).Chinese}（{words.Symbol} = {value}）")
            : Sentence.Of($"{words.Symbol} = {value}", $"{words.Symbol} = {value}{after}");
    }

    private static Sentence GroupsOf(ResultTableView results, string row, string after) =>
        results.Value(row, "n1") is { } first && results.Value(row, "n2") is { } second ? Sentence.Of($" ({first} and {second})", $"（{first} 与 {second}）")
        : results.Value(row, "per_group") is { } each ? Sentence.Of($" ({each} a group)", $"（每组 {each}）")
        : Sentence.Of($"", $"{after}");

    // Clauses, which Chinese parts by semicolons.
    private static Sentence Listed(IEnumerable<Sentence> clauses)
    {
        ImmutableArray<Sentence> all = [.. clauses];
        return new Sentence(Sentence.List(all).English, Sentence.Joined(all, "；").Chinese);
    }

    private static Phrase Extreme(PlannedPower plan) => plan.Planned.Test switch
    {
        ModelFitPower { Hypothesis: FitHypothesis.NotClose } => new Phrase("largest RMSEA", "最大 RMSEA "),
        ModelFitPower => new Phrase("smallest RMSEA", "最小 RMSEA "),
        _ => new Phrase("smallest effect", "最小效应"),
    };
}
