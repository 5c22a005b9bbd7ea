using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>A factor of a model and the observed variables that measure it.</summary>
/// <param name="Name">The factor.</param>
/// <param name="Items">Its indicators that are observed, in order.</param>
internal sealed record MeasuredConstruct(string Name, ImmutableArray<string> Items)
{
    /// <summary>The factors of a model that have observed indicators, in its order.</summary>
    public static ImmutableArray<MeasuredConstruct> Of(ParameterTable table) =>
    [
        .. table.Roles.Latent
            .Select(latent => new MeasuredConstruct(latent, [.. table.Parameters
                .Where(parameter => parameter.Group == 0 && parameter.Operator == ModelOperator.Loading && parameter.Left == latent && table.Roles.Observed.Contains(parameter.Right))
                .Select(parameter => parameter.Right)]))
            .Where(construct => !construct.Items.IsEmpty),
    ];
}
