using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Exporting.Lavaan;
using KnowledgeFlow.Studies.Exporting.Mplus;
using KnowledgeFlow.Studies.Exporting.Spss;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>
/// Writes a study's analyses as syntax for another program, with the answers as they are analysed: screened, and reversed as
/// declared. Nothing is written to disk here.
/// </summary>
public static class StudyExporter
{
    /// <summary>The files of an export.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="target">The program.</param>
    /// <param name="id">The one analysis to export, or null for all.</param>
    /// <param name="cancellation">Cancelled when nobody waits any more.</param>
    /// <exception cref="BadInputException">
    /// No analysis has the id, the program can be asked for none of the analyses, or the data cannot be read as the study means them.
    /// </exception>
    /// <exception cref="OperationCanceledException">The export was cancelled.</exception>
    public static SyntaxExport Export(StudyPlan plan, ExportTarget target, string? id = null, CancellationToken cancellation = default)
    {
        var chosen = id is null ? plan : plan with { Analyses = [AnalysisOf(plan, id)] };
        var scored = StudyRunner.Score(chosen, cancellation).Scored;
        var export = target switch
        {
            ExportTarget.Lavaan => LavaanExport.Of(chosen, scored),
            ExportTarget.Mplus => MplusExport.Of(chosen, scored),
            _ => SpssExport.Of(chosen, scored),
        };
        cancellation.ThrowIfCancellationRequested();
        return export ?? throw (id is null
            ? ExportMessages.NothingForProgram(ExportTargets.NameOf(target), [.. ExportTargets.Names])
            : ExportMessages.AnalysisNotForProgram(id, ExportTargets.NameOf(target), [.. ExportTargets.Names])).At(InputPlace.File(plan.Study.Path));
    }

    private static Analysis AnalysisOf(StudyPlan plan, string id)
    {
        ImmutableArray<string> ids = [.. plan.Analyses.Select(analysis => analysis.Id.Value)];
        return plan.Analyses.FirstOrDefault(analysis => analysis.Id.Value == id)
            ?? throw ExportMessages.NoAnalysis(id, ids).At(InputPlace.File("--id"));
    }
}
