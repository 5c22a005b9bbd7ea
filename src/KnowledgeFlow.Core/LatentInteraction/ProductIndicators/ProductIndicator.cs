namespace KnowledgeFlow.Core.LatentInteraction.ProductIndicators;

/// <summary>The product of two items, which measures the product of their latent variables.</summary>
/// <param name="First">One item.</param>
/// <param name="Second">The other; the first again for a square.</param>
public sealed record ProductIndicator(string First, string Second)
{
    /// <summary>What joins the factors in the names of the linear model; no name in a model's text can hold it.</summary>
    public const char Sign = '×';

    /// <summary>Its name as a variable of the linear model.</summary>
    public string Name => NameOf(First, Second);

    /// <summary>Whether two products have an item in common.</summary>
    public bool Shares(ProductIndicator other) => First == other.First || First == other.Second || Second == other.First || Second == other.Second;

    /// <summary>The name of a product in the linear model.</summary>
    public static string NameOf(string first, string second) => $"{first}{Sign}{second}";

    /// <summary>A name of the linear model as a model's text and tables write it: <c>X:Z</c>.</summary>
    public static string AddressOf(string name) => name.Replace(Sign, ':');
}
