using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>Writes the README beside synthetic answers, whose first line says what they are.</summary>
internal static class ReconstructionReadme
{
    /// <param name="draft">What was searched for.</param>
    /// <param name="found">What was found.</param>
    /// <param name="verification">What a run of the files gives.</param>
    /// <param name="seed">The seed.</param>
    public static ReportFile Render(StudyDraft draft, ReconstructedAnswers found, VerificationResult verification, ulong seed)
    {
        var text = new StringBuilder();
        Line($"# SYNTHETIC answers: {draft.Study.Title}");
        Line($"");
        Line($"**Nobody gave the answers in `{SyntheticMark.AnswersFile}`.** They were searched so that the numbers that a paper prints come out of them again. They are one solution");
        Line($"of very many and tell nothing about any respondent, nor whether the paper is right. They are good for teaching and for testing programs, and for nothing else.");
        Line($"");
        if (draft.Published.Citation.Length > 0)
        {
            Line($"The paper: {draft.Published.Citation}");
            Line($"");
        }

        Line($"| | |");
        Line($"|---|---|");
        Line($"| seed | {seed} |");
        Line($"| printed cells that hold | {verification.Held} of {verification.Counted} |");
        Line($"| printed cells counted apart as impossible or misprinted | {verification.SetApart} |");
        Line($"| share of answers that the search changed | {(100 * found.ChangedShare).ToString("F1", CultureInfo.InvariantCulture)} % |");
        Line($"| moves tried | {found.Moves} |");
        Line($"");
        Listed(
            "The search could not steer these; they were only checked at the end:",
            draft.Unsteered.Select(value => $"`{value.Cell}`: {value.Printed}"));
        Listed(
            "These do not hold:",
            verification.Checks.Where(check => check.Counts && !check.Holds).Select(check => $"`{check.Address}`: printed {check.Published.Printed}, computed {check.Computed}"));
        Listed(
            "Not everybody answers:",
            draft.Margins.Where(margin => margin.Blank > 0).Select(margin => $"`{margin.Name}` is blank for {margin.Blank}, because its printed percentages leave them over"));
        Listed(
            "Invalid questionnaires, by the rule that excludes them (the paper need not say which):",
            SyntheticRespondents.Invalid(draft).Where(rule => rule.Count > 0).Select(rule => FormattableString.Invariant($"{rule.Rule.Id}: {rule.Count}")));
        Line($"```sh");
        Line($"kflow run study.yaml        # every table and figure");
        Line($"kflow verify study.yaml     # every printed number against the computed one");
        Line($"```");
        return new ReportFile("README.md", Encoding.UTF8.GetBytes(text.ToString()));

        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

        void Listed(string heading, IEnumerable<string> entries)
        {
            var list = entries.ToList();
            if (list.Count > 0)
            {
                Line($"{heading}");
                list.ForEach(entry => Line($"- {entry}"));
                Line($"");
            }
        }
    }
}
