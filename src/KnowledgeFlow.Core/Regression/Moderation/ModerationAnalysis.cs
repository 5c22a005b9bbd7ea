using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>
/// Moderated regression (Aiken and West 1991): controls, then predictor and moderator, then their product, on the rows in which
/// nothing is missing.
/// </summary>
public static class ModerationAnalysis
{
    /// <summary>Fits the blocks and, where the last can be estimated, prepares what slopes and plots need.</summary>
    /// <param name="data">The data.</param>
    /// <param name="model">The model.</param>
    /// <param name="level">The level of the coefficients' intervals, between 0 and 1.</param>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    /// <exception cref="ArgumentException">Outcome, predictor and moderator are not three variables, or one of them is a control too.</exception>
    public static ModerationResult Fit(SurveyData data, ModerationModel model, double level = ConfidenceLevel.Usual)
    {
        ImmutableArray<string> focal = [model.Outcome, model.Predictor, model.Moderator];
        ImmutableArray<string> controls = [.. model.Controls.SelectMany(term => term.Variables).Distinct()];
        if (focal.Distinct().Count() < 3 || focal.Intersect(controls).Any())
        {
            throw new ArgumentException("Outcome, predictor and moderator are three variables, and none of them a control.", nameof(model));
        }

        var used = data.Select([.. focal, .. controls]);
        var rows = used.CompleteRows();
        var complete = used.Listwise();
        if (rows.IsEmpty && used.Unanswered() is { IsEmpty: false } unanswered)
        {
            var nobody = new Diagnosis.Unanswered(unanswered);
            var models = model.Controls.IsEmpty ? 2 : 3;
            return new ModerationResult(new HierarchicalFit(rows, [.. Enumerable.Repeat((Outcome<RegressionBlock>)nobody, models)]), nobody);
        }

        var predictor = Scale(complete, model.Predictor, model.Centring);
        var moderator = Scale(complete, model.Moderator, model.Centring);
        ImmutableArray<DesignColumn> mainEffects = [new(model.Predictor, predictor.Values), new(model.Moderator, moderator.Values)];
        ImmutableArray<DesignColumn> interaction = [Product(model.InteractionName, predictor.Values, moderator.Values)];

        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<DesignColumn>>();
        if (!model.Controls.IsEmpty)
        {
            blocks.Add(TermColumns.Of(complete, model.Controls));
        }

        blocks.Add(mainEffects);
        blocks.Add(interaction);
        var regression = HierarchicalRegression.Fit(
            rows, [.. complete[model.Outcome].ToArray()], model.Outcome, blocks.ToImmutable(), intercept: true, model.Errors, level: level);
        return new ModerationResult(
            regression,
            regression.Blocks[^1].Then<ModeratedEffect>(block => Missing(model, block.Fit) is { } missing
                ? missing
                : new ModeratedEffect(model, block.Fit, predictor.Variable, moderator.Variable)));
    }

    // Without one of its three coefficients the effect is no function of the moderator.
    private static Diagnosis? Missing(ModerationModel model, LeastSquaresFit fit)
    {
        string[] needed = [model.Predictor, model.Moderator, model.InteractionName];
        var missing = needed.Select(name => fit.Aliased.FirstOrDefault(column => column.Name == name)).FirstOrDefault(column => column is not null);
        return missing is null ? null
            : missing.Combination.IsEmpty ? new Diagnosis.ConstantVariables([missing.Name])
            : new Diagnosis.CollinearVariables([missing.Name]);
    }

    private static (FocalVariable Variable, ImmutableArray<double> Values) Scale(SurveyData complete, string name, Centring centring)
    {
        var variable = FocalVariable.Of(name, [.. complete[name].ToArray()], centring);
        return (variable, [.. variable.Values.Select(value => value - variable.Centre)]);
    }

    private static DesignColumn Product(string name, ImmutableArray<double> left, ImmutableArray<double> right)
    {
        ImmutableArray<DoubleDouble> products = [.. left.Zip(right, DoubleDouble.Product)];
        return new DesignColumn(name, [.. products.Select(value => value.High)], [.. products.Select(value => value.Low)]);
    }
}
