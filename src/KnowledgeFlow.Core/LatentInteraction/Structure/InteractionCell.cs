namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>Where a parameter stands and where its value comes from.</summary>
/// <param name="Kind">The matrix.</param>
/// <param name="Row">Indicator or latent variable.</param>
/// <param name="Column">Indicator, latent variable or control; 0 for intercepts.</param>
/// <param name="Extra">The second factor of a product; 0 otherwise.</param>
/// <param name="Free">The place among the free parameters; −1 where the value is fixed.</param>
/// <param name="Value">The fixed value; NaN where free.</param>
/// <param name="ParameterRow">The row of the parameter table.</param>
internal readonly record struct InteractionCell(InteractionCellKind Kind, int Row, int Column, int Extra, int Free, double Value, int ParameterRow);
