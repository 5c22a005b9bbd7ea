namespace KnowledgeFlow.Studies.Specification;

/// <summary>The program whose conventions shape those numbers on which programs differ.</summary>
public enum Convention
{
    /// <summary>R's lavaan.</summary>
    Lavaan,

    /// <summary>Mplus.</summary>
    Mplus,

    /// <summary>AMOS.</summary>
    Amos,

    /// <summary>SPSS.</summary>
    Spss,
}
