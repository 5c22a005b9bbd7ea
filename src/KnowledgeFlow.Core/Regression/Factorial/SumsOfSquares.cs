namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>What an effect's sum of squares is adjusted for.</summary>
public enum SumsOfSquares
{
    /// <summary>All effects that do not contain it (Yates 1934's fitting of constants), as car's Anova.</summary>
    TypeII,

    /// <summary>All other effects, under sum-to-zero contrasts (Yates 1934's weighted squares of means), as SPSS.</summary>
    TypeIII,
}
