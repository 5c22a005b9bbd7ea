using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Means, spread and shape of variables.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="VariablesIn">The variables.</param>
internal sealed record DescribedVariables(Located<string> Id, Func<Study, IEnumerable<Located<string>>> VariablesIn) : AnalysisPiece(Id)
{
    /// <summary>The variables by whose groups the others are described too.</summary>
    public ImmutableArray<Located<string>> Groups { get; init; } = [];

    /// <summary>Whether quartiles and intervals of means are asked for.</summary>
    public bool HasLocation { get; init; }

    /// <summary>Whether each variable is tested for normality.</summary>
    public bool IsTested { get; init; }

    /// <summary>Whether all are tested together, after Mardia.</summary>
    public bool IsTestedJointly { get; init; }

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
