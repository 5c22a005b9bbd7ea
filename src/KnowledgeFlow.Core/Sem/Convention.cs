namespace KnowledgeFlow.Core.Sem;

/// <summary>The program whose conventions shape those numbers on which programs differ. Estimates are the same but for the divisor of variances.</summary>
public enum Convention
{
    /// <summary>lavaan's: divisor N, χ² = N·F, Bentler's SRMR.</summary>
    Lavaan,

    /// <summary>
    /// Mplus's: means always modelled (the table must have a mean structure), so that they count in AIC and BIC; its SRMR
    /// (Asparouhov and Muthén 2018). Observed information under robust errors and with missing answers, as lavaan has it too.
    /// </summary>
    Mplus,

    /// <summary>
    /// Amos's, of complete data under maximum likelihood: the Wishart likelihood of S with divisor N − 1, χ² = (N − G)·F and
    /// errors likewise; AIC = χ² + 2t; BIC = χ² + t·ln N, for one group without means only (Arbuckle, Amos User's Guide,
    /// appendix C). Other estimators, and missing answers, are as lavaan's.
    /// </summary>
    Amos,

    /// <summary>SPSS's. It fits no models of latent variables, and Amos, its companion, is a convention of its own: models are as lavaan's.</summary>
    Spss,
}
