namespace KnowledgeFlow.Studies.BadInput;

/// <summary>A value together with the place it was read from, so that a later stage can still point at it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Located<T>(T Value, InputPlace Place)
{
    /// <summary>The exception that reports a problem with this value.</summary>
    public BadInputException Problem(InputMessage message) => message.At(Place);
}
