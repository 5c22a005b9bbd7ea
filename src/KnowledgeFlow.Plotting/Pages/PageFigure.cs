using KnowledgeFlow.Plotting.Fonts;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>A figure to be set on a page.</summary>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="PointsPerUnit">How long a unit of its picture is.</param>
/// <param name="Characters">The characters of its text.</param>
/// <param name="Record">Draws its picture with fonts.</param>
internal sealed record PageFigure(double Width, double Height, double PointsPerUnit, IReadOnlyCollection<int> Characters, Func<FigureFonts, SKPicture> Record);
