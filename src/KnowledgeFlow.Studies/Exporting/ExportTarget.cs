namespace KnowledgeFlow.Studies.Exporting;

/// <summary>A program for which a study's analyses can be written as syntax.</summary>
public enum ExportTarget
{
    /// <summary>R with lavaan, psych and lm().</summary>
    Lavaan,

    /// <summary>Mplus.</summary>
    Mplus,

    /// <summary>SPSS, and PSPP as far as it goes.</summary>
    Spss,
}
