namespace KnowledgeFlow.Core.Outcomes;

/// <summary>A parameter as a diagnosis names it.</summary>
/// <param name="Text">Its address without a group, such as <c>f=~x1</c>; of factor analysis the item.</param>
/// <param name="Group">The group's name, or its number from 1 where groups have no names; null where there is one group.</param>
public sealed record ParameterName(string Text, string? Group = null)
{
    /// <summary>The name of a parameter of one group.</summary>
    public static implicit operator ParameterName(string text) => new(text);

    /// <summary>The name of a parameter of one group.</summary>
    public static ParameterName FromString(string text) => new(text);

    /// <summary>The address, after its group where there are several: <c>2/f=~x1</c>.</summary>
    public override string ToString() => Group is null ? Text : $"{Group}/{Text}";
}
