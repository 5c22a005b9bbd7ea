using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>Reads <c>{type: agreement, raters: […]}</c> and <c>{type: agreement, constructs: […], group: …}</c>.</summary>
internal sealed class AgreementReader : IAnalysisReader
{
    public string Type => "agreement";

    public IReadOnlyList<string> Keys => ["raters", "constructs", "group"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var (raters, group) = (mapping.Names("raters"), mapping.Optional("group")?.LocatedText());
        if (raters.IsEmpty == group is null)
        {
            throw id.Problem(
                $"{id.Value} {(raters.IsEmpty ? "has neither raters nor a group" : "has both raters and a group")}",
                "Give raters: [COLUMN, COLUMN] for the agreement of raters, or group: COLUMN for that of team members, in two analyses where both are meant.");
        }

        if (raters.Length == 1)
        {
            throw raters[0].Problem("one rater agrees with nobody", "Name two raters or more, each a column with one row for each thing that is rated.");
        }

        if (!raters.IsEmpty && mapping.Optional("constructs") is { } constructs)
        {
            throw constructs.Problem("constructs belong to the agreement of team members", "Leave them out, or give group: COLUMN in the place of raters.");
        }

        return group is null ? new RaterAgreement(id, raters) : new TeamAgreement(id, mapping.Names("constructs"), group);
    }
}
