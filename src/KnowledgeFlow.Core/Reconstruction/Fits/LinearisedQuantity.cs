namespace KnowledgeFlow.Core.Reconstruction.Fits;

/// <summary>
/// An estimate and its variance near answers that have been fitted, each a sum over respondents. With H the observed information, s_i the scores, g the quantity's gradient and h = H⁻¹g,
/// a respondent's influence is h's_i, and what replacing his answers does to the estimate is the difference of two influences (Hampel 1974, JASA 69:383-393). The robust variance h'Jh is the sum of
/// squared influences; it moves with them, with H, and with the estimates at which both are taken.
/// </summary>
internal sealed class LinearisedQuantity
{
    private float[] influences = [];
    private float[] contributions = [];

    /// <summary>The estimate.</summary>
    public double Value { get; private set; }

    /// <summary>The variance.</summary>
    public double Variance { get; private set; }

    /// <summary>Whether influences on the estimate are wanted.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Whether the variance is wanted too.</summary>
    public bool IsVarianceWanted { get; set; }

    /// <summary>Takes over a fit.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="changesOfValue">What each option of each row would change the estimate by.</param>
    /// <param name="changesOfVariance">What it would change the variance by.</param>
    public void Set(double value, double variance, float[] changesOfValue, float[] changesOfVariance) =>
        (Value, Variance, influences, contributions) = (value, variance, changesOfValue, changesOfVariance);

    /// <summary>Takes over a fit without any influences.</summary>
    public void Set(double value, double variance) => Set(value, variance, [], []);

    /// <summary>Adds an option, or with −1 takes it away.</summary>
    public void Add(int option, int sign)
    {
        Value += sign * influences[option];
        if (contributions.Length > 0)
        {
            Variance += sign * contributions[option];
        }
    }
}
