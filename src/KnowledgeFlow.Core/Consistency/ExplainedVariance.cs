namespace KnowledgeFlow.Core.Consistency;

/// <summary>What the measures of a regression's fit leave possible for one another, least squares with an intercept.</summary>
public static class ExplainedVariance
{
    /// <summary>R² of F: df1 F / (df1 F + df2).</summary>
    public static Interval OfF(Interval f, double df1, double df2)
    {
        var within = f.Intersect(Interval.NonNegative);
        return within.IsEmpty ? Interval.None : new Interval(Share(within.Low), Share(within.High));

        double Share(double value) => double.IsPositiveInfinity(value) ? 1 : df1 * value / ((df1 * value) + df2);
    }

    /// <summary>F of R²: (R²/df1) / ((1 − R²)/df2).</summary>
    public static Interval ToF(Interval rSquared, double df1, double df2) => Ratio(rSquared, df2 / df1);

    /// <summary>Adjusted R² (Wherry 1931 as programs have it): 1 − (1 − R²)(df1 + df2)/df2.</summary>
    public static Interval Adjusted(Interval rSquared, double df1, double df2) => 1.0 - ((1.0 - rSquared) * ((df1 + df2) / df2));

    /// <summary>F of a change of R²: (ΔR²/Δdf) / ((1 − R²)/df2), with R² and df2 of the larger model.</summary>
    public static Interval ChangeToF(Interval change, Interval rSquared, double changeDf, double df2) =>
        change.Intersect(Interval.NonNegative) * (df2 / changeDf) / (1.0 - rSquared.Intersect(new Interval(0, 1)));

    /// <summary>Cohen's (1988) f²: the change of R² over 1 − R² of the larger model.</summary>
    public static Interval EffectSize(Interval change, Interval rSquared) => ChangeToF(change, rSquared, 1, 1);

    // R²/(1 − R²) rises with R², so that its ends are those of the interval; interval division would widen them.
    private static Interval Ratio(Interval share, double factor)
    {
        var within = share.Intersect(new Interval(0, 1));
        return within.IsEmpty ? Interval.None : new Interval(Odds(within.Low), Odds(within.High));

        double Odds(double value) => value == 1 ? double.PositiveInfinity : factor * value / (1 - value);
    }
}
