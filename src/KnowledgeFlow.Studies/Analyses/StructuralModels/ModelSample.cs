using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The answers that some models speak of, group by group.</summary>
/// <param name="Frames">One frame a group.</param>
/// <param name="GroupNames">The groups' ids; empty where there is one group.</param>
/// <param name="Problem">Why the groups cannot be compared, or null.</param>
internal sealed record ModelSample(ImmutableArray<SurveyData> Frames, ImmutableArray<string> GroupNames, Diagnosis? Problem)
{
    /// <summary>More different answers than this are not taken for ordered categories.</summary>
    private const int MostCategories = 20;

    /// <summary>The answers to all variables of the models: items as scored, other columns as they are.</summary>
    /// <exception cref="BadInputException">A column holds text.</exception>
    public static ModelSample Of(ScoredSurvey survey, IEnumerable<WrittenModel> models, ModelOptions options)
    {
        var columns = new Dictionary<string, Column>();
        foreach (var model in models)
        {
            var roles = model.Roles;
            var places = model.Observed().ToDictionary(variable => variable.Value);
            foreach (var name in roles.Observed.Where(name => !columns.ContainsKey(name)))
            {
                var isItem = roles.Indicators.Contains(name) || survey.Study.Constructs.Any(construct => construct.ItemNames.Contains(name));
                columns.Add(name, isItem ? survey.Item(name) : survey.Numbers(places[name]));
            }
        }

        // A variable under two names in the frame would be a programming error; one name is one column.
        var frame = new SurveyData(columns.Select(column => column.Value)) { Cancellation = survey.Cancellation };
        if (options.Group is not { } group)
        {
            return new ModelSample([frame], [], null);
        }

        var variable = survey.Categories(group);
        var codes = variable.Codes.ToArray();
        var groups = variable.Categories
            .Select(category => (category.Id, Rows: Enumerable.Range(0, codes.Length).Where(row => codes[row] == category.Code).ToImmutableArray()))
            .Where(candidate => !candidate.Rows.IsEmpty)
            .ToList();
        if (groups.Count == 0)
        {
            // Models are laid out by groups, and nobody is still one group of nobody.
            return new ModelSample([frame.Take([])], [], new Diagnosis.TooFewGroups(group.Value, 0, 2));
        }

        return new ModelSample(
            [.. groups.Select(candidate => frame.Take(candidate.Rows))],
            [.. groups.Select(candidate => candidate.Id)],
            groups.Count < 2 ? new Diagnosis.TooFewGroups(group.Value, groups.Count, 2) : null);
    }

    /// <summary>The same answers with the products among the names as columns of their own; missing where a factor is.</summary>
    public ModelSample WithProducts(ImmutableArray<string> names)
    {
        ImmutableArray<string> products = [.. names.Where(name => name.Contains(ProductIndicator.Sign) && !Frames[0].Contains(name))];
        return products.IsEmpty ? this : this with { Frames = [.. Frames.Select(frame => new SurveyData([.. frame.Columns, .. products.Select(name => Product(frame, name))]) { Cancellation = frame.Cancellation })] };
    }

    private static DoubleColumn Product(SurveyData frame, string name) => new(
        name,
        [.. name.Split(ProductIndicator.Sign).Select(factor => frame[factor].ToArray()).Aggregate((left, right) => [.. left.Zip(right, (x, z) => x * z)])]);

    /// <summary>The thresholds of ordered variables.</summary>
    /// <exception cref="BadInputException">A variable has more different answers than ordered categories have.</exception>
    public ImmutableSortedDictionary<string, int> Thresholds(VariableRoles roles, Located<SemEstimator> estimator)
    {
        var thresholds = ObservedData.CountThresholds(Frames[0].Select(roles.Observed).Listwise(), roles.Observed);
        if (roles.Observed.FirstOrDefault(name => !roles.Indicators.Contains(name)) is { } other)
        {
            throw estimator.Problem(ModelMessages.NoItemOfAFactor(EstimatorWords.Of(estimator.Value).Key!, other));
        }

        if (thresholds.FirstOrDefault(pair => pair.Value >= MostCategories) is { Key: { } name, Value: var count })
        {
            throw estimator.Problem(ModelMessages.NoCategories(EstimatorWords.Of(estimator.Value).Key!, name, count + 1));
        }

        return thresholds;
    }

    /// <summary>The data of a model.</summary>
    public Outcome<ObservedData> Observe(ParameterTable table, ModelOptions options)
    {
        if (Problem is { } problem)
        {
            return problem;
        }

        var names = table.Roles.Observed;
        return options switch
        {
            { Estimator.Value.Method.TakesOrderedAnswers: true } => ObservedData.Ordinal(Frames[0], names),
            { Missing: MissingAnswers.FullInformation } => ObservedData.FullInformation(Frames, names, table.SampleExogenous, GroupNames),
            _ => ObservedData.Listwise(Frames, names, GroupNames),
        };
    }
}
