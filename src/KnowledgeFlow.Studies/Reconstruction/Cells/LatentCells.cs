using System.Text;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Regressions among latent variables: paths by maximum likelihood, and effects of products with robust errors. Models with observed controls are left to the check.</summary>
internal static class LatentCells
{
    public static IEnumerable<SearchableCell> Of(FittedStructure piece, AnsweredVariables variables) =>
        IsPlain(piece.Options, new MaximumLikelihoodEstimator()) ? Of(piece.Id.Value, piece.Model, new ModelDefaults(), variables) : [];

    public static IEnumerable<SearchableCell> Of(FittedInteraction piece, AnsweredVariables variables) =>
        IsPlain(piece.Options, new RobustMaximumLikelihoodEstimator()) ? Of(piece.Id.Value, piece.Model, LatentInteractionModel.Defaults, variables) : [];

    private static bool IsPlain(ModelOptions options, SemEstimator estimator) =>
        options.Estimator.Value == estimator && options.Group is null && options.Missing == MissingAnswers.Listwise;

    private static IEnumerable<SearchableCell> Of(string id, WrittenModel written, ModelDefaults defaults, AnsweredVariables variables)
    {
        var model = written.WithConstructs(variables.Study);
        var items = variables.Study.Constructs.SelectMany(construct => construct.ItemNames).ToHashSet();
        if (!model.Roles.Observed.All(items.Contains))
        {
            return [];
        }

        var equation = new LatentEquation(Text(written, variables));
        return model.Specify(defaults).Parameters
            .Where(parameter => parameter is { IsFree: true, Operator: ModelOperator.Regression })
            .SelectMany(parameter => Cells($"{id}.parameters", parameter.Name, equation));
    }

    // The constructs that the model names and does not measure, and then its own text.
    private static string Text(WrittenModel written, AnsweredVariables variables)
    {
        var text = new StringBuilder();
        foreach (var construct in written.UnmeasuredConstructs(variables.Study))
        {
            text.Append(construct.Name.Value).Append(" =~ ").AppendJoin(" + ", construct.ItemNames).Append('\n');
        }

        return text.Append(written.Source.Text).ToString();
    }

    private static IEnumerable<SearchableCell> Cells(string table, string row, LatentEquation equation)
    {
        var raw = new SignificanceTest.Student(Of(LatentQuantity.AbsoluteZ), double.PositiveInfinity);
        var standardised = new SignificanceTest.Student(Of(LatentQuantity.StandardisedAbsoluteZ), double.PositiveInfinity);
        return
        [
            new(table, row, "est", Of(LatentQuantity.Estimate), raw),
            new(table, row, "se", Of(LatentQuantity.StandardError)),
            new(table, row, "p", null, raw),
            new(table, row, "std", Of(LatentQuantity.Standardised), standardised),
            new(table, row, "std_se", Of(LatentQuantity.StandardisedError)),
            new(table, row, "std_p", null, standardised),
        ];

        TargetStatistic Of(LatentQuantity quantity) => new TargetStatistic.Latent(equation, row, quantity);
    }
}
