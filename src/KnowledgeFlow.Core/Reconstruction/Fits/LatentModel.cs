using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Reconstruction.Fits;

/// <summary>A model of latent variables that targets speak of, and those of its parameters that they speak of.</summary>
internal sealed class LatentModel
{
    private readonly List<LatentParameter> parameters = [];

    private LatentModel(LatentInteractionModel model, ImmutableArray<int> columns)
    {
        Model = model;
        Columns = columns;
    }

    /// <summary>The model.</summary>
    public LatentInteractionModel Model { get; }

    /// <summary>The places of the model's observed variables among the columns of answers, in the model's order.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>The parameters that targets speak of.</summary>
    public IReadOnlyList<LatentParameter> Parameters => parameters;

    /// <summary>Reads a model.</summary>
    /// <exception cref="ArgumentException">The text is no model, one that cannot be estimated, or one of other variables than the answers.</exception>
    public static LatentModel Of(LatentEquation equation, Func<string, int> place)
    {
        if (!ModelSpecification.Specify(equation.Syntax, LatentInteractionModel.Defaults).TryGet(out var table, out var error))
        {
            throw new ArgumentException($"The model cannot be read: {error}", nameof(equation));
        }

        return LatentInteractionModel.Of(table).TryGet(out var model, out var diagnosis)
            ? new LatentModel(model, [.. table.Roles.Observed.Select(place)])
            : throw new ArgumentException($"The model cannot be estimated: {diagnosis}", nameof(equation));
    }

    /// <summary>The parameter of a name.</summary>
    /// <exception cref="ArgumentException">The model has no such free parameter.</exception>
    public LatentParameter Parameter(string name)
    {
        var found = Model.Table.Find(name);
        if (found is null || !found.IsFree)
        {
            throw new ArgumentException($"The model has no free parameter {name}.", nameof(name));
        }

        var row = Model.Table.Parameters.IndexOf(found);
        if (parameters.Find(parameter => parameter.Row == row) is not { } known)
        {
            known = new LatentParameter(this, row, found.Free);
            parameters.Add(known);
        }

        return known;
    }

    /// <summary>Answers of the model's variables as data.</summary>
    /// <param name="rows">The answers: all columns by rows.</param>
    /// <param name="width">The columns.</param>
    /// <param name="cancellation">Stops whatever is computed of them.</param>
    /// <returns>The data, or why such answers cannot be any: too few rows, or variables that are combinations of others.</returns>
    public Outcome<ObservedData> Data(ReadOnlySpan<int> rows, int width, CancellationToken cancellation = default)
    {
        var count = rows.Length / width;
        var columns = new double[Columns.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = new double[count];
            for (var row = 0; row < count; row++)
            {
                columns[j][row] = rows[(row * width) + Columns[j]];
            }
        }

        var names = Model.Table.Roles.Observed;
        var frame = new SurveyData(names.Select((name, j) => new DoubleColumn(name, [.. columns[j]]))) { Cancellation = cancellation };
        return ObservedData.FullInformation([frame], names, Model.Table.SampleExogenous);
    }

    /// <summary>Fits the model to answers.</summary>
    public Outcome<LatentInteractionEstimate> Fit(ReadOnlySpan<int> rows, int width, CancellationToken cancellation = default)
    {
        foreach (var column in Columns)
        {
            var isConstant = true;
            for (var place = column + width; place < rows.Length && isConstant; place += width)
            {
                isConstant = rows[place] == rows[column];
            }

            if (isConstant)
            {
                return new Diagnosis.ConstantVariables([Model.Table.Roles.Observed[Columns.IndexOf(column)]]);
            }
        }

        return Data(rows, width, cancellation).Then(data => LatentInteractionEstimator.Estimate(Model, data, nodes: null, isParallel: false));
    }
}
