using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Everything that a study needs of its data file; no other column is decoded.</summary>
/// <param name="Data">The file.</param>
/// <param name="Columns">The columns, each once.</param>
/// <param name="Identifier">The column of ids, read as text, or null.</param>
public sealed record SurveyRequest(DataSource Data, ImmutableArray<ColumnRequest> Columns, Located<string>? Identifier)
{
    /// <summary>What a study needs: the items of its constructs, the columns of its screening, and what its analyses name.</summary>
    public static SurveyRequest Of(Study study)
    {
        var requests = new Dictionary<string, ColumnRequest>();
        foreach (var construct in study.Constructs)
        {
            foreach (var item in construct.Items)
            {
                requests.TryAdd(item.Value, new ColumnRequest(item, construct.Likert, []));
            }
        }

        foreach (var item in study.Analyses.SelectMany(analysis => analysis.Items(study)))
        {
            requests.TryAdd(item.Value, new ColumnRequest(item, study.Likert, []));
        }

        foreach (var column in study.Screening.Rules.SelectMany(ColumnsOf).Concat(study.Analyses.SelectMany(analysis => analysis.Variables(study))))
        {
            if (study.ConstructNamed(column.Value) is null)
            {
                var variable = study.Variables.FirstOrDefault(variable => variable.Name.Value == column.Value);
                requests.TryAdd(column.Value, new ColumnRequest(column, null, variable?.Values ?? []));
            }
        }

        return new SurveyRequest(study.Data, [.. requests.Values], study.Screening.Identifier);
    }

    private static IEnumerable<Located<string>> ColumnsOf(ScreeningRule rule) => rule switch
    {
        ScreeningRule.MinimumSeconds seconds => [seconds.Column],
        ScreeningRule.AttentionChecks checks => checks.Answers.Select(check => check.Column),
        _ => [],
    };
}
