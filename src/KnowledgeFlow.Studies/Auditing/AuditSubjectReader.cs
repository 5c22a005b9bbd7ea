using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Surveys;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>Reads what is to be audited: a published study, or a study file with its published values.</summary>
public static class AuditSubjectReader
{
    /// <summary>Reads a published study, or a study file, which has <c>data:</c>.</summary>
    /// <exception cref="BadInputException">The file cannot be read as either.</exception>
    public static AuditSubject Read(string path) =>
        PublishedStudyReader.IsStudyFile(path) ? OfStudyFile(StudyFileReader.Read(path)) : OfPublishedStudy(PublishedStudyReader.Read(path));

    private static AuditSubject OfPublishedStudy(PublishedStudy study) => new(study, study.Subject.Synthetic);

    private static AuditSubject OfStudyFile(StudyPlan plan)
    {
        var study = plan.Study;
        var name = study.Published
            ?? throw VerificationMessages.NamesNoValues().At(InputPlace.File(study.Path));
        var printed = PublishedValuesReader.Read(study.Resolve(name.Value), name);
        var subject = new StudySubject(study.Title, study.Language, study.Convention, study.Synthetic, study.Likert, study.Constructs, study.Variables, study.Screening);
        return new AuditSubject(new PublishedStudy(study.Path, string.Empty, subject, Sample(printed), plan.Analyses, printed), study.Synthetic || HasSyntheticIdentifiers(plan));
    }

    private static PublishedSample Sample(ImmutableArray<PublishedValue> printed) =>
        new(PrintedFlow.Count(printed, "sent"), PrintedFlow.Count(printed, "returned"), PrintedFlow.Count(printed, "invalid"), PrintedFlow.Count(printed, "valid"));

    // The data are not needed for anything else, and may not be at hand.
    private static bool HasSyntheticIdentifiers(StudyPlan plan) =>
        plan.Study.Screening.Identifier is not null
        && plan.Study.Data is { } data
        && File.Exists(data.Path)
        && SurveyReader.Read(plan.ToSurveyRequest()).Identifiers.Any(id => id.StartsWith(SyntheticMark.IdPrefix, StringComparison.Ordinal));
}
