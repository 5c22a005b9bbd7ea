namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// The population-consistent RMSEA of a scaled test: √(G·max(T − c·df, 0) / (N·df)), T unscaled, c the scaling factor
/// (Brosseau-Liard, Savalei and Li 2012, doi:10.1080/00273171.2012.715252). Its interval is that of the scaled statistic T/c
/// with every noncentrality multiplied by c (Li and Bentler 2006), and so is its test of close fit.
/// </summary>
internal static class RobustRootMeanSquareErrorOfApproximation
{
    /// <summary>The index with its 90 % interval; 0 where df is 0, all NaN where c is not positive.</summary>
    /// <param name="chiSquared">T, unscaled.</param>
    /// <param name="degreesOfFreedom">df.</param>
    /// <param name="scalingFactor">c.</param>
    /// <param name="count">N of all groups.</param>
    /// <param name="groups">G.</param>
    public static RootMeanSquareErrorOfApproximation Of(double chiSquared, double degreesOfFreedom, double scalingFactor, double count, int groups) =>
        degreesOfFreedom == 0 || scalingFactor > 0
            ? RootMeanSquareErrorOfApproximation.Of(chiSquared / scalingFactor, degreesOfFreedom, count / scalingFactor, groups)
            : new RootMeanSquareErrorOfApproximation(double.NaN, double.NaN, double.NaN, double.NaN);
}
