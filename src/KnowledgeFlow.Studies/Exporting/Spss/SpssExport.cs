using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes a study as SPSS syntax that PSPP runs too, and a CSV file of the answers beside it.</summary>
internal static class SpssExport
{
    private const string Syntax = "study.sps";
    private const string Data = "data.csv";

    /// <summary>The export; null where SPSS is asked for nothing.</summary>
    public static SyntaxExport? Of(StudyPlan plan, ScoredSurvey survey)
    {
        var data = ExportedData.Of(plan, survey);
        var names = ExportedNames.Of(data.Answers.Concat(data.Scores).Select(column => column.Key), SpssText.Rules);
        var context = new SpssContext(survey, names);
        ImmutableArray<SyntaxSection> sections = [.. plan.Analyses.Select((analysis, i) => SyntaxSection.Of(analysis, plan.Study, "SPSS", new SpssPieces(context with { Survey = analysis.SeenBy(survey) }, i + 1)))];
        return sections.All(section => section.Lines.IsEmpty)
            ? null
            : new SyntaxExport(
                [
                    new ReportFile(Syntax, Encoding.UTF8.GetBytes(string.Join('\n', Lines(plan, data, context, sections)) + "\n")),
                    ExportedData.Render(Data, data.Answers, data.Answers.Select(column => names[column.Key]), ',', string.Empty),
                ],
                [.. sections.SelectMany(section => section.Notices)]);
    }

    private static IEnumerable<string> Lines(StudyPlan plan, ExportedData data, SpssContext context, ImmutableArray<SyntaxSection> sections) =>
    [
        // SPSS knows a syntax file's encoding by this line.
        "* Encoding: UTF-8.",
        .. SpssText.Comment(plan.Study.Title),
        .. SpssText.Comment($"Written by kflow as a cross-check. Run it in its folder (SPSS: CD first; PSPP: pspp {Syntax})"),
        .. plan.Study.Synthetic ? SpssText.Comment(SyntheticNotice.Sentence.English) : [],
        .. SpssText.Comment($"{Data} holds the valid questionnaires alone, items reversed as declared, no answer as a blank"),
        .. context.Names.Renamed.SelectMany(pair => SpssText.Comment($"{pair.Legal}: {pair.Original}")),
        string.Empty,
        "SET DECIMAL=DOT.",
        "SET FORMAT=F20.10.",
        "GET DATA",
        $"  /TYPE=TXT /FILE='{Data}' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2",
        "  /VARIABLES=",
        .. data.Answers.Select((column, i) => $"    {context.Names[column.Key]} {Format(column)}{(i == data.Answers.Length - 1 ? "." : string.Empty)}"),
        .. data.Answers.Concat(data.Scores).Where(column => column.Label != context.Names[column.Key] && !data.Scores.Contains(column)).Select(column => VariableLabel(column, context)),
        .. data.Answers.Where(column => !column.ValueLabels.IsEmpty).SelectMany(column => ValueLabels(column, context)),
        .. plan.Study.Constructs.SelectMany(construct => Score(construct, context)),
        .. data.Scores.Where(column => column.Label != context.Names[column.Key]).Select(column => VariableLabel(column, context)),
        .. sections.SelectMany(section => (string[])
        [
            string.Empty,
            .. SpssText.Comment($"---- {section.Id} ----"),
            .. section.Omissions.SelectMany(omission => SpssText.Comment($"Left out: {omission}")),
            .. section.Lines,
        ]),
    ];

    private static string VariableLabel(ExportedColumn column, SpssContext context) => $"VARIABLE LABELS {context.Names[column.Key]} {SpssText.Quoted(column.Label, 200)}.";

    private static IEnumerable<string> ValueLabels(ExportedColumn column, SpssContext context) =>
    [
        $"VALUE LABELS {context.Names[column.Key]}",
        .. column.ValueLabels.Select((value, i) => $"  {SpssText.Number(value.Code)} {SpssText.Quoted(value.Label, 120)}{(i == column.ValueLabels.Length - 1 ? "." : string.Empty)}"),
    ];

    private static IEnumerable<string> Score(Construct construct, SpssContext context)
    {
        var name = context.Names[construct.Name.Value];
        var items = string.Join(", ", ColumnKeys.OfItems(context.Study, construct).Select(key => context.Names[key]));
        var mean = string.Create(CultureInfo.InvariantCulture, $"MEAN.{construct.MinimumItems}({items})");
        return
        [
            .. CommentText.Wrapped($"COMPUTE {name} = {mean}{(construct.Score == ScoreKind.Sum ? FormattableString.Invariant($" * {construct.Items.Length}") : string.Empty)}.".Split(' '), 100),
            $"FORMATS {name} (F20.10).",
        ];
    }

    private static string Format(ExportedColumn column) => column.Values.CountValues().Keys.All(value => double.IsNaN(value) || double.IsInteger(value)) ? "F8.0" : "F20.10";
}
