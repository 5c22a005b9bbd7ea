using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes what can be told of common method variance.</summary>
internal static class LavaanCommonMethodSection
{
    /// <summary>Harman's test; with models also those and full collinearity.</summary>
    public static LavaanSection Of(CommonMethodAnalysis analysis, LavaanContext context)
    {
        var study = context.Survey.Study;
        var id = RText.Quoted(analysis.Id.Value);
        var harman = RText.Call("harman(data[c(", ItemChoice.Of(study, analysis.Names, analysis).Select(item => RText.Quoted(context.Names[item.Value])), $")], {id})");
        ImmutableArray<string> marker = analysis.Marker is { } named
            ?
            [
                .. RText.Call(
                    "marker(data[c(",
                    study.Constructs.Where(construct => construct.Name.Value != named.Value).Select(construct => RText.Quoted(context.Names[construct.Name.Value])),
                    $")], data${context.Variable(named.Value)}, {id})"),
            ]
            : [];
        if (context.Models[analysis.Id.Value].IsEmpty)
        {
            return new LavaanSection(new SyntaxSection(analysis.Id.Value, [.. harman, .. marker], []), [LavaanFunctions.CommonMethod]);
        }

        var models = LavaanModelSection.Of(analysis, context);
        return models with
        {
            Syntax = models.Syntax with
            {
                Lines =
                [
                    .. harman,
                    .. models.Syntax.Lines,
                    .. RText.Call("collinearity(data[c(", study.Constructs.Select(construct => RText.Quoted(context.Names[construct.Name.Value])), $")], {id})"),
                    .. marker,
                ],
            },
        };
    }
}
