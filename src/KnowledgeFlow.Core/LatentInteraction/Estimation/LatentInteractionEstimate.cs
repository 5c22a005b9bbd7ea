using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>A model with latent products at its maximum likelihood.</summary>
public sealed class LatentInteractionEstimate
{
    internal LatentInteractionEstimate(
        LatentInteractionModel model,
        PersonData persons,
        double[] theta,
        double logLikelihood,
        int nodes,
        double quadratureChange,
        int iterations,
        double largestGradient,
        double[] information,
        double[] variability)
    {
        Model = model;
        Persons = persons;
        Free = [.. theta];
        LogLikelihood = logLikelihood;
        Nodes = nodes;
        QuadratureChange = quadratureChange;
        Iterations = iterations;
        LargestGradient = largestGradient;
        Information = information;
        Variability = variability;
    }

    /// <summary>The model.</summary>
    public LatentInteractionModel Model { get; }

    /// <summary>The number of persons N.</summary>
    public int Count => Persons.Count;

    /// <summary>The estimates of the free parameters, in the numbering of the model's table.</summary>
    public ImmutableArray<double> Free { get; }

    /// <summary>log L, of the indicators given the controls.</summary>
    public double LogLikelihood { get; }

    /// <summary>The quadrature's nodes in each dimension; 0 where nothing has to be integrated.</summary>
    public int Nodes { get; }

    /// <summary>log L with twice the nodes less log L, at the estimates: what is left of the quadrature's error.</summary>
    public double QuadratureChange { get; }

    /// <summary>The steps that the search took.</summary>
    public int Iterations { get; }

    /// <summary>The largest absolute element of the gradient of log L at the estimates.</summary>
    public double LargestGradient { get; }

    /// <summary>
    /// The negative variances and the correlations beyond 1; null where there is none. The likelihood is proper at such a solution and everything as estimated, but no population has it.
    /// </summary>
    public Diagnosis.ImproperSolution? Impropriety => ImproperSolution.Check(Model.Table.Parameters, ValueOf, parameter => parameter.Name);

    /// <summary>The persons.</summary>
    internal PersonData Persons { get; }

    /// <summary>H, the observed information of all persons, t × t.</summary>
    internal double[] Information { get; }

    /// <summary>J, the sum of the outer products of the persons' scores, t × t.</summary>
    internal double[] Variability { get; }

    /// <summary>The value of a row of the model's parameter table; NaN for moments of controls, which are not modelled.</summary>
    public double ValueOf(int row)
    {
        var parameter = Model.Table.Parameters[row];
        return parameter.IsFree ? Free[parameter.Free] : parameter.FixedValue;
    }
}
