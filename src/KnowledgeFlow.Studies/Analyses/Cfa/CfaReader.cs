using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>
/// Reads <c>{type: cfa, model: …, estimator: …, missing: …, group: …, compare: auto | {NAME: MODEL, auto: true}, bootstrap: …, seed: …, starts: …}</c>.
/// </summary>
internal sealed class CfaReader : IAnalysisReader
{
    private const string Automatic = "auto";

    public string Type => "cfa";

    public IReadOnlyList<string> Keys => ["model", "constructs", "compare", .. ModelOptionsReader.Keys];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var options = ModelOptionsReader.Read(id, mapping);
        if (mapping.Has("model") && mapping.Optional("constructs") is { } both)
        {
            throw both.Problem(ModelMessages.ModelAndConstructs());
        }

        var (rivals, merging) = mapping.Optional("compare") is { } compare ? Rivals(compare, options) : ([], null);
        return new ConfirmatoryFactorAnalysis(
            id,
            mapping.Optional("model") is { } model ? ModelReader.Read(model, options) : null,
            mapping.Names("constructs"),
            options,
            rivals,
            merging);
    }

    private static (ImmutableArray<RivalModel> Rivals, Located<string>? Merging) Rivals(StudyNode compare, ModelOptions options)
    {
        if (!compare.IsMapping)
        {
            return compare.Text() == Automatic
                ? ([], compare.LocatedText())
                : throw compare.Problem(ModelMessages.NamelessRival(compare.Text()));
        }

        var rivals = ImmutableArray.CreateBuilder<RivalModel>();
        Located<string>? merging = null;
        foreach (var (key, value) in compare.Pairs(InputOwner.Key("compare")))
        {
            var name = key.Text();
            if (name == Automatic)
            {
                merging = value.Boolean() ? key.LocatedText() : null;
                continue;
            }

            if (FactorMerging.IsItsName(name))
            {
                throw key.Problem(ModelMessages.TakenRivalName(name));
            }

            rivals.Add(new RivalModel(name, ModelReader.Read(value, options)));
        }

        return (rivals.ToImmutable(), merging);
    }
}
