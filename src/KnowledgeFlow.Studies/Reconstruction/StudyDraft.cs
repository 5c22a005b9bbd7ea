using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction.Cells;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>A published study made ready for the search.</summary>
/// <param name="Published">What is printed.</param>
/// <param name="Study">The study that the answers will belong to.</param>
/// <param name="Margins">The variables other than items.</param>
/// <param name="Problem">What is to be found.</param>
/// <param name="Unsteered">The printed values that the search cannot steer and that only the check at the end looks at.</param>
public sealed record StudyDraft(
    PublishedStudy Published, Study Study, ImmutableArray<PrintedMargin> Margins, ReconstructionProblem Problem, ImmutableArray<PublishedValue> Unsteered)
{
    // Spreads need three rows; the most is what a machine holds and searches within hours.
    private const int FewestRows = 3;
    private const int MostRows = 1_000_000;
    private const int MostSteps = 1000;
    private const int LargestAnswer = 10_000;

    /// <summary>Makes a published study ready.</summary>
    /// <exception cref="BadInputException">It does not say how many respondents there are or on which scale they answer, or its margins cannot be had.</exception>
    public static StudyDraft Of(PublishedStudy published)
    {
        var rows = published.Sample.Valid
            ?? throw Lacking(published, ReconstructionMessages.NoRespondents());
        if (rows is < FewestRows or > MostRows)
        {
            throw Lacking(published, ReconstructionMessages.TooManyRespondents(rows, FewestRows, MostRows));
        }

        if (published.Subject.Constructs.IsEmpty)
        {
            throw Lacking(published, ReconstructionMessages.NoConstructs());
        }

        var study = Study.Of(
            published.Path,
            published.Subject with { Synthetic = true },
            new DataSource(new Located<string>(SyntheticMark.AnswersFile, InputPlace.File(published.Path)), SyntheticMark.AnswersFile, null, null, []));
        var margins = PrintedMargins.Of(published, rows);
        var cells = SearchableCells.Of(published.Analyses, new AnsweredVariables(study, margins, rows));
        var targets = published.Printed.Select(value => (Value: value, Targets: PrintedTargets.Of(value, cells))).ToList();
        return new StudyDraft(
            published,
            study,
            margins,
            new ReconstructionProblem(
                rows,
                [.. study.Constructs.Select(Answered)],
                [.. margins.Select(margin => margin.ToDemographic())],
                PrintedTargets.Merged(targets.SelectMany(pair => pair.Targets)))
            {
                ForbiddenRun = study.Screening.Rules.OfType<ScreeningRule.LongString>().Select(rule => (int?)rule.Length).FirstOrDefault(),
            },
            [.. from pair in targets
                where pair.Targets.IsEmpty && pair.Value.Status == PublishedStatus.Expected && !IsSettled(pair.Value, margins)
                select pair.Value]);
    }

    // The flow and the margins come out by construction.
    private static bool IsSettled(PublishedValue value, ImmutableArray<PrintedMargin> margins) =>
        value.Address.Table == ScreeningSection.FlowTable || margins.Any(margin => value.Address.Table.EndsWith($".{margin.Name}", StringComparison.Ordinal));

    private static AnsweredConstruct Answered(Construct construct) => construct.Likert is not { IsWhole: true } scale
        ? throw construct.Name.Problem(ReconstructionMessages.NoWholeScale(construct.Name.Value))
        : scale.Maximum - scale.Minimum > MostSteps || Math.Abs(scale.Minimum) > LargestAnswer
        ? throw construct.Name.Problem(ReconstructionMessages.TooWideScale(construct.Name.Value, scale.Minimum, scale.Maximum, (int)MostSteps, (int)LargestAnswer))
        : new AnsweredConstruct(construct.Name.Value, construct.ItemNames, (int)scale.Minimum, (int)scale.Maximum) { Reversed = [.. construct.ItemNames.Where(construct.Reversed.Contains)] };

    private static BadInputException Lacking(PublishedStudy published, InputMessage message) => message.At(InputPlace.File(published.Path));
}
