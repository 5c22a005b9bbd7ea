using System.Collections.Immutable;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>What the sections of an SPSS syntax share.</summary>
/// <param name="Survey">The answers as an analysis takes them.</param>
/// <param name="Names">The names of columns.</param>
internal sealed record SpssContext(ScoredSurvey Survey, ExportedNames Names)
{
    /// <summary>The study.</summary>
    public Study Study => Survey.Study;

    /// <summary>A column that an analysis names as a variable.</summary>
    public string Variable(string name) => Names[ColumnKeys.OfVariable(Survey, name)];

    /// <summary>Columns that an analysis names as variables, with blanks between them.</summary>
    public string Variables(IEnumerable<string> names) => string.Join(' ', names.Select(Variable));

    /// <summary>Limits the next procedure to rows in which none of the columns is missing.</summary>
    public static ImmutableArray<string> OnCompleteRows(IEnumerable<string> columns) =>
    [
        "TEMPORARY.",
        .. CommentText.Wrapped($"SELECT IF (NMISS({string.Join(", ", columns.Distinct())}) = 0).".Split(' '), 100),
    ];
}
