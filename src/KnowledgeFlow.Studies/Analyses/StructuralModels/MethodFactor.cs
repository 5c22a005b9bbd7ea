using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>
/// Adds to a measurement model a factor that all items load on freely, with variance 1 and uncorrelated with the rest: the
/// unmeasured latent method factor (Podsakoff, MacKenzie, Lee and Podsakoff 2003, Figure 3A).
/// </summary>
internal static class MethodFactor
{
    private static readonly SourceSpan Nowhere = new(0, 0, 0);

    public static WrittenModel AddedTo(WrittenModel model)
    {
        var roles = model.Roles;
        var name = "method";
        while (roles.Latent.Contains(name) || roles.Observed.Contains(name))
        {
            name += "_";
        }

        ModelVariable method = new(name, Nowhere);
        ImmutableArray<ModelStatement> added =
        [
            new ModelStatement.Formula([method], ModelOperator.Loading, [.. roles.Observed.Select(item => WrittenModel.Term(item, [Fixed(double.NaN)]))], Nowhere),
            new ModelStatement.Formula([method], ModelOperator.Covariance, [WrittenModel.Term(name, [Fixed(1)]), .. roles.Latent.Select(factor => WrittenModel.Term(factor, [Fixed(0)]))], Nowhere),
        ];
        return model with { Syntax = model.Syntax with { Statements = [.. model.Syntax.Statements, .. added] } };
    }

    private static TermModifier.Fixed Fixed(double value) => new([value], Nowhere);
}
