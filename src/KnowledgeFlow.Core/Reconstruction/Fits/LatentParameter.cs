namespace KnowledgeFlow.Core.Reconstruction.Fits;

/// <summary>A parameter that targets speak of, its estimate and its standardised one, as last fitted and as moves since then have changed them to first order.</summary>
/// <param name="model">The model.</param>
/// <param name="row">The parameter's row in the model's table.</param>
/// <param name="free">Its number among the free parameters.</param>
internal sealed class LatentParameter(LatentModel model, int row, int free)
{
    /// <summary>The model.</summary>
    public LatentModel Model { get; } = model;

    /// <summary>The row in the model's table.</summary>
    public int Row { get; } = row;

    /// <summary>The number among the free parameters.</summary>
    public int Free { get; } = free;

    /// <summary>The estimate.</summary>
    public LinearisedQuantity Estimate { get; } = new();

    /// <summary>The standardised estimate.</summary>
    public LinearisedQuantity Standardised { get; } = new();
}
