namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>A product or square on the right of a regression.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="First">The first factor as written.</param>
/// <param name="Second">The second factor; the first again for a square.</param>
/// <param name="ParameterRow">The row of its coefficient in the model's parameter table.</param>
/// <param name="IsLatent">Whether both factors are latent, so that the product takes part in the integral.</param>
public sealed record LatentProduct(string Outcome, string First, string Second, int ParameterRow, bool IsLatent)
{
    /// <summary>Whether it is the square of one variable.</summary>
    public bool IsSquare => First == Second;

    /// <summary>The product as in the model's text: <c>X:Z</c>.</summary>
    public string Term => First + ":" + Second;
}
