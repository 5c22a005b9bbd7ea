using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Fits models to one sample, all in the same way.</summary>
internal sealed record ModelFitter(ModelSample Sample, ModelOptions Options, Convention Convention)
{
    /// <summary>What was left out of the models.</summary>
    public SilentItems LeftOut { get; init; } = SilentItems.None;

    /// <summary>The level of intervals.</summary>
    public double Level { get; init; } = ConfidenceLevel.Usual;

    /// <summary>The fit of a model.</summary>
    public ModelFit Fit(string id, Phrase label, WrittenModel model, GroupEquality equality = GroupEquality.None) => Fit(id, label, Specify(model, equality));

    /// <summary>The fit of a model that is specified already.</summary>
    public ModelFit Fit(string id, Phrase label, ParameterTable table)
    {
        var data = Sample.Observe(table, Options);
        return new ModelFit(id, label, table, data, data.Then(observed => FittedModel.Fit(table, observed, Options.Estimator.Value, Convention, Options.Starts, Level)), Convention, Sample.GroupNames) { LeftOut = LeftOut };
    }

    /// <summary>A model's parameters, every default filled in.</summary>
    /// <param name="model">The model.</param>
    /// <param name="equality">What is held equal across groups.</param>
    /// <param name="withMeans">Whether means are modelled where the convention would leave them out.</param>
    public ParameterTable Specify(WrittenModel model, GroupEquality equality = GroupEquality.None, bool withMeans = false)
    {
        var defaults = new ModelDefaults
        {
            Groups = Math.Max(1, Sample.Frames.Length),
            GroupEquality = equality,
            MeanStructure = withMeans || Options.Missing == MissingAnswers.FullInformation || Convention == Convention.Mplus ? true : null,
        };
        if (Options.Estimator.Value.Method.TakesOrderedAnswers)
        {
            defaults = defaults with { OrderedThresholds = Sample.Thresholds(model.Roles, Options.Estimator), MeanStructure = null };
        }

        return model.Specify(defaults);
    }
}
