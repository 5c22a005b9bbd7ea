using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The answers that go with an export: valid questionnaires alone, items reversed as declared, texts as codes.</summary>
/// <param name="Answers">Variables and items.</param>
/// <param name="Scores">The constructs' scores, under the constructs' names.</param>
internal sealed record ExportedData(ImmutableArray<ExportedColumn> Answers, ImmutableArray<ExportedColumn> Scores)
{
    /// <summary>The columns that a plan needs: its variables, its items, its constructs' scores.</summary>
    public static ExportedData Of(StudyPlan plan, ScoredSurvey survey)
    {
        var study = plan.Study;
        var columns = new List<ExportedColumn>();
        foreach (var analysis in plan.Analyses)
        {
            var seen = analysis.SeenBy(survey);
            foreach (var variable in analysis.Variables(study).Where(variable => study.ConstructNamed(variable.Value) is null))
            {
                Add(ColumnKeys.OfVariable(seen, variable.Value), variable.Value, key => Variable(seen, variable, key));
            }
        }

        foreach (var construct in study.Constructs)
        {
            foreach (var (item, column) in construct.ItemNames.Zip(survey.ItemsOf(construct)))
            {
                Add(ColumnKeys.OfItem(study, construct, item), item, key => new ExportedColumn(key, item, item, column, []));
            }
        }

        foreach (var item in plan.Analyses.SelectMany(analysis => analysis.Items(study)).Select(item => item.Value))
        {
            Add(item, item, key => new ExportedColumn(key, item, item, survey.Item(item), []));
        }

        foreach (var item in plan.Analyses.Where(analysis => analysis.Raw).SelectMany(analysis => analysis.Items(study)).Select(item => item.Value))
        {
            Add(ColumnKeys.OfAnswers(study, item), item, key => new ExportedColumn(key, item, item, survey.RawItem(item), []));
        }

        return new ExportedData(
            [.. columns],
            [.. study.Constructs.Select(construct => new ExportedColumn(construct.Name.Value, construct.Name.Value, construct.Label, survey.Numbers(construct.Name), []))]);

        void Add(string key, string name, Func<string, ExportedColumn> column)
        {
            if (columns.All(known => known.Key != key))
            {
                columns.Add(column(key) with { Label = key == name ? survey.AsGiven().LabelOf(name).English : key });
            }
        }
    }

    /// <summary>The study's name for a column's key; what is the key of no column is its own name.</summary>
    public string NameOf(string key) => Answers.FirstOrDefault(column => column.Key == key)?.Name ?? key;

    /// <summary>Columns as lines of text.</summary>
    /// <param name="path">The file's path within the export.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="header">The names of the columns, or null for none.</param>
    /// <param name="separator">What stands between two values.</param>
    /// <param name="missing">What stands for no answer.</param>
    public static ReportFile Render(string path, ImmutableArray<ExportedColumn> columns, IEnumerable<string>? header, char separator, string missing)
    {
        var values = columns.Select(column => column.Values.ToArray()).ToArray();
        var text = new StringBuilder();
        if (header is not null)
        {
            text.AppendJoin(separator, header).Append('\n');
        }

        for (var row = 0; row < (values.Length == 0 ? 0 : values[0].Length); row++)
        {
            text.AppendJoin(separator, values.Select(column => double.IsNaN(column[row]) ? missing : column[row].ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }

        return new ReportFile(path, Encoding.ASCII.GetBytes(text.ToString()));
    }

    // A number says what it is; a label is told where the study file gives one or the column holds text.
    private static ExportedColumn Variable(ScoredSurvey survey, Located<string> name, string key)
    {
        var variable = survey.Categories(name);
        return new ExportedColumn(
            key,
            name.Value,
            name.Value,
            variable.Codes,
            [.. variable.Categories.Where(category => category.Id != category.Code.ToString(CultureInfo.InvariantCulture)).Select(category => (category.Code, category.Id))]);
    }
}
