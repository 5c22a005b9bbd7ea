using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>What a format declares a field to be.</summary>
/// <param name="Type">Its type.</param>
internal sealed record ThriftDeclaration(ThriftType Type)
{
    /// <summary>A list's elements.</summary>
    public ThriftDeclaration? Element { get; private init; }

    /// <summary>A structure's fields, the first of them field 1.</summary>
    public ImmutableArray<ThriftDeclaration?> Fields { get; private init; } = [];

    /// <summary>A list.</summary>
    public static ThriftDeclaration List(ThriftDeclaration element) => new(ThriftType.List) { Element = element };

    /// <summary>A structure of fields that are numbered from 1; null where the format leaves a number out.</summary>
    public static ThriftDeclaration Struct(params ImmutableArray<ThriftDeclaration?> fields) => new(ThriftType.Struct) { Fields = fields };

    /// <summary>A structure's field, or null where the format has none of that number.</summary>
    public ThriftDeclaration? Field(long number) => number >= 1 && number <= Fields.Length ? Fields[(int)number - 1] : null;
}
