using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// One group of a parameter table as the matrices of the LISREL all-y model:
/// y = ν + Λη + ε, η = α + Bη + ζ, Cov(ε) = Θ, Cov(ζ) = Ψ. An observed variable that takes part in a regression, or
/// covaries with a structural variable, becomes structural itself: its own η with loading 1 and no residual.
/// </summary>
internal sealed class LisrelModel
{
    private LisrelModel(ImmutableArray<string> observed, ImmutableArray<string> structural, ImmutableArray<ModelCell> cells, int thresholds, ImmutableArray<int> unitVariances)
    {
        Observed = observed;
        Structural = structural;
        Cells = cells;
        Thresholds = thresholds;
        UnitVariances = unitVariances;
        FreeCells = [.. cells.Where(cell => cell.Free >= 0)];
        HasRegressions = cells.Any(cell => cell.Matrix == ModelMatrix.Regressions && (cell.Free >= 0 || cell.Value != 0));
    }

    /// <summary>The p observed variables.</summary>
    public ImmutableArray<string> Observed { get; }

    /// <summary>The m structural variables: latent ones first.</summary>
    public ImmutableArray<string> Structural { get; }

    /// <summary>All elements that are not zero by form.</summary>
    public ImmutableArray<ModelCell> Cells { get; }

    /// <summary>The elements with free parameters.</summary>
    public ImmutableArray<ModelCell> FreeCells { get; }

    /// <summary>The number of thresholds.</summary>
    public int Thresholds { get; }

    /// <summary>The places of ordered variables, whose total variance is 1 whatever the factors explain.</summary>
    public ImmutableArray<int> UnitVariances { get; }

    /// <summary>Whether B can differ from 0.</summary>
    public bool HasRegressions { get; }

    /// <summary>The matrices of a group of a table; exogenous sample moments come from the data.</summary>
    /// <exception cref="ArgumentException">The table has products of variables.</exception>
    public static LisrelModel Of(ParameterTable table, int group, ObservedGroup data)
    {
        if (table.HasProducts)
        {
            throw new ArgumentException("A model with products of variables is not linear.", nameof(table));
        }

        var observed = table.Roles.Observed;
        var structural = StructuralVariables(table, group);
        var places = new Places(observed, structural);
        var cells = ImmutableArray.CreateBuilder<ModelCell>();
        for (var i = 0; i < structural.Length; i++)
        {
            if (observed.IndexOf(structural[i]) is var place and >= 0)
            {
                cells.Add(new ModelCell(ModelMatrix.Loadings, place, i, -1, 1, -1));
            }
        }

        var thresholds = 0;
        for (var row = 0; row < table.Parameters.Length; row++)
        {
            var parameter = table.Parameters[row];
            if (parameter.Group != group || parameter.Status == ParameterStatus.UnitVarianceResidual)
            {
                continue;
            }

            if (parameter.Operator == ModelOperator.Threshold)
            {
                cells.Add(new ModelCell(ModelMatrix.Thresholds, thresholds++, observed.IndexOf(parameter.Left), parameter.Free, parameter.FixedValue, row));
                continue;
            }

            var (matrix, i, j) = places.Of(parameter);
            var value = parameter.Status == ParameterStatus.SampleMoment ? SampleMoment(parameter, data) : parameter.FixedValue;
            cells.Add(new ModelCell(matrix, i, j, parameter.Free, parameter.IsFree ? double.NaN : value, row));
        }

        var unit = table.Parameters.Where(parameter => parameter.Group == group && parameter.Status == ParameterStatus.UnitVarianceResidual).Select(parameter => observed.IndexOf(parameter.Left));
        return new LisrelModel(observed, structural, cells.ToImmutable(), thresholds, [.. unit]);
    }

    private static double SampleMoment(ModelParameter parameter, ObservedGroup data)
    {
        var left = data.Names.IndexOf(parameter.Left);
        return parameter.Operator == ModelOperator.Intercept ? ExogenousMoments.Mean(data, left) : ExogenousMoments.Covariance(data, left, data.Names.IndexOf(parameter.Right));
    }

    private static ImmutableArray<string> StructuralVariables(ParameterTable table, int group)
    {
        var structural = new List<string>(table.Roles.Latent);
        var parameters = table.Parameters.Where(parameter => parameter.Group == group).ToList();
        Lift(parameters.Where(parameter => parameter.Operator == ModelOperator.Regression).SelectMany(parameter => new[] { parameter.Left, parameter.Right }));
        Lift(table.SampleExogenous);
        var covariances = parameters.Where(parameter => parameter.Operator == ModelOperator.Covariance && !parameter.IsVariance && parameter.Status != ParameterStatus.UnitVarianceResidual).ToList();
        int before;
        do
        {
            before = structural.Count;
            Lift(covariances.Where(parameter => structural.Contains(parameter.Left) != structural.Contains(parameter.Right)).SelectMany(parameter => new[] { parameter.Left, parameter.Right }).ToList());
        }
        while (structural.Count > before);

        return [.. structural];

        void Lift(IEnumerable<string> variables)
        {
            foreach (var variable in variables)
            {
                if (!structural.Contains(variable))
                {
                    structural.Add(variable);
                }
            }
        }
    }

    /// <summary>Where each parameter stands.</summary>
    private sealed class Places(ImmutableArray<string> observed, ImmutableArray<string> structural)
    {
        public (ModelMatrix Matrix, int Row, int Column) Of(ModelParameter parameter)
        {
            var (left, right) = (structural.IndexOf(parameter.Left), structural.IndexOf(parameter.Right));
            return parameter.Operator switch
            {
                ModelOperator.Loading when right >= 0 => (ModelMatrix.Regressions, right, left),
                ModelOperator.Loading => (ModelMatrix.Loadings, observed.IndexOf(parameter.Right), left),
                ModelOperator.Regression => (ModelMatrix.Regressions, left, right),
                ModelOperator.Covariance when left >= 0 => (ModelMatrix.StructuralCovariances, left, right),
                ModelOperator.Covariance => (ModelMatrix.ResidualCovariances, observed.IndexOf(parameter.Left), observed.IndexOf(parameter.Right)),
                ModelOperator.Intercept when left >= 0 => (ModelMatrix.StructuralIntercepts, left, 0),
                _ => (ModelMatrix.Intercepts, observed.IndexOf(parameter.Left), 0),
            };
        }
    }
}
