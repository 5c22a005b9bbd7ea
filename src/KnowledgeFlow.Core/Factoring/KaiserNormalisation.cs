using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Kaiser's normalisation (1958, Psychometrika 23:187-200): items enter a rotation with rows of unit length, so that each
/// weighs the same whatever its communality, and get their lengths back afterwards. A row of zeros stays as it is.
/// </summary>
internal sealed class KaiserNormalisation
{
    private readonly double[] lengths;

    /// <param name="loadings">The loadings.</param>
    /// <param name="normalise">False to leave every row as it is.</param>
    public KaiserNormalisation(WorkMatrix loadings, bool normalise = true)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        lengths = new double[p];
        Normalised = new WorkMatrix(p, m);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                lengths[i] += loadings[i, k] * loadings[i, k];
            }

            lengths[i] = normalise && lengths[i] > 0 ? Math.Sqrt(lengths[i]) : 1;
            for (var k = 0; k < m; k++)
            {
                Normalised[i, k] = loadings[i, k] / lengths[i];
            }
        }
    }

    /// <summary>The loadings in rows of unit length.</summary>
    public WorkMatrix Normalised { get; }

    /// <summary>Rotated loadings in the rows' own lengths.</summary>
    public WorkMatrix Restore(WorkMatrix rotated)
    {
        var restored = rotated.Copy();
        for (var i = 0; i < restored.Rows; i++)
        {
            for (var k = 0; k < restored.Columns; k++)
            {
                restored[i, k] *= lengths[i];
            }
        }

        return restored;
    }
}
