using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The source of a study without answers: it has no cell to point at.</summary>
/// <param name="Path">The study file.</param>
internal sealed record NoSource(string Path) : SurveySource(Path)
{
    /// <inheritdoc/>
    public override InputPlace Cell(int record, string column) => Header();

    /// <inheritdoc/>
    public override InputPlace Record(int record) => Header();

    /// <inheritdoc/>
    public override InputPlace Header() => InputPlace.File(Path);
}
