using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>What can be wrong with an analysis of agreement.</summary>
internal static class AgreementMessages
{
    /// <summary>Neither raters nor a group.</summary>
    public static InputMessage NobodyToAgree(string id) => InputMessage.Of(
        $"{id} has neither raters nor a group",
        $"{id} 既未给出 raters，也未给出 group",
        $"Give raters: [COLUMN, COLUMN] for the agreement of raters, or group: COLUMN for that of team members.",
        $"评分者一致性请写 raters: [列名, 列名]，团队成员一致性请写 group: 列名。");

    /// <summary>Raters and a group.</summary>
    public static InputMessage RatersAndGroup(string id) => InputMessage.Of(
        $"{id} has both raters and a group",
        $"{id} 同时给出了 raters 与 group",
        $"Make two analyses of it, one with raters:, one with group:, each with an id.",
        $"请分成两个分析，一个写 raters，一个写 group，并各给出 id。");

    /// <summary>A single rater.</summary>
    public static InputMessage OneRater() => InputMessage.Of(
        $"one rater agrees with nobody",
        $"仅一名评分者，无从谈一致性",
        $"Name two raters or more, each a column with one row for each thing that is rated.",
        $"请给出两名或更多评分者，每名一列，每行一个被评对象。");

    /// <summary>Constructs beside raters.</summary>
    public static InputMessage ConstructsOfRaters() => InputMessage.Of(
        $"constructs belong to the agreement of team members",
        $"constructs 仅用于团队成员一致性",
        $"Leave them out, or give group: COLUMN in the place of raters.",
        $"请将其删去，或以 group: 列名 代替 raters。");
}
