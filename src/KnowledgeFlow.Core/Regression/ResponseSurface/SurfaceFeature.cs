namespace KnowledgeFlow.Core.Regression.ResponseSurface;

/// <summary>A feature of a response surface with its test against 0.</summary>
/// <param name="Name">Which: <c>a1</c> to <c>a5</c>, <c>x0</c>, <c>y0</c>, <c>p10</c>, <c>p11</c>, <c>p20</c>, <c>p21</c>.</param>
/// <param name="Value">The feature.</param>
/// <param name="StandardError">By the delta method, exact for <c>a1</c> to <c>a5</c>, which are linear.</param>
/// <param name="T">Value over error.</param>
/// <param name="PValue">Two-sided, by Student's t with the fit's degrees of freedom.</param>
/// <param name="Lower">The lower limit of the interval.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record SurfaceFeature(string Name, double Value, double StandardError, double T, double PValue, double Lower, double Upper);
