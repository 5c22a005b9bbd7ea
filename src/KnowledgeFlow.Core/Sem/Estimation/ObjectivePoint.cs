using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>An objective at one point: nothing in it changes, and several threads may read it.</summary>
internal sealed class ObjectivePoint
{
    private readonly Lazy<ImmutableArray<double>> hessian;

    /// <summary>A point that a workspace was left at.</summary>
    public ObjectivePoint(ModelObjective objective, ImmutableArray<double> theta, double value, ImmutableArray<double> gradient, ImmutableArray<double> information, ImmutableArray<GroupPoint> groups)
    {
        (Objective, Theta, Value, Gradient, Information, Groups) = (objective, theta, value, gradient, information, groups);
        hessian = new Lazy<ImmutableArray<double>>(HessianHere);
    }

    /// <summary>The objective.</summary>
    public ModelObjective Objective { get; }

    /// <summary>The t free parameters.</summary>
    public ImmutableArray<double> Theta { get; }

    /// <summary>Half the discrepancy F of all groups.</summary>
    public double Value { get; }

    /// <summary>The derivatives of the value, t; empty where they were not asked for.</summary>
    public ImmutableArray<double> Gradient { get; }

    /// <summary>The expected Hessian of the value (the information of one row), t × t; empty where it was not asked for.</summary>
    public ImmutableArray<double> Information { get; }

    /// <summary>Each group.</summary>
    public ImmutableArray<GroupPoint> Groups { get; }

    /// <summary>Whether <see cref="Hessian"/> exists: under a normal likelihood of complete or incomplete data.</summary>
    public bool HasHessian => Groups.All(group => group.HasHessian);

    /// <summary>The Hessian of the value, t × t, worked out once.</summary>
    public ImmutableArray<double> Hessian => hessian.Value;

    private ImmutableArray<double> HessianHere()
    {
        var t = Objective.FreeCount;
        var values = new double[t * t];
        foreach (var group in Groups)
        {
            group.AddHessian(values, t);
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                values[(j * t) + i] = values[(i * t) + j];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
