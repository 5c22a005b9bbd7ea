using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>The levels of p that prose, stars and marks stand for where nobody chooses others, by custom.</summary>
public static class SignificanceLevels
{
    /// <summary>.05: below it a result is called significant and has a star.</summary>
    public const double OneStar = 0.05;

    /// <summary>.01: below it there are two stars.</summary>
    public const double TwoStars = 0.01;

    /// <summary>.001: below it there are three.</summary>
    public const double ThreeStars = 0.001;

    /// <summary>The three, descending.</summary>
    public static ImmutableArray<double> Usual { get; } = [OneStar, TwoStars, ThreeStars];
}
