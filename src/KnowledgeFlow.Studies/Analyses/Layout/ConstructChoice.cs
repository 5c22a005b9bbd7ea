using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Finds the constructs that an analysis names.</summary>
internal static class ConstructChoice
{
    /// <summary>The named constructs, or all of the study's where none are named.</summary>
    /// <param name="study">The study.</param>
    /// <param name="names">The names.</param>
    /// <param name="analysis">The analysis, for the message where the study has no constructs at all.</param>
    /// <exception cref="BadInputException">A name is no construct's, or there are no constructs.</exception>
    public static ImmutableArray<Construct> Of(Study study, ImmutableArray<Located<string>> names, Analysis analysis)
    {
        if (study.Constructs.IsEmpty)
        {
            throw analysis.Id.Problem(AnalysisMessages.NeedsConstructs(analysis.Id.Value));
        }

        return names.IsEmpty ? study.Constructs : [.. names.Select(name => Named(study, name))];
    }

    private static Construct Named(Study study, Located<string> name)
    {
        string[] known = [.. study.Constructs.Select(construct => construct.Name.Value)];
        return study.ConstructNamed(name.Value)
            ?? throw name.Problem(AnalysisMessages.NoConstruct(name.Value, LabelledName.Question(name.Value, study.Constructs.Select(construct => new LabelledName(construct.Name.Value, construct.Label))), known));
    }
}
