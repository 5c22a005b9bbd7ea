using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;
namespace KnowledgeFlow.Studies.Analyses;

/// <summary>A study and the analyses to be made of it: all that a study file says.</summary>
/// <param name="Study">What the study is about.</param>
/// <param name="Analyses">The analyses, in order, no two with one id.</param>
public sealed record StudyPlan(Study Study, ImmutableArray<Analysis> Analyses)
{
    /// <summary>
    /// What the plan needs of the data file: the items of all constructs, the columns of the screening, and what the analyses name.
    /// </summary>
    /// <exception cref="InvalidOperationException">The study has no data.</exception>
    public SurveyRequest ToSurveyRequest()
    {
        var data = Study.Data ?? throw new InvalidOperationException("A study without data asks for none.");
        var requests = new Dictionary<string, ColumnRequest>();
        var derived = Analyses.SelectMany(analysis => analysis.Derived).Select(name => name.Value).ToHashSet();
        ImmutableArray<LabelledName> constructs = [.. Study.Constructs.Select(construct => new LabelledName(construct.Name.Value, construct.Label))];
        ImmutableArray<LabelledName> variables = [.. Study.Variables.Select(variable => new LabelledName(variable.Name.Value, variable.Label))];
        foreach (var construct in Study.Constructs)
        {
            foreach (var item in construct.Items)
            {
                requests.TryAdd(item.Value, new ColumnRequest(item, construct.Likert, []));
            }
        }

        foreach (var item in Analyses.SelectMany(analysis => analysis.Items(Study)))
        {
            requests.TryAdd(item.Value, new ColumnRequest(item, Study.Likert, []));
        }

        var named = Study.Screening.Rules.SelectMany(rule => rule.Columns).Select(column => (column, variables))
            .Concat(Analyses.SelectMany(analysis => analysis.Variables(Study)).Select(column => (column, constructs.AddRange(variables))));
        foreach (var (column, alternatives) in named)
        {
            if (Study.Sets.FirstOrDefault(set => set.Name.Value == column.Value) is { } set)
            {
                foreach (var choice in set.Choices)
                {
                    requests.TryAdd(choice.Value, new ColumnRequest(choice, null, []));
                }
            }
            else if (Study.ConstructNamed(column.Value) is null && !derived.Contains(column.Value))
            {
                var variable = Study.Variables.FirstOrDefault(variable => variable.Name.Value == column.Value);
                requests.TryAdd(column.Value, new ColumnRequest(column, null, variable?.Values ?? []) { Alternatives = alternatives });
            }
        }

        if (Study.Weight is { } weight)
        {
            requests.TryAdd(weight.Value, new ColumnRequest(weight, null, []) { Alternatives = variables });
        }

        return new SurveyRequest(data, [.. requests.Values.Select(Described)], Study.Screening.Identifier);
    }

    private ColumnRequest Described(ColumnRequest request) =>
        Study.Variables.FirstOrDefault(variable => variable.Name.Value == request.Name.Value) is { } variable
            ? request with { Missing = variable.Missing, IsNumber = variable.IsNumber }
            : request;
}
