namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>The relations of the model language, in the order in which a printed table groups them.</summary>
public enum ModelOperator
{
    /// <summary><c>=~</c>: a latent variable is measured by indicators.</summary>
    Loading,

    /// <summary><c>~</c>: a regression.</summary>
    Regression,

    /// <summary><c>~~</c>: a (residual) variance or covariance.</summary>
    Covariance,

    /// <summary><c>~1</c>: an intercept or mean.</summary>
    Intercept,

    /// <summary><c>|</c>: a threshold of an ordered variable.</summary>
    Threshold,
}
