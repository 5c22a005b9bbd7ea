using SkiaSharp;

namespace KnowledgeFlow.Plotting.Fonts;

/// <summary>A stretch of text in one typeface.</summary>
/// <param name="Text">The text, with a white square for what no font has.</param>
/// <param name="Typeface">What it is drawn with.</param>
/// <param name="Ems">How long it is at size 1.</param>
internal sealed record TextRun(string Text, SKTypeface Typeface, double Ems);
