namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// The derivative of the implied moments by one element of a model matrix: dΣ = Scale·(uv' + vu') and
/// dμ = MeanScale·w, where u, v and w are vectors of the derivative basis (<see cref="DerivativeBasis"/>).
/// </summary>
internal readonly record struct CellDerivative(int Free, int U, int V, double Scale, int W, double MeanScale);
