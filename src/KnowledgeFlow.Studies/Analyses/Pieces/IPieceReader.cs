namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>
/// Makes something of every kind of piece. An export, and whatever else has to know what analyses work out, implements it; the compiler then asks each of them
/// about a kind that is new.
/// </summary>
/// <typeparam name="T">What is made.</typeparam>
internal interface IPieceReader<out T>
{
    /// <summary>Values of variables, counted.</summary>
    T Of(CountedValues piece);

    /// <summary>Means, spread and shape.</summary>
    T Of(DescribedVariables piece);

    /// <summary>Correlations.</summary>
    T Of(CorrelatedVariables piece);

    /// <summary>Comparisons of groups.</summary>
    T Of(ComparedGroups piece);

    /// <summary>Tables of two variables.</summary>
    T Of(CrossedVariables piece);

    /// <summary>A factorial analysis of variance.</summary>
    T Of(FactorialVariance piece);

    /// <summary>Reliabilities of scales.</summary>
    T Of(ScaleSet piece);

    /// <summary>The first principal component of items.</summary>
    T Of(ItemComponent piece);

    /// <summary>Exploratory factors.</summary>
    T Of(FittedFactors piece);

    /// <summary>Scores, each predicted by all others.</summary>
    T Of(CollinearScores piece);

    /// <summary>Correlations adjusted for a marker.</summary>
    T Of(MarkedCorrelations piece);

    /// <summary>A regression.</summary>
    T Of(FittedRegression piece);

    /// <summary>A logistic regression.</summary>
    T Of(FittedLogistic piece);

    /// <summary>A moderated regression and its slopes.</summary>
    T Of(ProbedRegression piece);

    /// <summary>A mediation.</summary>
    T Of(FittedMediation piece);

    /// <summary>A measurement model and its rivals.</summary>
    T Of(FittedMeasurement piece);

    /// <summary>A structural model.</summary>
    T Of(FittedStructure piece);

    /// <summary>Models with and without a common method factor.</summary>
    T Of(FittedMethodFactor piece);

    /// <summary>A model with latent products.</summary>
    T Of(FittedInteraction piece);

    /// <summary>The power of a planned test.</summary>
    T Of(PlannedPower piece);

    /// <summary>What nothing outside its analysis knows.</summary>
    T Of(UnsharedStatistics piece);
}
