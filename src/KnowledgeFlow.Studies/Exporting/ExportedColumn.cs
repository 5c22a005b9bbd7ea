using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>A column of the data file that goes with an export.</summary>
/// <param name="Key">Its name in the study, or what tells it from a column of that name.</param>
/// <param name="Name">Its name in the study.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Values">The numbers; codes where the column holds text.</param>
/// <param name="ValueLabels">What codes mean, where that is known.</param>
internal sealed record ExportedColumn(string Key, string Name, string Label, Column Values, ImmutableArray<(double Code, string Label)> ValueLabels);
