using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Says below every table of an analysis that numbers of its variables were too large or too small to be answers, and so left out.</summary>
internal static class BeyondRangeNote
{
    /// <summary>The section with the note, or as it is where no variable of the analysis has such numbers.</summary>
    public static ReportSection AddTo(ReportSection section, Analysis analysis, Study study, SurveyTable survey)
    {
        ImmutableArray<string> concerned =
        [
            .. analysis.Variables(study).Concat(analysis.Items(study)).Select(name => name.Value)
                .SelectMany(name => study.ConstructNamed(name) is { } construct ? construct.ItemNames : [name])
                .Concat(study.Constructs.SelectMany(construct => construct.ItemNames).Where(_ => UsesConstructs(analysis, study)))
                .Distinct().Where(name => survey.Columns.GetValueOrDefault(name) is SurveyColumn.Numeric { HasNumbersBeyondRange: true }),
        ];
        return concerned.IsEmpty ? section : section with { Tables = [.. section.Tables.Select(table => table with { Notes = table.Notes.Add(Note(concerned)) })] };
    }

    // An analysis that names nothing is of all constructs.
    private static bool UsesConstructs(Analysis analysis, Study study) => !analysis.Variables(study).Any() && !analysis.Items(study).Any();

    private static Phrase Note(ImmutableArray<string> names) => new(
        $"Numbers beyond 10^20 or nearer to 0 than 10^-20 count as not answered: squares and products of them cannot be computed with. They stand in {string.Join(", ", names)}; write these in another unit, or list codes for no answer under data: missing:.",
        $"绝对值大于 10^20 或（非零而）小于 10^-20 的数值按缺失处理，因其平方与乘积无法计算。涉及：{string.Join("、", names)}；请更换单位，或在 data: missing: 中列出缺失代码。");
}
