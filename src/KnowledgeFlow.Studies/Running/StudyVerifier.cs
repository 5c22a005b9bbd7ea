using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
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
            ?? throw new InputProblem("the study names no published values", InputPlace.File(study.Path), "Add published: with a CSV file of the columns cell,printed,source.").ToException();
        var published = PublishedValuesReader.Read(study.Resolve(name.Value), name);
        return Verifier.Verify(StudyRunner.Run(plan, cancellation).Report, published);
    }
}
