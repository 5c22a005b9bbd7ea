using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core;

/// <summary>Structural equation models (SEM): one call from a model in lavaan's language and data to estimates, fit and indirect effects.</summary>
public static class StructuralEquationModel
{
    /// <summary>Fits a model as lavaan's <c>sem()</c> does.</summary>
    /// <param name="model">The model, such as <c>f =~ x1 + x2 + x3</c> and <c>y ~ f</c> on lines of their own.</param>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="settings">How it is fitted; null for <see cref="StructuralModelSettings"/> as they are.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>A diagnosis where the model is not identified, the search does not converge, or a variable is constant or never answered.</returns>
    /// <exception cref="ArgumentException">The model cannot be read, has products, or does not go with the settings; the message says what to write.</exception>
    /// <exception cref="KeyNotFoundException">The column of groups is not one of the data's.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public static Outcome<StructuralModelResult> Fit(string model, SurveyData data, StructuralModelSettings? settings = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        settings ??= new StructuralModelSettings();
        var frame = cancellation.CanBeCanceled ? new SurveyData(data.Columns) { Cancellation = cancellation } : data;
        var (groups, names) = GroupsOf(frame, settings.GroupColumn);
        var takesOrdered = settings.Estimator.Method.TakesOrderedAnswers;
        if (takesOrdered && groups.Length > 1)
        {
            throw new ArgumentException("Ordered answers are fitted in one group: leave out GroupColumn, or choose a maximum-likelihood estimator.", nameof(settings));
        }

        if (settings.FullInformation && !settings.Estimator.Method.HasLikelihood)
        {
            throw new ArgumentException("Full information needs maximum likelihood: leave out FullInformation, or choose MaximumLikelihoodEstimator or RobustMaximumLikelihoodEstimator.", nameof(settings));
        }

        var defaults = new ModelDefaults
        {
            Groups = groups.Length,
            GroupEquality = settings.GroupEquality,
            LatentScale = settings.LatentScale,
            MeanStructure = settings.FullInformation || (settings.Convention == Convention.Mplus && !takesOrdered) ? true : null,
        };
        if (takesOrdered)
        {
            var observed = WrittenModel.Specify(model, frame, new ModelDefaults()).Roles.Observed;
            defaults = defaults with { OrderedThresholds = ObservedData.CountThresholds(frame.Select(observed).Listwise(), observed) };
        }

        var table = WrittenModel.Specify(model, frame, defaults);
        if (table.HasProducts)
        {
            throw new ArgumentException("Products of latent variables are fitted by LatentModeratedStructuralEquations.Fit; of observed ones, make a column of the product.", nameof(model));
        }

        var effects = StructuralEffects.Of(table);
        var complete = table with { Definitions = [.. table.Definitions, .. effects.Select(effect => new DefinedParameter(EffectName(effect, names), effect.Expression))] };
        var observations = takesOrdered ? ObservedData.Ordinal(frame, table.Roles.Observed)
            : settings.FullInformation ? ObservedData.FullInformation(groups, table.Roles.Observed, table.SampleExogenous, names)
            : ObservedData.Listwise(groups, table.Roles.Observed, names);
        return observations
            .Then(observed => FittedModel.Fit(complete, observed, settings.Estimator, settings.Convention))
            .Then<StructuralModelResult>(fitted => new StructuralModelResult(fitted, table.Definitions.Length));
    }

    private static (ImmutableArray<SurveyData> Groups, ImmutableArray<string> Names) GroupsOf(SurveyData data, string? column)
    {
        if (column is null)
        {
            return ([data], default);
        }

        var values = data[column].ToArray();
        ImmutableArray<double> groups = [.. values.Where(value => !double.IsNaN(value)).Distinct()];
        return groups.Length == 1
            ? throw new ArgumentException($"Column {column} has one value, {FormattableString.Invariant($"{groups[0]}")}: leave out GroupColumn, or name a column of several groups.", nameof(column))
            : ([.. groups.Select(value => data.Take([.. Enumerable.Range(0, data.Rows).Where(row => values[row] == value)]))],
               [.. groups.Select(value => FormattableString.Invariant($"{value}"))]);
    }

    private static string EffectName(StructuralEffect effect, ImmutableArray<string> groups) => groups.IsDefault ? effect.Name : $"{groups[effect.Group]}/{effect.Name}";
}
