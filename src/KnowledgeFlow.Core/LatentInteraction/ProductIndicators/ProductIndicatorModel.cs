using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.ProductIndicators;

/// <summary>
/// A model with latent products as a linear one: each product is a latent variable of its own, measured by products of its factors' items (Kenny and Judd 1984),
/// unconstrained (Marsh, Wen and Hau 2004, Psychological Methods 9:275-300) and double mean-centred (Lin, Wen, Marsh and Lin 2010, Structural Equation Modeling
/// 17:374-391). Product variables covary with one another and with all latent predictors; residuals covary of products that share an item; controls move
/// product variables as they move latent predictors.
/// </summary>
/// <param name="Pairing">Which items are multiplied: matched or all.</param>
/// <param name="Table">The linear model; products are named as <see cref="ProductIndicator.NameOf"/> says.</param>
/// <param name="WithoutProducts">The same with the products' effects fixed to 0.</param>
/// <param name="Products">The products, in the order of the text.</param>
/// <param name="Indicators">The products of items, each once.</param>
/// <param name="Controls">The exogenous observed variables.</param>
public sealed record ProductIndicatorModel(
    ProductPairing Pairing,
    ParameterTable Table,
    ParameterTable WithoutProducts,
    ImmutableArray<LatentProduct> Products,
    ImmutableArray<ProductIndicator> Indicators,
    ImmutableArray<string> Controls)
{
    private const int FewestProducts = 3;
    private const int MostProducts = 30;

    /// <summary>The linear model of one with products.</summary>
    /// <param name="syntax">The model.</param>
    /// <param name="pairing">Which items are multiplied.</param>
    /// <returns>
    /// <see cref="Diagnosis.UnsupportedModel"/> where a factor of a product has no items, or the model is none that <see cref="LatentInteractionModel.Of"/> takes;
    /// <see cref="Diagnosis.NotIdentified"/> where an outcome has the same product twice.
    /// </returns>
    /// <exception cref="ArgumentException">The text does not fit the defaults of models with products.</exception>
    public static Outcome<ProductIndicatorModel> Of(ModelSyntax syntax, ProductPairing pairing)
    {
        var plain = Specified(syntax);
        return LatentInteractionModel.Of(plain).Then(model => Of(syntax, plain, model, pairing == ProductPairing.Automatic ? Chosen(plain, model.Products) : pairing));
    }

    /// <summary>The row of a product's effect in <see cref="Table"/>.</summary>
    public int RowOf(LatentProduct product)
    {
        string[] names = [ProductIndicator.NameOf(product.First, product.Second), ProductIndicator.NameOf(product.Second, product.First)];
        return Enumerable.Range(0, Table.Parameters.Length).First(row => Table.Parameters[row] is { Operator: ModelOperator.Regression } effect && effect.Left == product.Outcome && names.Contains(effect.Right));
    }

    private static Outcome<ProductIndicatorModel> Of(ModelSyntax syntax, ParameterTable plain, LatentInteractionModel model, ProductPairing pairing)
    {
        var factors = new List<(string Name, string First, string Second, ImmutableArray<ProductIndicator> Indicators)>();
        foreach (var product in model.Products)
        {
            if (model.Products.First(other => other.Outcome == product.Outcome && AreSame(other, product)) != product)
            {
                return new Diagnosis.NotIdentified(plain.Parameters[product.ParameterRow].Name, 0);
            }

            if (factors.Exists(factor => AreSame(factor.First, factor.Second, product)))
            {
                continue;
            }

            var indicators = IndicatorsOf(plain, product, pairing);
            if (indicators.IsEmpty)
            {
                return new Diagnosis.UnsupportedModel(UnsupportedModelReason.ProductWithoutItems, [product.Term]);
            }

            factors.Add((ProductIndicator.NameOf(product.First, product.Second), product.First, product.Second, indicators));
        }

        ImmutableArray<ProductIndicator> all = [.. factors.SelectMany(factor => factor.Indicators).Distinct()];
        ImmutableArray<ModelStatement> added =
        [
            .. factors.Select(factor => Formula(factor.Name, ModelOperator.Loading, factor.Indicators.Select(indicator => indicator.Name))),
            .. from j in Enumerable.Range(0, all.Length)
               from i in Enumerable.Range(0, j)
               where all[i].Shares(all[j])
               select Formula(all[i].Name, ModelOperator.Covariance, [all[j].Name]),
            .. model.Table.Parameters.Where(IsTacit).Select(parameter => Formula(parameter.Left, parameter.Operator, [parameter.Right])),
            .. model.Controls.IsEmpty ? [] : factors.Select(factor => Formula(factor.Name, ModelOperator.Regression, model.Controls)),
            .. factors.Select((factor, place) => Formula(factor.Name, ModelOperator.Covariance, model.Predictors.Concat(factors.Take(place).Select(other => other.Name)))),
        ];
        return new ProductIndicatorModel(
            pairing,
            Specified(Replaced(syntax, Factor, isFixed: false, added)),
            Specified(Replaced(syntax, Factor, isFixed: true, added)),
            model.Products,
            all,
            model.Controls);

        // Effects of controls on predictors, and what the defaults would no longer add to predictors that depend on controls.
        bool IsTacit(ModelParameter parameter) => plain.Find(parameter.Name) is null
            || (!parameter.IsWritten && parameter is { Operator: ModelOperator.Covariance, IsVariance: false } && model.Predictors.Contains(parameter.Left) && model.Predictors.Contains(parameter.Right));

        string Factor(string first, string second) => factors.Find(factor => (factor.First == first && factor.Second == second) || (factor.First == second && factor.Second == first)).Name;
    }

    private static ProductPairing Chosen(ParameterTable table, ImmutableArray<LatentProduct> products)
    {
        var isEnough = products.All(product => IndicatorsOf(table, product, ProductPairing.Matched).Length >= FewestProducts);
        return isEnough || products.SelectMany(product => IndicatorsOf(table, product, ProductPairing.All)).Distinct().Count() > MostProducts ? ProductPairing.Matched : ProductPairing.All;
    }

    private static ParameterTable Specified(ModelSyntax syntax) =>
        ModelSpecification.Specify(syntax, LatentInteractionModel.Defaults).TryGet(out var table, out var error) ? table : throw new ArgumentException(error.ToString(), nameof(syntax));

    private static bool AreSame(LatentProduct one, LatentProduct other) => AreSame(one.First, one.Second, other);

    private static bool AreSame(string first, string second, LatentProduct product) =>
        (first == product.First && second == product.Second) || (first == product.Second && second == product.First);

    private static ImmutableArray<ProductIndicator> IndicatorsOf(ParameterTable table, LatentProduct product, ProductPairing pairing)
    {
        var (first, second) = (ItemsOf(table, product.First), ItemsOf(table, product.Second));
        if (pairing == ProductPairing.Matched)
        {
            return [.. first.Zip(second, (one, other) => new ProductIndicator(one, other))];
        }

        return
        [
            .. from i in Enumerable.Range(0, first.Length)
               from j in Enumerable.Range(0, second.Length)
               where !product.IsSquare || i <= j
               select new ProductIndicator(first[i], second[j]),
        ];
    }

    private static ImmutableArray<string> ItemsOf(ParameterTable table, string factor) =>
        [.. table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Loading && parameter.Left == factor && table.Roles.Observed.Contains(parameter.Right)).Select(parameter => parameter.Right)];

    /// <summary>The text with every product in the place of a variable, if need be times 0, and what measures these.</summary>
    private static ModelSyntax Replaced(ModelSyntax syntax, Func<string, string, string> factor, bool isFixed, ImmutableArray<ModelStatement> added)
    {
        // Definitions may speak of effects that are no longer there.
        var statements = syntax.Statements.Where(statement => !isFixed || statement is ModelStatement.Formula);
        return syntax with
        {
            Statements = [.. statements.Select(statement => statement is ModelStatement.Formula formula ? formula with { Right = [.. formula.Right.Select(Linear)] } : statement), .. added],
        };

        ModelTerm Linear(ModelTerm term) => !term.IsProduct ? term : term with
        {
            Modifiers = isFixed ? [new TermModifier.Fixed([0], term.Span)] : term.Modifiers,
            Factors = [new ModelVariable(factor(term.Factors[0].Name, term.Factors[1].Name), term.Span)],
        };
    }

    private static ModelStatement.Formula Formula(string left, ModelOperator @operator, IEnumerable<string> right) =>
        new([new ModelVariable(left, default)], @operator, [.. right.Select(name => new ModelTerm([], [new ModelVariable(name, default)], default))], default);
}
