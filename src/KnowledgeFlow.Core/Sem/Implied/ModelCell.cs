namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>An element of a model matrix: fixed, or a free parameter's.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column; 0 in the vectors ν and α.</param>
/// <param name="Free">The free parameter, −1 where fixed.</param>
/// <param name="Value">The value of a fixed element.</param>
/// <param name="Parameter">The row of the parameter table; −1 for what the model's form fixes.</param>
internal readonly record struct ModelCell(ModelMatrix Matrix, int Row, int Column, int Free, double Value, int Parameter);
