namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>A product of two constructs that a third depends on, each by its place among the constructs.</summary>
/// <param name="Outcome">The construct that depends on it.</param>
/// <param name="First">One factor.</param>
/// <param name="Second">The other.</param>
internal readonly record struct ConstructProduct(int Outcome, int First, int Second);
