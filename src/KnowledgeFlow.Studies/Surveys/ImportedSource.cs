using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>A file that was read as the survey that it is.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Survey">The survey.</param>
internal sealed record ImportedSource(string Path, ImportedSurvey Survey) : SurveySource(Path)
{
    /// <inheritdoc/>
    public override InputPlace Cell(int record, string column) => Record(record).Column(column);

    /// <inheritdoc/>
    public override InputPlace Record(int record)
    {
        var number = Survey.RowNumbers[record - 1];
        return Survey.Sheet is { } sheet ? InputPlace.SheetRow(Path, sheet, number)
            : Survey.Encoding is not null && Survey.HeaderRows > 0 ? InputPlace.Line(Path, number)
            : InputPlace.Row(Path, number);
    }

    /// <inheritdoc/>
    public override InputPlace Header() => InputPlace.File(Path);
}
