using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Runs a study and holds it against the published values that it names.</summary>
public static class StudyVerifier
{
    /// <summary>Every published value against the cells that it claims.</summary>
    /// <exception cref="BadInputException">The study names no published values, they or the data cannot be read, or an address matches nothing.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static VerificationResult Verify(StudyPlan plan, CancellationToken cancellation = default)
    {
        var study = plan.Study;
        var name = study.Published
            ?? throw VerificationMessages.NamesNoValues().At(InputPlace.File(study.Path));
        var published = PublishedValuesReader.Read(study.Resolve(name.Value), name);
        return Verify(plan, published, cancellation);
    }

    /// <summary>Published values against the cells that they claim.</summary>
    /// <exception cref="BadInputException">The data cannot be read, or an address matches nothing.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static VerificationResult Verify(StudyPlan plan, ImmutableArray<PublishedValue> published, CancellationToken cancellation = default)
    {
        // The sample's flow is a table of its own where the study screens, and where it is claimed.
        var isClaimed = published.Any(value => value.Address.Table == ScreeningSection.FlowTable);
        return Verifier.Verify(StudyRunner.Run(plan, isClaimed, cancellation).Report, published);
    }
}
