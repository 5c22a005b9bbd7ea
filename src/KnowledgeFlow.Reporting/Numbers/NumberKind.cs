namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>Kinds of numbers that conventions of print tell apart.</summary>
public enum NumberKind
{
    /// <summary>Any number.</summary>
    Plain,

    /// <summary>A quantity that by definition lies between −1 and 1; APA drops its leading zero.</summary>
    Bounded,

    /// <summary>Degrees of freedom: whole ones without decimals, those of Welch and Satterthwaite with some.</summary>
    DegreesOfFreedom,

    /// <summary>1 where something is so, else 0; printed as a word.</summary>
    YesOrNo,

    /// <summary>A p-value; APA drops its leading zero and prints "&lt; .001".</summary>
    Probability,
}
