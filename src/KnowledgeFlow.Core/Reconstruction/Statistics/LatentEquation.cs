namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>
/// A model of latent variables, with products of them or without: maximum likelihood, of products by quadrature with robust errors. Items enter as scored.
/// </summary>
/// <param name="Syntax">The model in lavaan's language, measurement lines included.</param>
public sealed record LatentEquation(string Syntax);
