using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>What can be wrong with what is asked of an export.</summary>
internal static class ExportMessages
{
    public static InputMessage NoProgram(string name, IReadOnlyCollection<string> programs) => InputMessage.Of(
        $"there is no export for \"{name}\"", $"不能导出为“{name}”",
        $"{NearestName.Question(name, programs)}Programs: {FoundText.List(programs)}.", $"{NearestName.Question(name, programs)}可用软件：{FoundText.List(programs)}。");

    public static InputMessage NothingForProgram(string program, IReadOnlyCollection<string> programs) => InputMessage.Of(
        $"none of the analyses can be written for {program}", $"没有一项分析能写成 {program} 的语法",
        $"Choose another program with --to: {FoundText.List(programs)}.", $"请用 --to 另选软件：{FoundText.List(programs)}。");

    public static InputMessage AnalysisNotForProgram(string id, string program, IReadOnlyCollection<string> programs) => InputMessage.Of(
        $"the analysis {id} cannot be written for {program}", $"分析 {id} 不能写成 {program} 的语法",
        $"Choose another program with --to, or another analysis with --id: {FoundText.List(programs)}.", $"请用 --to 另选软件，或用 --id 另选分析：{FoundText.List(programs)}。");

    public static InputMessage NoAnalysis(string id, IReadOnlyCollection<string> ids) => InputMessage.Of(
        $"the study has no analysis with the id \"{id}\"", $"研究中没有 id 为“{id}”的分析", $"{NearestName.Question(id, ids)}Ids: {FoundText.List(ids)}.", $"{NearestName.Question(id, ids)}现有 id：{FoundText.List(ids)}。");
}
