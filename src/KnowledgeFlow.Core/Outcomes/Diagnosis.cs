using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Outcomes;

/// <summary>
/// Why the data cannot give a statistic. A diagnosis carries facts (names, counts, gradients), and says itself in the languages of reports.
/// </summary>
public abstract record Diagnosis
{
    private protected Diagnosis()
    {
    }

    /// <summary>The group of rows concerned; null where there is one group.</summary>
    public string? Group { get; init; }

    /// <summary>The diagnosis as a sentence without its subject and full stop, numbers written in the invariant culture: <c>12 complete rows where 20 are needed</c>.</summary>
    /// <param name="language">The language.</param>
    public string Describe(DiagnosisLanguage language = DiagnosisLanguage.English)
    {
        var (english, chinese) = DiagnosisWords.Of(this);
        return language == DiagnosisLanguage.Chinese ? chinese : english;
    }

    /// <summary>Fewer complete rows than the statistic needs.</summary>
    /// <param name="Rows">The rows there are.</param>
    /// <param name="Needed">The rows it takes.</param>
    public sealed record TooFewRows(int Rows, int Needed) : Diagnosis;

    /// <summary>Two variables have too few rows that answer both for what was asked.</summary>
    /// <param name="First">One of the two.</param>
    /// <param name="Second">The other.</param>
    /// <param name="Rows">How many there are.</param>
    /// <param name="Needed">How many it takes.</param>
    public sealed record TooFewRowsOfPair(string First, string Second, int Rows, int Needed) : Diagnosis;

    /// <summary>More complete rows than the statistic was made for.</summary>
    /// <param name="Rows">The rows there are.</param>
    /// <param name="Most">The most it takes.</param>
    public sealed record TooManyRows(int Rows, int Most) : Diagnosis;

    /// <summary>A sample is too small for the test that is planned of it.</summary>
    /// <param name="Observations">Its size, all groups together.</param>
    /// <param name="Needed">The smallest that the test can be made of.</param>
    public sealed record SampleTooSmall(int Observations, int Needed) : Diagnosis;

    /// <summary>There is no effect, and a test that rejects nothing but by chance reaches no power above its level.</summary>
    public sealed record NoEffectToDetect : Diagnosis;

    /// <summary>No sample that is looked for gives a test the power wanted.</summary>
    /// <param name="Power">The power wanted.</param>
    /// <param name="Most">The largest sample that is looked for.</param>
    public sealed record SampleSizeOutOfReach(double Power, int Most) : Diagnosis;

    /// <summary>No effect gives the test of a sample the power wanted.</summary>
    /// <param name="Power">The power wanted.</param>
    /// <param name="Observations">The size of the sample.</param>
    public sealed record PowerOutOfReach(double Power, int Observations) : Diagnosis;

    /// <summary>Fewer items than the statistic needs.</summary>
    /// <param name="Items">The items there are.</param>
    /// <param name="Needed">The items it takes.</param>
    public sealed record TooFewItems(int Items, int Needed) : Diagnosis;

    /// <summary>Variables without any answer.</summary>
    /// <param name="Variables">Their names.</param>
    public sealed record Unanswered(ImmutableArray<string> Variables) : Diagnosis;

    /// <summary>Variables whose every answer is the same.</summary>
    /// <param name="Variables">Their names.</param>
    public sealed record ConstantVariables(ImmutableArray<string> Variables) : Diagnosis;

    /// <summary>Variables that agree, but for their units, with one before them in every row.</summary>
    /// <param name="Pairs">Each such variable and its twin.</param>
    public sealed record DuplicateVariables(ImmutableArray<(string Variable, string Twin)> Pairs) : Diagnosis;

    /// <summary>Variables that are (nearly) exact linear combinations of those before them.</summary>
    /// <param name="Variables">Their names.</param>
    public sealed record CollinearVariables(ImmutableArray<string> Variables) : Diagnosis;

    /// <summary>
    /// Rows that a regression passes through whatever their outcome (leverage 1), such as somebody alone in a category: errors that weigh a
    /// residual by 1/(1 − h) do not exist.
    /// </summary>
    /// <param name="Rows">Their places among the rows fitted, from 0.</param>
    public sealed record LeverageOne(ImmutableArray<int> Rows) : Diagnosis;

    /// <summary>
    /// Predictors that tell categories of the outcome apart without an error, so that the likelihood grows for ever along them and has no maximum (Albert and Anderson 1984).
    /// </summary>
    /// <param name="Variables">The columns along which it grows.</param>
    /// <param name="IsComplete">Whether every row's category is told (complete separation), and not that of some rows only (quasi-complete).</param>
    public sealed record Separation(ImmutableArray<string> Variables, bool IsComplete) : Diagnosis;

    /// <summary>More predictors than can be compared in every subset.</summary>
    /// <param name="Predictors">The predictors there are.</param>
    /// <param name="Most">The most that can be taken.</param>
    public sealed record TooManyPredictors(int Predictors, int Most) : Diagnosis;

    /// <summary>An outcome of more categories than the model is for.</summary>
    /// <param name="Variable">The outcome.</param>
    /// <param name="Categories">The categories there are.</param>
    /// <param name="Most">The most that can be taken.</param>
    public sealed record TooManyCategories(string Variable, int Categories, int Most) : Diagnosis;

    /// <summary>A matrix that has to be positive definite is not.</summary>
    /// <param name="Variables">The variables that make it singular, where they can be told; otherwise all of them.</param>
    /// <param name="SmallestEigenvalue">The smallest eigenvalue.</param>
    public sealed record NotPositiveDefinite(ImmutableArray<string> Variables, double SmallestEigenvalue) : Diagnosis;

    /// <summary>An iteration stopped before it converged.</summary>
    /// <param name="Iterations">How many steps were made.</param>
    /// <param name="LargestGradient">The largest absolute element of the gradient at the last step.</param>
    public sealed record NotConverged(int Iterations, double LargestGradient) : Diagnosis;

    /// <summary>Two ordered variables whose polychoric correlation has no maximum of its likelihood below 1 in size.</summary>
    /// <param name="First">The first variable.</param>
    /// <param name="Second">The second variable.</param>
    /// <param name="Limit">1 or −1, where the likelihood grows all the way there; null where the search stalled.</param>
    public sealed record NoPolychoricMaximum(string First, string Second, int? Limit) : Diagnosis;

    /// <summary>The model has more unknowns than the data can tell apart.</summary>
    /// <param name="Parameter">The parameter that cannot be told from the others; null where it is the count of all of them.</param>
    /// <param name="DegreesOfFreedom">Moments less free parameters.</param>
    public sealed record NotIdentified(ParameterName? Parameter, int DegreesOfFreedom) : Diagnosis;

    /// <summary>A solution outside the parameter space: a variance below zero or a correlation beyond one.</summary>
    /// <param name="Parameters">The parameters concerned.</param>
    public sealed record ImproperSolution(ImmutableArray<ParameterName> Parameters) : Diagnosis;

    /// <summary>Values compared are all equal within groups, so that the spread the test divides by is zero.</summary>
    /// <param name="Variable">The variable concerned.</param>
    public sealed record NoVariationWithinGroups(string Variable) : Diagnosis;

    /// <summary>The comparison needs another number of groups than the data have.</summary>
    /// <param name="Variable">The grouping variable.</param>
    /// <param name="Groups">How many groups with enough rows there are.</param>
    /// <param name="Needed">How many it takes.</param>
    public sealed record TooFewGroups(string Variable, int Groups, int Needed) : Diagnosis;

    /// <summary>Groups with fewer rows than a comparison needs of each.</summary>
    /// <param name="Variable">The grouping variable.</param>
    /// <param name="Groups">The groups concerned: their codes, or what they are called.</param>
    /// <param name="Needed">The rows it takes of each.</param>
    public sealed record SmallGroups(string Variable, ImmutableArray<string> Groups, int Needed) : Diagnosis;

    /// <summary>Clustered errors of rows that are all of one cluster, between which nothing varies.</summary>
    public sealed record SingleCluster : Diagnosis;

    /// <summary>More factors asked for than the correlations hold: the reduced correlation matrix has fewer positive eigenvalues.</summary>
    /// <param name="Requested">The factors asked for.</param>
    /// <param name="Supported">The factors there is evidence of.</param>
    public sealed record TooManyFactors(int Requested, int Supported) : Diagnosis;

    /// <summary>A rule for the number of factors keeps none, because the first eigenvalue already fails it.</summary>
    /// <param name="LargestEigenvalue">The largest eigenvalue of the correlation matrix.</param>
    /// <param name="Threshold">The value it had to exceed.</param>
    public sealed record NoFactors(double LargestEigenvalue, double Threshold) : Diagnosis;

    /// <summary>Items that vary while their sum does not, so that there is no total score to be reliable.</summary>
    /// <param name="Variables">The items summed.</param>
    public sealed record ConstantSum(ImmutableArray<string> Variables) : Diagnosis;

    /// <summary>The model lies outside what the method can estimate, whatever the data.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Terms">The variables or terms concerned, as the model names them.</param>
    public sealed record UnsupportedModel(UnsupportedModelReason Reason, ImmutableArray<string> Terms) : Diagnosis;

    /// <summary>What is taken out of a variable is all of it.</summary>
    public sealed record NothingLeft : Diagnosis;

    /// <summary>Numbers so large or so small, or so far apart, that their squares leave the range of double precision.</summary>
    /// <param name="Variables">The variables concerned.</param>
    public sealed record BeyondRange(ImmutableArray<string> Variables) : Diagnosis;

    /// <summary>Printed values that no answers whatever can give: outside what such a statistic can be, or contradicting one another.</summary>
    /// <param name="Targets">Their names.</param>
    public sealed record ImpossibleTargets(ImmutableArray<string> Targets) : Diagnosis;

    /// <summary>A search for answers that bring out what is printed came to its end without meeting every target.</summary>
    /// <param name="Targets">The targets that are still out.</param>
    /// <param name="Conflicting">The targets each of which, left out, lets all others be met; empty where leaving out one is not enough.</param>
    /// <param name="Moves">The moves tried.</param>
    public sealed record UnmetTargets(ImmutableArray<string> Targets, ImmutableArray<string> Conflicting, long Moves) : Diagnosis;
}
