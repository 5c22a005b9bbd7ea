namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>What a model explains of a variable; null for what does not exist.</summary>
/// <param name="RSquared">R².</param>
/// <param name="Error">Its standard error.</param>
/// <param name="ProductShare">The products' own part of the variance.</param>
/// <param name="ProductShareError">Its standard error.</param>
/// <param name="WithoutProducts">R² without the products.</param>
/// <param name="Delta">The difference.</param>
internal sealed record ExplainedShare(double RSquared, double? Error, double? ProductShare, double? ProductShareError, double? WithoutProducts, double? Delta)
{
    /// <summary>R² alone.</summary>
    public static ExplainedShare Of(double rSquared, double? error = null) => new(rSquared, error, null, null, null, null);
}
