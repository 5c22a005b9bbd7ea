using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>The sentences of a verification, the same in every format.</summary>
public static class VerificationWords
{
    /// <summary>The heading of what did not hold.</summary>
    public static Phrase DoNotHold { get; } = new("Does not hold:", "不符：");

    /// <summary>How many cells hold.</summary>
    public static Phrase CellsHold(int held, int counted, int setApart) => setApart == 0
        ? Phrase.Format($"{held} of {counted} printed cells hold.", $"{counted} 个所载数值中，{held} 个相符。")
        : Phrase.Format(
            $"{held} of {counted} printed cells hold; {setApart} known to be impossible or misprinted are counted apart.",
            $"{counted} 个所载数值中，{held} 个相符；另有 {setApart} 个已知为不可能或误印，单独计数。");

    /// <summary>The same of several studies, and how many of them could not be run.</summary>
    public static Phrase OfStudies(VerificationRun run)
    {
        var cells = CellsHold(run.Held, run.Counted, run.SetApart);
        var studies = Phrase.Format($"{run.Studies.Length} studies: ", $"共 {run.Studies.Length} 项研究：");
        var problems = run.Problems == 0 ? Phrase.Empty : Phrase.Format($" {run.Problems} could not be run.", $"其中 {run.Problems} 项无法运行。");
        return InputMessage.Words($"{studies}{cells}{problems}", $"{studies}{cells}{problems}");
    }

    /// <summary>What is printed and what was computed.</summary>
    public static Phrase Comparison(CellCheck check)
    {
        var (printed, computed) = (PlainText.OneLine(check.Published.Printed), PlainText.OneLine(check.Computed));
        return InputMessage.Words($"printed {printed}, computed {computed}: {check.Why}", $"所载 {printed}，计算 {computed}：{check.Why}");
    }

    /// <summary>Where a printed value stands: <c>published.csv:18</c>.</summary>
    public static string PlaceOf(VerificationRun run, InputPlace place) =>
        place.FilePath is not { } path ? PlainText.OneLine(place.Name.English)
        : place.LineNumber is { } line ? FormattableString.Invariant($"{run.NameOf(path)}:{line}")
        : run.NameOf(path);
}
