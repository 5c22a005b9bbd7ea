using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>The columns and equations of a mediation model on the rows in which nothing is missing that any equation uses.</summary>
internal sealed class MediationDesign
{
    private readonly MediationModel model;
    private readonly SurveyData complete;
    private readonly Dictionary<string, ImmutableArray<double>> scaled = [];
    private readonly ImmutableArray<DesignColumn> predictorColumns;
    private readonly ImmutableArray<int> clusters;

    public MediationDesign(SurveyData data, MediationModel model)
    {
        this.model = model;
        IEnumerable<string> names =
        [
            model.Outcome,
            model.Predictor,
            .. model.Mediators,
            .. model.Moderators.Select(moderator => moderator.Name),
            .. model.Covariates.Terms.SelectMany(term => term.Variables),
            .. model.Cluster is null ? [] : new[] { model.Cluster },
        ];
        var used = data.Select(names.Distinct());
        RowsUsed = used.CompleteRows();
        complete = used.Listwise();
        Moderators = [.. model.Moderators.Select(moderator => FocalVariable.Of(moderator.Name, Raw(moderator.Name), model.Centring))];
        ImmutableArray<MediationArrow> moderated = [.. model.Arrows.Where(arrow => !model.ProductsOf(arrow).IsEmpty)];
        foreach (var name in model.Mediators.Append(model.Predictor).Concat(model.Moderators.Select(moderator => moderator.Name)).Distinct())
        {
            var isMultiplied = model.Moderators.Any(moderator => moderator.Name == name) || moderated.Any(arrow => arrow.From == name);
            var variable = FocalVariable.Of(name, Raw(name), isMultiplied ? model.Centring : Centring.None);
            scaled.Add(name, [.. variable.Values.Select(value => value - variable.Centre)]);
        }

        predictorColumns = model.Coding is { } coding
            ? CodedPredictor.Columns(model.Predictor, Raw(model.Predictor), coding, model.CategoryName)
            : [new DesignColumn(model.Predictor, scaled[model.Predictor])];
        clusters = model.Cluster is { } cluster ? ClusterNumbers.Of(Raw(cluster)) : [];
    }

    /// <summary>Which rows of the data are used.</summary>
    public ImmutableArray<int> RowsUsed { get; }

    /// <summary>The moderators as observed.</summary>
    public ImmutableArray<FocalVariable> Moderators { get; }

    /// <summary>The names of the predictor's columns.</summary>
    public ImmutableArray<string> PredictorColumns => [.. predictorColumns.Select(column => column.Name)];

    /// <summary>The cluster of each row, or empty.</summary>
    public ImmutableArray<int> Clusters => clusters;

    /// <summary>The equations of the mediators, then the outcome's.</summary>
    public ImmutableArray<MediationEquation> Equations() => [.. model.Mediators.Append(model.Outcome).Select(target => Equation(target, target, [.. model.Arrows.Where(arrow => arrow.To == target)]))];

    /// <summary>The equation of the total effect: the outcome on the predictor and the covariates.</summary>
    public MediationEquation Total() => Equation("total", model.Outcome, []);

    private MediationEquation Equation(string id, string outcome, ImmutableArray<MediationArrow> arrows)
    {
        var covariates = TermColumns.Of(complete, model.Covariates.In(outcome == model.Outcome));
        var columns = new List<(EquationTerm Term, DesignColumn Column)>();
        IEnumerable<MediationArrow> drawn = arrows.IsEmpty ? [new MediationArrow(model.Predictor, outcome)] : arrows.OrderBy(arrow => arrow.From == model.Predictor ? 0 : 1);
        foreach (var column in drawn.SelectMany(arrow => ColumnsOf(arrow.From)))
        {
            columns.Add((new EquationTerm(column.Name, column.Name, []), column));
        }

        var products = arrows.SelectMany(arrow => model.ProductsOf(arrow).Select(product => (arrow, product))).ToList();
        foreach (var moderators in products.Select(pair => pair.product).DistinctBy(product => string.Join(',', product)).OrderBy(product => product.Length))
        {
            var name = NameOf(moderators);
            if (columns.All(known => known.Term.Name != name))
            {
                columns.Add((new EquationTerm(name, null, moderators), Product(name, moderators)));
            }
        }

        foreach (var (arrow, moderators) in products)
        {
            foreach (var column in ColumnsOf(arrow.From))
            {
                var name = $"{column.Name}:{NameOf(moderators)}";
                columns.Add((new EquationTerm(name, column.Name, moderators), Product(name, moderators, column)));
            }
        }

        return new MediationEquation(
            id,
            outcome,
            [.. columns.Select(column => column.Term), .. covariates.Select(column => new EquationTerm(column.Name, null, []))],
            LeastSquares.Fit(DesignMatrix.Of(complete.Rows, columns.Select(column => column.Column).Concat(covariates)), Raw(outcome), outcome, model.Errors, clusters));
    }

    private ImmutableArray<DesignColumn> ColumnsOf(string from) => from == model.Predictor ? predictorColumns : [new DesignColumn(from, scaled[from])];

    private string NameOf(ImmutableArray<int> moderators) => string.Join(':', moderators.Select(place => model.Moderators[place].Name));

    private DesignColumn Product(string name, ImmutableArray<int> moderators, DesignColumn? focal = null)
    {
        IEnumerable<ImmutableArray<double>> factors = [.. focal is null ? [] : ImmutableArray.Create(focal.Values), .. moderators.Select(place => scaled[model.Moderators[place].Name])];
        var products = factors.Select(factor => factor.Select(value => (DoubleDouble)value).ToArray()).Aggregate((left, right) => [.. left.Zip(right, (a, b) => a * b)]);
        return new DesignColumn(name, [.. products.Select(value => value.High)], products.All(value => value.Low == 0) ? [] : [.. products.Select(value => value.Low)]);
    }

    private ImmutableArray<double> Raw(string name) => [.. complete[name].ToArray()];
}
