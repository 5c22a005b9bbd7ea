using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes a study as an R script and a CSV file of the answers beside it.</summary>
internal static class LavaanExport
{
    private const string Script = "study.R";
    private const string Data = "data.csv";

    /// <summary>The export; null where R is asked for nothing.</summary>
    public static SyntaxExport? Of(StudyPlan plan, ScoredSurvey survey)
    {
        var data = ExportedData.Of(plan, survey);
        var models = plan.Analyses.ToImmutableDictionary(analysis => analysis.Id.Value, analysis => analysis.ModelsIn(survey));
        var names = ExportedNames.Of(
            data.Answers.Concat(data.Scores).Select(column => column.Key)
                .Concat(plan.Analyses.SelectMany(analysis => models[analysis.Id.Value]).SelectMany(model => model.Model.Roles.Latent.Concat(model.Model.Roles.Observed).Concat(LavaanModelText.Labels(model.Model)))),
            LavaanNames.Rules);
        var context = new LavaanContext(survey, names, ExportedNames.Of(plan.Analyses.Select(analysis => analysis.Id.Value), LavaanNames.Rules), models);
        ImmutableArray<LavaanSection> sections = [.. plan.Analyses.Select(analysis => LavaanSection.Of(analysis, new LavaanPieces(context with { Survey = analysis.SeenBy(survey) })))];
        if (sections.All(section => section.Syntax.Lines.IsEmpty))
        {
            return null;
        }

        var columns = data.Answers.AddRange(data.Scores);
        return new SyntaxExport(
            [
                new ReportFile(Script, Encoding.UTF8.GetBytes(string.Join('\n', Lines(plan, data, names, sections)) + "\n")),
                .. columns.IsEmpty ? [] : ImmutableArray.Create(ExportedData.Render(Data, columns, columns.Select(column => names[column.Key]), ',', "NA")),
            ],
            [.. sections.SelectMany(section => section.Syntax.Notices)]);
    }

    private static IEnumerable<string> Lines(StudyPlan plan, ExportedData data, ExportedNames names, ImmutableArray<LavaanSection> sections)
    {
        yield return $"# {CommentText.Of(plan.Study.Title)}";
        yield return $"# Written by kflow as a cross-check. Run it in its folder: Rscript {Script}";
        if (plan.Study.Synthetic)
        {
            yield return $"# {SyntheticNotice.Sentence.English}";
        }

        foreach (var line in data.Answers.IsEmpty && data.Scores.IsEmpty ? [] : Reading(data, names))
        {
            yield return line;
        }

        yield return names.Renamed.IsEmpty ? "originals <- c()" : "# What R's names stand for in the study.";
        if (!names.Renamed.IsEmpty)
        {
            foreach (var line in RText.Call("originals <- c(", names.Renamed.Select(pair => $"{pair.Legal} = {RText.Quoted(data.NameOf(pair.Original))}")))
            {
                yield return line;
            }
        }

        var levels = plan.Analyses.ToDictionary(analysis => analysis.Id.Value, analysis => analysis.Level);
        var haveLevels = levels.Values.Any(level => level != ConfidenceLevel.Usual);
        foreach (var functions in sections.SelectMany(section => section.Functions).Distinct().Prepend(LavaanFunctions.Printing))
        {
            yield return string.Empty;
            yield return (haveLevels ? LavaanIntervals.AtLevel(functions) : functions).ReplaceLineEndings("\n");
        }

        foreach (var section in sections)
        {
            yield return string.Empty;
            yield return $"# ---- {section.Syntax.Id} ----";
            if (haveLevels)
            {
                yield return LavaanIntervals.Setting(levels[section.Syntax.Id]);
            }

            foreach (var line in section.Syntax.Omissions.Select(omission => $"# Left out: {omission}").Concat(section.Syntax.Lines))
            {
                yield return line;
            }
        }
    }

    // A study that takes nothing of the answers has none to read, and no model to fit.
    private static IEnumerable<string> Reading(ExportedData data, ExportedNames names)
    {
        yield return $"# {Data} holds the valid questionnaires alone, items reversed as declared, no answer as NA.";
        foreach (var line in Legend(data, names))
        {
            yield return line;
        }

        yield return string.Empty;
        yield return "suppressPackageStartupMessages(library(lavaan))";
        yield return $"data <- read.csv({RText.Quoted(Data)})";
        if (!data.Scores.IsEmpty)
        {
            yield return "# Factors have the names of scores, which models therefore must not see.";
        }

        foreach (var line in data.Scores.IsEmpty ? ["answers <- data"] : RText.Call("answers <- data[setdiff(names(data), c(", data.Scores.Select(score => RText.Quoted(names[score.Key])), "))]"))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Legend(ExportedData data, ExportedNames names)
    {
        foreach (var (original, legal) in names.Renamed)
        {
            yield return $"# {legal}: {CommentText.Of(original)}";
        }

        foreach (var column in data.Answers.Where(column => !column.ValueLabels.IsEmpty))
        {
            yield return $"# {names[column.Key]}: {string.Join(", ", column.ValueLabels.Select(value => $"{RText.Number(value.Code)} = {CommentText.Of(value.Label)}"))}";
        }
    }
}
