using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>A model as the study file writes it, or as the study's constructs make it.</summary>
/// <param name="Syntax">Its statements.</param>
/// <param name="Source">The text that they were read from.</param>
public sealed record WrittenModel(ModelSyntax Syntax, LocatedText Source)
{
    private static readonly SourceSpan Nowhere = new(0, 0, 0);

    /// <summary>The parts that its variables play.</summary>
    public VariableRoles Roles => VariableRoles.Of(Syntax);

    /// <summary>The products of variables on the right of its statements, as written.</summary>
    public IEnumerable<ModelTerm> Products => Syntax.Statements.OfType<ModelStatement.Formula>().SelectMany(formula => formula.Right).Where(term => term.IsProduct);

    /// <summary>Reads a model's text.</summary>
    /// <exception cref="BadInputException">The text is not of the model language.</exception>
    public static WrittenModel Read(LocatedText source) =>
        ModelSyntax.Parse(source.Text).TryGet(out var syntax, out var error) ? new WrittenModel(syntax, source) : throw ModelProblem.Of(error, source);

    /// <summary>One factor for each construct.</summary>
    public static WrittenModel OfConstructs(IEnumerable<Construct> constructs, InputPlace place) =>
        OfFactors([.. constructs.Select(construct => (construct.Name.Value, construct.ItemNames))], place);

    /// <summary>A model of plain factors.</summary>
    public static WrittenModel OfFactors(ImmutableArray<(string Factor, ImmutableArray<string> Indicators)> factors, InputPlace place) => new(
        new ModelSyntax([.. factors.Select(factor => Measured(factor.Factor, factor.Indicators))], string.Empty),
        new LocatedText(string.Empty, place, []));

    /// <summary>The statement <c>factor =~ indicators</c>.</summary>
    public static ModelStatement Measured(string factor, IEnumerable<string> indicators) => new ModelStatement.Formula(
        [new ModelVariable(factor, Nowhere)],
        ModelOperator.Loading,
        [.. indicators.Select(indicator => Term(indicator, []))],
        Nowhere);

    /// <summary>The statement <c>outcome ~ predictor</c>.</summary>
    public static ModelStatement Regressed(string outcome, string predictor) =>
        new ModelStatement.Formula([new ModelVariable(outcome, Nowhere)], ModelOperator.Regression, [Term(predictor, [])], Nowhere);

    /// <summary>The statement <c>first ~~ second</c>.</summary>
    public static ModelStatement Covarying(string first, string second) =>
        new ModelStatement.Formula([new ModelVariable(first, Nowhere)], ModelOperator.Covariance, [Term(second, [])], Nowhere);

    /// <summary>A term with modifiers.</summary>
    public static ModelTerm Term(string variable, ImmutableArray<TermModifier> modifiers) => new(modifiers, [new ModelVariable(variable, Nowhere)], Nowhere);

    /// <summary>The constructs that it names and does not measure itself.</summary>
    public ImmutableArray<Construct> UnmeasuredConstructs(Study study)
    {
        var observed = Roles.Observed;
        return [.. study.Constructs.Where(construct => observed.Contains(construct.Name.Value))];
    }

    /// <summary>The same model with what measures those constructs that it names and does not measure itself.</summary>
    public WrittenModel WithConstructs(Study study) => WithConstructs(study, []);

    /// <summary>The same but for constructs that enter as their scores.</summary>
    public WrittenModel WithConstructs(Study study, ImmutableArray<string> scores)
    {
        var brought = UnmeasuredConstructs(study).RemoveAll(construct => scores.Contains(construct.Name.Value));
        return brought.IsEmpty
            ? this
            : this with { Syntax = Syntax with { Statements = [.. brought.Select(construct => Measured(construct.Name.Value, construct.ItemNames)), .. Syntax.Statements] } };
    }

    /// <summary>The same model with products of observed variables as variables of their own (<see cref="ProductIndicator.NameOf"/>), whose factors are no part of it unless named beside.</summary>
    public WrittenModel WithProductColumns() => this with
    {
        Syntax = Syntax with
        {
            Statements =
            [
                .. Syntax.Statements.Select(statement => statement is ModelStatement.Formula formula
                    ? formula with { Right = [.. formula.Right.Select(term => term.IsProduct ? term with { Factors = [new ModelVariable(string.Join(ProductIndicator.Sign, term.Factors.Select(factor => factor.Name)), Nowhere)] } : term)] }
                    : statement),
            ],
        },
    };

    /// <summary>Every observed variable that the text itself names, with its place; a construct's own items are known already.</summary>
    public IEnumerable<Located<string>> Observed()
    {
        var latent = Roles.Latent;
        return Syntax.Statements.OfType<ModelStatement.Formula>()
            .SelectMany(formula => formula.Left.Concat(formula.Operator == ModelOperator.Threshold ? [] : formula.Right.SelectMany(term => term.Factors)))
            .Where(variable => variable.Span != Nowhere && !latent.Contains(variable.Name))
            .DistinctBy(variable => variable.Name)
            .Select(variable => new Located<string>(variable.Name, Source.PlaceOf(variable.Span.Line, variable.Span.Column, variable.Span.Length)));
    }

    /// <summary>The parameter table under defaults.</summary>
    /// <exception cref="BadInputException">The text does not fit them.</exception>
    public ParameterTable Specify(ModelDefaults defaults) =>
        ModelSpecification.Specify(Syntax, defaults).TryGet(out var table, out var error) ? table : throw ModelProblem.Of(error, Source);
}
