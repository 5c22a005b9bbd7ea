using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>
/// Items of a model that tell nothing of its factors, since nobody of some group answered them or all of it alike: each is left out of the model and named, and the rest is fitted.
/// </summary>
/// <param name="Unanswered">The items that nobody answered.</param>
/// <param name="Constant">The answered items whose every answer is the same.</param>
internal sealed record SilentItems(ImmutableArray<string> Unanswered, ImmutableArray<string> Constant)
{
    /// <summary>Nothing to leave out.</summary>
    public static SilentItems None { get; } = new([], []);

    /// <summary>The silent items of a model and its rivals, on the rows that they are fitted to; none where a factor would lose its last item, of which the diagnosis tells.</summary>
    public static SilentItems Of(ModelSample sample, IEnumerable<WrittenModel> models, ModelOptions options)
    {
        ImmutableArray<WrittenModel> all = [.. models];
        ImmutableArray<string> items = [.. all.SelectMany(model => model.Roles.Indicators.Intersect(model.Roles.Observed)).Distinct()];
        ImmutableArray<string> names = [.. all.SelectMany(model => model.Roles.Observed).Distinct().Where(sample.Frames[0].Contains)];
        var unanswered = items.Intersect(sample.Frames.Where(frame => frame.Rows > 0).SelectMany(frame => frame.Select(names).Unanswered())).ToImmutableArray();
        var rest = names.RemoveRange(unanswered);
        var constant = rest.IsEmpty ? [] : items.Intersect(sample.Frames.SelectMany(frame => Constants(frame.Select(rest), options))).ToImmutableArray();
        var silent = new SilentItems(unanswered, constant);
        return all.All(model => silent.LeavesAllFactors(model)) ? silent : None;
    }

    /// <summary>A model without them.</summary>
    public WrittenModel RemovedFrom(WrittenModel model) => Unanswered.IsEmpty && Constant.IsEmpty
        ? model
        : model with { Syntax = model.Syntax with { Statements = [.. model.Syntax.Statements.Select(Removed).OfType<ModelStatement>()] } };

    /// <summary>What tables say of them.</summary>
    public IEnumerable<Phrase> Notes() => LeftOutNote.Of(Unanswered, Constant);

    private static ImmutableArray<string> Constants(SurveyData frame, ModelOptions options)
    {
        var rows = options.Missing == MissingAnswers.FullInformation ? frame : frame.Listwise();
        return rows.Rows < 2 ? [] : [.. rows.Columns.Where(column => column.ToArray().Where(value => !double.IsNaN(value)).Distinct().Take(2).Count() == 1).Select(column => column.Name)];
    }

    private bool IsSilent(string name) => Unanswered.Contains(name) || Constant.Contains(name);

    // A regression or a definition that needs the item cannot be fitted without it.
    private bool LeavesAllFactors(WrittenModel model) =>
        model.Syntax.Statements.OfType<ModelStatement.Formula>().All(formula => formula.Operator switch
        {
            ModelOperator.Loading => formula.Right.Any(term => !term.Factors.Any(factor => IsSilent(factor.Name))),
            ModelOperator.Regression => IsOfMeans(formula) || !formula.Left.Concat(formula.Right.SelectMany(term => term.Factors)).Any(variable => IsSilent(variable.Name)),
            _ => true,
        });

    private static bool IsOfMeans(ModelStatement.Formula formula) => formula.Right.All(term => term.IsIntercept);

    private ModelStatement? Removed(ModelStatement statement)
    {
        if (statement is not ModelStatement.Formula formula || (formula.Operator == ModelOperator.Regression && !IsOfMeans(formula)))
        {
            return statement;
        }

        var left = formula.Left.RemoveAll(variable => IsSilent(variable.Name));
        var right = formula.Operator == ModelOperator.Threshold ? formula.Right : formula.Right.RemoveAll(term => term.Factors.Any(factor => IsSilent(factor.Name)));
        return left.IsEmpty || right.IsEmpty ? null : formula with { Left = left, Right = right };
    }
}
