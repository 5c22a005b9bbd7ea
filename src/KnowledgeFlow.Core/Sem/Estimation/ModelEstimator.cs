using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>Fits a parameter table to data.</summary>
internal static class ModelEstimator
{
    /// <summary>After how many steps the search gives up.</summary>
    public const int MaximalIterations = 1000;

    private const int MaximalScoringIterations = 100;

    private const int MaximalTrustRegionIterations = 120;

    /// <summary>Where the usual starting values lead nowhere, the search goes out from drawn ones: so many, with this seed.</summary>
    private static readonly StartingPoints Rescue = new(9, 1);

    /// <summary>
    /// The estimates; not estimable where the model is not identified (named is the parameter that weighs most in the
    /// direction in which the fit does not change) or the search does not converge, from the usual starting values nor
    /// from eight drawn about them.
    /// </summary>
    /// <param name="table">The model.</param>
    /// <param name="data">The data, their variables in the order of the table's observed variables.</param>
    /// <param name="method">What is minimised.</param>
    /// <exception cref="ArgumentException">
    /// The table has products or another number of groups or other variables than the data, or asks for full information
    /// without a mean structure, or for least squares of incomplete data.
    /// </exception>
    public static Outcome<ModelEstimate> Estimate(ParameterTable table, ObservedData data, EstimationMethod method) =>
        Estimate(table, data, method, StartingPoints.One);

    /// <summary>
    /// The estimates with the smallest discrepancy that any of several starting points leads to; of points that lead to the
    /// same one, the first. On all cores, and the same on any number of them.
    /// </summary>
    /// <param name="table">The model.</param>
    /// <param name="data">The data, their variables in the order of the table's observed variables.</param>
    /// <param name="method">What is minimised.</param>
    /// <param name="starts">The starting points; with one, as without them.</param>
    /// <exception cref="ArgumentException">As without starting points.</exception>
    public static Outcome<ModelEstimate> Estimate(ParameterTable table, ObservedData data, EstimationMethod method, StartingPoints starts) =>
        Prepare(table, data, method).Then(prepared =>
        {
            var usual = From(table, prepared, method, workspace => UsualStart(table, prepared, workspace));
            if (starts.Count > 1)
            {
                return FromSeveral(table, prepared, method, usual, starts);
            }

            return usual.TryGet(out _, out var diagnosis) || diagnosis is not Diagnosis.NotConverged ? usual : FromSeveral(table, prepared, method, usual, Rescue);
        });

    /// <summary>The estimates, sought from given values (as bootstrap samples are from the sample's own estimates).</summary>
    internal static Outcome<ModelEstimate> Estimate(ParameterTable table, ObservedData data, EstimationMethod method, double[] start) =>
        Prepare(table, data, method).Then(prepared => From(table, prepared, method, _ => start.ToArray()));

    /// <summary>The data as the method takes them, unless the model has more parameters than they have moments.</summary>
    private static Outcome<ObservedData> Prepare(ParameterTable table, ObservedData data, EstimationMethod method)
    {
        Validate(table, data, method);
        var moments = ModelCounts.Moments(table, data);
        if (table.FreeCount - table.Constraints.Length > moments)
        {
            return new Diagnosis.NotIdentified(null, moments - table.FreeCount + table.Constraints.Length);
        }

        return method.Prepare(data);
    }

    /// <summary>The best of what the usual starting values came to and what drawn ones come to.</summary>
    private static Outcome<ModelEstimate> FromSeveral(ParameterTable table, ObservedData data, EstimationMethod method, Outcome<ModelEstimate> usual, StartingPoints starts)
    {
        var outcomes = new Outcome<ModelEstimate>[starts.Count];
        outcomes[0] = usual;
        var options = new ParallelOptions { CancellationToken = data.Groups[0].Cancellation };
        Parallel.For(1, starts.Count, options, k => outcomes[k] = From(table, data, method, workspace => PerturbedStart.Of(table, workspace, UsualStart(workspace), RandomSource.OfStream(starts.Seed, (ulong)k)), isPatient: false));
        var estimates = outcomes.Select(outcome => outcome.TryGet(out var estimate, out _) ? estimate : null).OfType<ModelEstimate>().ToList();
        if (estimates.Count == 0)
        {
            return outcomes[0];
        }

        var best = estimates.Min(estimate => estimate.Discrepancy);
        var atBest = estimates.FindAll(estimate => estimate.Discrepancy - best <= 1e-8 * (1 + Math.Abs(best)));
        return atBest[0].With(new StartSummary(starts.Count, starts.Seed, estimates.Count, atBest.Count));

        double[] UsualStart(ObjectiveWorkspace workspace) => ModelEstimator.UsualStart(table, data, workspace);
    }

    private static double[] UsualStart(ParameterTable table, ObservedData data, ObjectiveWorkspace workspace)
    {
        var theta = StartingValues.Of(table, data, workspace.Objective.Models);
        MakeAdmissible(table, workspace, theta);
        return theta;
    }

    private static Outcome<ModelEstimate> From(ParameterTable table, ObservedData data, EstimationMethod method, Func<ObjectiveWorkspace, double[]> start, bool isPatient = true)
    {
        var workspace = new ObjectiveWorkspace(new ModelObjective(table, data, method));
        var theta = start(workspace);
        MakeAdmissible(table, workspace, theta);
        var result = Search(workspace, new ConstraintSet(table.Constraints, table.FreeCount), theta, isPatient);
        if (!double.IsFinite(result.Value))
        {
            return new Diagnosis.NotConverged(result.Iterations, result.LargestGradient);
        }

        var point = workspace.Leave(ObjectiveParts.Information);
        return Identification.Check(point.Information, table, data, theta) is { } notIdentified ? notIdentified
            : result.Converged ? new ModelEstimate(table, data, method, point, result)
            : new Diagnosis.NotConverged(result.Iterations, result.LargestGradient);
    }

    /// <summary>Scores; where that takes long a patient search goes on within trust regions, and where these lead nowhere it scores on.</summary>
    private static ScoringResult Search(ObjectiveWorkspace workspace, ConstraintSet constraints, double[] theta, bool isPatient)
    {
        var scoring = new ScoringOptimiser(workspace, constraints);
        var result = scoring.Minimise(theta, constraints.IsEmpty ? MaximalScoringIterations : MaximalIterations);
        if (result.Converged || !isPatient || !constraints.IsEmpty || !double.IsFinite(result.Value))
        {
            return result;
        }

        var further = new TrustRegionOptimiser(workspace).Minimise(theta, MaximalTrustRegionIterations);
        var done = result.Iterations + further.Iterations;
        if (!further.Converged)
        {
            further = scoring.Minimise(theta, MaximalIterations - done);
            done += further.Iterations;
        }

        return further with { Iterations = done };
    }

    /// <summary>A model at given parameters, not at its optimum; not estimable where the discrepancy does not exist there.</summary>
    internal static Outcome<ModelEstimate> At(ParameterTable table, ObservedData data, EstimationMethod method, double[] theta)
    {
        Validate(table, data, method);
        return new ModelObjective(table, data, method).Evaluate(theta, ObjectiveParts.Gradient | ObjectiveParts.Information) is { } point
            ? new ModelEstimate(table, data, method, point, new ScoringResult(false, 0, point.Value, point.Gradient.IsEmpty ? 0 : point.Gradient.Max(Math.Abs)))
            : new Diagnosis.NotConverged(0, double.NaN);
    }

    /// <summary>Shrinks starting covariances until the implied matrix is positive definite.</summary>
    private static void MakeAdmissible(ParameterTable table, ObjectiveWorkspace workspace, double[] theta)
    {
        for (var attempt = 0; attempt < 20 && !workspace.TryEvaluate(theta, out _); attempt++)
        {
            foreach (var parameter in table.Parameters.Where(parameter => parameter.IsFree && parameter.Operator == Syntax.ModelOperator.Covariance))
            {
                theta[parameter.Free] *= parameter.IsVariance ? 1.3 : 0.7;
            }
        }
    }

    private static void Validate(ParameterTable table, ObservedData data, EstimationMethod method)
    {
        if (data.Groups.Length != table.Groups)
        {
            throw new ArgumentException($"The model is of {table.Groups} groups, the data of {data.Groups.Length}: specify the table with Groups = {data.Groups.Length}.", nameof(data));
        }

        if (!data.Groups.All(group => group.Names.SequenceEqual(table.Roles.Observed)))
        {
            throw new ArgumentException($"The data have the variables {string.Join(", ", data.Groups[0].Names)}, the model {string.Join(", ", table.Roles.Observed)}: make the data with table.Roles.Observed as their names.", nameof(data));
        }

        if (!data.IsComplete && (!table.HasMeanStructure || !method.HasLikelihood))
        {
            throw new ArgumentException("Data with missing answers need maximum likelihood and a mean structure: specify the table with MeanStructure = true, or make the data by ObservedData.Listwise.", nameof(data));
        }

        var unordered = table.Roles.Observed.FirstOrDefault(variable => !table.Defaults.OrderedThresholds.ContainsKey(variable));
        var isOrdinal = data.Groups.Any(group => group.IsOrdinal);
        if ((method.TakesOrderedAnswers || isOrdinal) && unordered is not null)
        {
            throw new ArgumentException(
                $"The table has no thresholds of {unordered}, which ordered answers need: specify it with OrderedThresholds = ObservedData.CountThresholds(frame, names).", nameof(table));
        }

        if (isOrdinal && !method.TakesOrderedAnswers)
        {
            throw new ArgumentException("The data are ordered answers: fit them by WeightedLeastSquaresEstimator, or make them by ObservedData.Listwise.", nameof(data));
        }

        if (method.TakesOrderedAnswers && (table.Groups > 1 || !isOrdinal))
        {
            throw new ArgumentException("Least squares of thresholds and polychoric correlations take one group of ordered answers: make the data by ObservedData.Ordinal.", nameof(data));
        }
    }
}
