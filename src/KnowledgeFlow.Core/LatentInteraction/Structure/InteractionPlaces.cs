using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>The places of a model's variables in its matrices.</summary>
/// <param name="Predictors">ξ.</param>
/// <param name="Outcomes">η, each after all that it depends on; placed after the predictors.</param>
/// <param name="Indicators">Observed variables that the model explains.</param>
/// <param name="Controls">Observed variables that are conditioned on.</param>
internal sealed record InteractionPlaces(ImmutableArray<string> Predictors, ImmutableArray<string> Outcomes, ImmutableArray<string> Indicators, ImmutableArray<string> Controls)
{
    /// <summary>The cells of every parameter but the moments of controls.</summary>
    public ImmutableArray<InteractionCell> Cells(ParameterTable table)
    {
        var cells = ImmutableArray.CreateBuilder<InteractionCell>();

        // An observed outcome is the one indicator, without error, of a latent variable of its name.
        foreach (var name in Indicators.Where(name => Latent(name) >= 0))
        {
            cells.Add(new InteractionCell(InteractionCellKind.Loading, Indicators.IndexOf(name), Latent(name), 0, -1, 1, -1));
            cells.Add(new InteractionCell(InteractionCellKind.Residual, Indicators.IndexOf(name), Indicators.IndexOf(name), 0, -1, 0, -1));
        }

        for (var row = 0; row < table.Parameters.Length; row++)
        {
            var parameter = table.Parameters[row];
            if (parameter.Status != ParameterStatus.SampleMoment)
            {
                cells.Add(CellOf(parameter, row));
            }
        }

        return cells.ToImmutable();
    }

    private int Latent(string name)
    {
        var place = Predictors.IndexOf(name);
        return place >= 0 ? place : Outcomes.IndexOf(name) is var outcome and >= 0 ? Predictors.Length + outcome : -1;
    }

    private InteractionCell CellOf(ModelParameter parameter, int row)
    {
        var (left, right) = (Latent(parameter.Left), Latent(parameter.Right));
        return parameter.Operator switch
        {
            ModelOperator.Loading when right >= 0 => Cell(InteractionCellKind.LatentRegression, right, left),
            ModelOperator.Loading => Cell(InteractionCellKind.Loading, Indicators.IndexOf(parameter.Right), left),
            ModelOperator.Regression when parameter.IsProduct => ProductCell(left, parameter.Right.Split(':')),
            ModelOperator.Regression when right >= 0 => Cell(InteractionCellKind.LatentRegression, left, right),
            ModelOperator.Regression => Cell(InteractionCellKind.ControlRegression, left, Controls.IndexOf(parameter.Right)),
            ModelOperator.Covariance when left >= 0 => Cell(InteractionCellKind.Disturbance, Math.Min(left, right), Math.Max(left, right)),
            ModelOperator.Covariance => Symmetric(Indicators.IndexOf(parameter.Left), Indicators.IndexOf(parameter.Right)),
            ModelOperator.Intercept when Indicators.Contains(parameter.Left) => Cell(InteractionCellKind.Intercept, Indicators.IndexOf(parameter.Left), 0),
            ModelOperator.Intercept => Cell(InteractionCellKind.LatentIntercept, left, 0),
            _ => throw new InvalidOperationException($"The parameter {parameter.Name} has no cell."),
        };

        InteractionCell Cell(InteractionCellKind kind, int first, int second, int extra = 0) =>
            new(kind, first, second, extra, parameter.Free, parameter.FixedValue, row);

        InteractionCell Symmetric(int first, int second) => Cell(InteractionCellKind.Residual, Math.Min(first, second), Math.Max(first, second));

        InteractionCell ProductCell(int outcome, string[] factors)
        {
            var (first, second) = (Latent(factors[0]), Latent(factors[1]));
            return (first >= 0, second >= 0) switch
            {
                // The factor of the cover, whose place is the smaller one, comes first.
                (true, true) => Cell(InteractionCellKind.LatentProduct, outcome, Math.Min(first, second), Math.Max(first, second)),
                (true, false) => Cell(InteractionCellKind.ObservedModeration, outcome, first, Controls.IndexOf(factors[1])),
                (false, true) => Cell(InteractionCellKind.ObservedModeration, outcome, second, Controls.IndexOf(factors[0])),
                _ => Cell(InteractionCellKind.ControlProduct, outcome, Controls.IndexOf(factors[0]), Controls.IndexOf(factors[1])),
            };
        }
    }
}
