using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting.Mplus;

/// <summary>Writes a study's models as Mplus inputs, one file each, and a file of the answers without names beside them.</summary>
internal static class MplusExport
{
    private const string Data = "data.dat";

    /// <summary>The export; null where the study has no models.</summary>
    public static SyntaxExport? Of(StudyPlan plan, ScoredSurvey survey)
    {
        ImmutableArray<(Analysis Analysis, PlannedModel Model)> models =
            [.. plan.Analyses.Where(analysis => !analysis.LeavesItemsUnreversed(plan.Study)).SelectMany(analysis => analysis.ModelsIn(survey).Select(model => (analysis, model)))];
        if (models.IsEmpty)
        {
            return null;
        }

        var answers = ExportedData.Of(plan, survey).Answers;
        var names = ExportedNames.Of(
            answers.Select(column => column.Key).Concat(models.SelectMany(pair => pair.Model.Model.Roles.Latent.Concat(pair.Model.Model.Products.Select(product => product.Name)))), MplusText.Rules);
        var missing = MissingCode(answers);
        var stems = models.Select(pair => StemOf(pair.Analysis, pair.Model)).ToImmutableArray();
        var files = new ReportFileNames(stems);
        var omissions = Omissions(plan, [.. models.Select(pair => pair.Analysis).Distinct()], survey).ToImmutableArray();
        return new SyntaxExport(
            [
                .. models.Select((pair, i) => new ReportFile(
                    $"{files[stems[i]]}.inp",
                    Encoding.UTF8.GetBytes(string.Join('\n', Lines(plan, pair.Analysis, pair.Model, survey, answers, names, missing, omissions)) + "\n"))),
                ExportedData.Render(Data, answers, null, ' ', missing),
            ],
            omissions);
    }

    private static string StemOf(Analysis analysis, PlannedModel model) => model.Row == "model" ? analysis.Id.Value : $"{analysis.Id.Value}-{model.Row}";

    private static IEnumerable<string> Lines(
        StudyPlan plan, Analysis analysis, PlannedModel model, ScoredSurvey survey, ImmutableArray<ExportedColumn> answers, ExportedNames names, string missing, ImmutableArray<Phrase> omissions)
    {
        var study = plan.Study;
        var options = model.Options;
        var words = EstimatorWords.Of(options.EstimatorUnder(study.Convention));
        var isOrdered = words.Estimator.Method.TakesOrderedAnswers;
        var isListwise = options.Missing == MissingAnswers.Listwise;
        var groups = ExportedGroups.Of(survey, options);
        var groupNames = ExportedNames.Of(groups.Select(group => group.Id), MplusText.Rules.Beside(names.Legal));
        var fitter = new ModelFitter(ModelSample.Of(survey, [model.Model], options), options, study.Convention);
        var hasProducts = model.Model.Products.Any();
        var table = fitter.Specify(model.Model, model.Equality, withMeans: true);
        string[] comments =
        [
            study.Title,
            $"{analysis.Id.Value}.{model.Table}[{model.Row}], written by kflow as a cross-check.",
            .. study.Synthetic ? ImmutableArray.Create(SyntheticNotice.Sentence.English) : [],
            $"{Data} holds the valid questionnaires alone, items reversed as declared.",
            .. names.Renamed.Select(pair => $"{pair.Legal}: {pair.Original}"),
            .. groupNames.Renamed.Select(pair => $"{pair.Legal}: {pair.Original}"),
            .. answers.Where(column => !column.ValueLabels.IsEmpty).Select(column => $"{names[column.Key]}: {string.Join(", ", column.ValueLabels.Select(value => $"{MplusText.Number(value.Code)} = {value.Label}"))}"),
            .. omissions.Select(omission => $"Left out: {omission}"),
        ];
        return
        [
            .. comments.SelectMany(MplusText.Comment),
            $"TITLE: kflow, {analysis.Id.Value} ({model.Table});",
            "DATA:",
            $"  FILE IS {Data};",
            .. isListwise && !isOrdered ? ImmutableArray.Create("  LISTWISE = ON;") : [],
            "VARIABLE:",
            .. MplusText.Statement("NAMES ARE", answers.Select(column => names[column.Key])),
            .. MplusText.Statement("USEVARIABLES ARE", table.Roles.Observed.Select(name => names[name])),
            .. isOrdered ? MplusText.Statement("CATEGORICAL ARE", table.Roles.Observed.Select(name => names[name])) : [],
            .. options.Group is { } group
                ? MplusText.Statement($"GROUPING IS {names[ColumnKeys.OfVariable(analysis.SeenBy(survey), group.Value)]} (", [.. groups.Select(code => $"{MplusText.Number(code.Code)} = {groupNames[code.Id]}"), ")"])
                : [],
            $"  MISSING ARE ALL ({missing});",
            "ANALYSIS:",
            $"  ESTIMATOR = {words.Program};",
            .. isListwise && !hasProducts ? words.MplusListwise.Select(line => $"  {line}") : [],
            .. hasProducts ? ImmutableArray.Create("  TYPE = RANDOM;", "  ALGORITHM = INTEGRATION;") : [],
            .. MplusModelText.Lines(model.Model, table, names, [.. groups.Select(code => groupNames[code.Id])]),
            "OUTPUT:",
            hasProducts ? "  CINTERVAL;" : "  STDYX CINTERVAL RESIDUAL;",
        ];
    }

    private static IEnumerable<Phrase> Omissions(StudyPlan plan, ImmutableArray<Analysis> withModels, ScoredSurvey survey)
    {
        foreach (var analysis in plan.Analyses.Where(analysis => analysis.LeavesItemsUnreversed(plan.Study) && analysis.ChosenOptions is not null))
        {
            yield return SyntaxSection.About(analysis.Id.Value, SyntaxSection.UnreversedReason);
        }

        var without = plan.Analyses.Except(withModels).Where(analysis => analysis.ChosenOptions is null).Select(analysis => analysis.Id.Value).ToList();
        if (without.Count > 0)
        {
            yield return SyntaxSection.About(string.Join(", ", without), new Phrase("Mplus is asked for models alone.", "只要求 Mplus 拟合模型。"));
        }

        var fitted = string.Join(", ", withModels.Select(analysis => analysis.Id.Value));
        yield return SyntaxSection.About(fitted, new Phrase("CR, AVE, HTMT and differences between models are not Mplus's; they follow from its outputs.", "Mplus 不给出 CR、AVE、HTMT 与模型间的差异，它们可由其输出算得。"));
        if (survey.Study.Convention != Convention.Mplus)
        {
            yield return SyntaxSection.About(fitted, new Phrase("Mplus always models means and has an SRMR of its own; kflow follows it with convention: mplus.", "Mplus 总是包含均值结构，SRMR 的定义也不同；convention: mplus 时 kflow 与其一致。"));
        }

        foreach (var analysis in withModels.Where(analysis => analysis.ChosenOptions?.Replicates > 0))
        {
            yield return SyntaxSection.About(analysis.Id.Value, new Phrase("bootstrap intervals rest on random numbers and are not repeated in Mplus.", "Bootstrap 置信区间依赖随机数，Mplus 中不重复。"));
        }

        foreach (var analysis in withModels.Where(analysis => analysis.ChosenOptions?.Starts.Count > 1))
        {
            yield return SyntaxSection.About(analysis.Id.Value, new Phrase("Mplus starts from one point, where kflow seeks the optimum from several.", "Mplus 只从一个初始点出发，kflow 则从多个初始点寻找最优解。"));
        }
    }

    private static string MissingCode(ImmutableArray<ExportedColumn> answers)
    {
        var code = -9999.0;
        while (answers.Any(column => column.Values.CountValues().ContainsKey(code)))
        {
            code = (code * 10) - 9;
        }

        return MplusText.Number(code);
    }
}
