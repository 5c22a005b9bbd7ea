using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>What a triangularisation X = QR of the rows leaves for a fit: everything but the statistics.</summary>
/// <param name="Q">The orthonormal columns, n values each, one after the other.</param>
/// <param name="InverseR">R⁻¹, upper triangular, p × p by rows.</param>
/// <param name="Pivots">
/// |R_jj| over the length of column j: the share of the column that those before it leave over. Where it is below
/// <see cref="LeastSquares.CollinearBelow"/> the column takes no part, and only the pivots mean anything.
/// </param>
/// <param name="Orthogonality">The largest part of 1 by which rounding may have moved a leverage: about κ · 2e-16 in doubles, 2e-16 with 32 digits.</param>
/// <param name="Condition">
/// max_j ‖x_j‖ √((X'X)⁻¹_jj), the square root of the largest uncentred variance inflation: within a factor √p of the condition of the
/// matrix with columns of length one.
/// </param>
/// <param name="Coefficients">R⁻¹Q'y.</param>
/// <param name="Residuals">y − QQ'y.</param>
internal sealed record OrthogonalFactors(
    double[] Q, double[] InverseR, double[] Pivots, double Orthogonality, double Condition, DoubleDouble[] Coefficients, double[] Residuals);
