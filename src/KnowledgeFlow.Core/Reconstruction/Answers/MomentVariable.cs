namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>
/// A variable as a combination of tracked columns: a multiple of one, or, for the product of two centred columns a and b, of
/// ab − ā·b − b̄·a, which differs from (a − ā)(b − b̄) by a constant alone.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Scale">Its factor.</param>
/// <param name="CentredFirst">The first centred column of a product; −1 for none.</param>
/// <param name="CentredSecond">The second centred column of a product; −1 for none.</param>
internal readonly record struct MomentVariable(int Column, double Scale, int CentredFirst, int CentredSecond)
{
    /// <summary>The columns whose moments it needs.</summary>
    public IEnumerable<int> Columns => IsCentred ? [Column, CentredFirst, CentredSecond] : [Column];

    private bool IsCentred => CentredFirst >= 0;

    /// <summary>The mean.</summary>
    public double Mean(MomentSource moments) => IsCentred
        ? Scale * (moments.Mean(Column) - (moments.Mean(CentredFirst) * moments.Mean(CentredSecond)))
        : Scale * moments.Mean(Column);

    /// <summary>The covariance of two variables, divisor n − 1.</summary>
    public static double Covariance(MomentSource moments, in MomentVariable a, in MomentVariable b) => a.IsCentred
        ? a.Scale * (b.WithColumn(moments, a.Column)
            - (moments.Mean(a.CentredSecond) * b.WithColumn(moments, a.CentredFirst))
            - (moments.Mean(a.CentredFirst) * b.WithColumn(moments, a.CentredSecond)))
        : a.Scale * b.WithColumn(moments, a.Column);

    private double WithColumn(MomentSource moments, int other) => IsCentred
        ? Scale * (moments.Covariance(Column, other)
            - (moments.Mean(CentredSecond) * moments.Covariance(CentredFirst, other))
            - (moments.Mean(CentredFirst) * moments.Covariance(CentredSecond, other)))
        : Scale * moments.Covariance(Column, other);
}
