using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>The p-values that a mark of significance stands for: *** below .001, ** [.001, .01), * [.01, .05), n.s. .05 or more.</summary>
/// <param name="Lower">The lower end, which belongs to the class.</param>
/// <param name="Upper">The upper end, which does not, unless it is 1.</param>
public readonly record struct SignificanceClass(double Lower, double Upper)
{
    /// <summary>The class of a mark; null where there is none.</summary>
    public static SignificanceClass? Of(SignificanceMark mark) => mark switch
    {
        SignificanceMark.ThreeStars => new(0, SignificanceLevels.ThreeStars),
        SignificanceMark.TwoStars => new(SignificanceLevels.ThreeStars, SignificanceLevels.TwoStars),
        SignificanceMark.OneStar => new(SignificanceLevels.TwoStars, SignificanceLevels.OneStar),
        SignificanceMark.NotSignificant => new(SignificanceLevels.OneStar, 1),
        _ => null,
    };

    /// <summary>Whether a p belongs to it; NaN does not.</summary>
    public bool Contains(double p) => p >= Lower && (p < Upper || Upper == 1);
}
