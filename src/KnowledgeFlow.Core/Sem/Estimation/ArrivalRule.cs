namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// When a search has arrived: by its decrements g'H⁻¹g, half the squared distance to the optimum in units of one row's information. It stops where that is nothing, or where it is of
/// the size of rounding and no longer shrinks.
/// </summary>
/// <param name="rounding">Below this a decrement that no longer shrinks is rounding.</param>
internal sealed class ArrivalRule(double rounding)
{
    private const double Tolerance = 1e-22;

    /// <summary>The decrement before; infinite at first.</summary>
    public double Before { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether a decrement is of the size of rounding, so that a search that finds nothing better has arrived.</summary>
    public bool IsRounding(double decrement) => decrement < rounding;

    /// <summary>Whether a decrement says that the search has arrived; NaN does not.</summary>
    public bool HasArrived(double decrement) => decrement < Tolerance || (IsRounding(decrement) && decrement > 0.5 * Before);

    /// <summary>Takes a decrement for the one before; whether it shrank so little that scoring closes in slowly.</summary>
    public bool Follow(double decrement)
    {
        var isSlow = decrement > 0.1 * Before;
        Before = decrement;
        return isSlow;
    }
}
