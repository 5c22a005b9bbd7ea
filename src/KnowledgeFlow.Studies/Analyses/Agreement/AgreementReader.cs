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
            throw id.Problem(raters.IsEmpty ? AgreementMessages.NobodyToAgree(id.Value) : AgreementMessages.RatersAndGroup(id.Value));
        }

        if (raters.Length == 1)
        {
            throw raters[0].Problem(AgreementMessages.OneRater());
        }

        if (!raters.IsEmpty && mapping.Optional("constructs") is { } constructs)
        {
            throw constructs.Problem(AgreementMessages.ConstructsOfRaters());
        }

        return group is null ? new RaterAgreement(id, raters) : new TeamAgreement(id, mapping.Names("constructs"), group);
    }
}
