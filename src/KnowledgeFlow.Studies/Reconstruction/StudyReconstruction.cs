using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Verification;
namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>From what a paper prints to synthetic answers that bring it out, and the files that say so.</summary>
public static class StudyReconstruction
{
    /// <summary>Searches the answers, and checks them by running the study as a reader of the files would.</summary>
    /// <param name="published">What is printed.</param>
    /// <param name="yaml">The text that it was read from.</param>
    /// <param name="settings">The seed, the same one giving the same bytes, and the patience.</param>
    /// <param name="progress">Told how the search is getting on.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The study, or <see cref="Diagnosis.UnmetTargets"/>.</returns>
    /// <exception cref="BadInputException">The published study lacks what the search has to know, or an address in it matches nothing.</exception>
    public static Outcome<SyntheticStudy> Run(
        PublishedStudy published, string yaml, ReconstructionSettings settings, IProgress<ReconstructionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var draft = StudyDraft.Of(published);
        return AnswerReconstruction.Run(draft.Problem, settings, progress, cancellation).Then<SyntheticStudy>(found =>
        {
            ImmutableArray<ReportFile> files =
            [
                SyntheticAnswersFile.Render(draft, found.Answers, settings.Seed),
                ReconstructedStudyFile.Render(yaml),
                new ReportFile(ReconstructedStudyFile.PublishedName, Encoding.UTF8.GetBytes(PublishedValuesWriter.Write(published.Printed))),
            ];
            var verification = Verify(files, published.Printed, cancellation);
            return new SyntheticStudy(found, verification, files.Insert(0, ReconstructionReadme.Render(draft, found, verification, settings.Seed)));
        });
    }

    // What counts is what the files give, so they are written and run. The printed values are those of the file that the user has, whose places messages name.
    private static VerificationResult Verify(ImmutableArray<ReportFile> files, ImmutableArray<PublishedValue> printed, CancellationToken cancellation)
    {
        var place = Path.GetTempPath();
        WorkingFolder.RemoveAbandoned(place);
        using var working = new WorkingFolder(place, string.Empty);
        MakePrivate(working.Fresh);
        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(working.Fresh, file.Path), file.Content.Span);
        }

        try
        {
            return StudyVerifier.Verify(StudyFileReader.Read(Path.Combine(working.Fresh, ReconstructedStudyFile.Name)), printed, cancellation);
        }
        catch (BadInputException wrong)
        {
            // Nobody can look into a folder that is gone: the file is named as the one that would have been written.
            var (finding, found, remedy) = wrong.Problem;
            throw new InputProblem(Named(finding), found with { Name = Named(found.Name) }, Named(remedy)).ToException();
        }

        Phrase Named(Phrase text)
        {
            var inside = working.Fresh + Path.DirectorySeparatorChar;
            return new Phrase(text.English.Replace(inside, "the reconstruction's ", StringComparison.Ordinal), text.Chinese.Replace(inside, "重构所得的 ", StringComparison.Ordinal));
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
