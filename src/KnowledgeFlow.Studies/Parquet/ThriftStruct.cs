using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>A structure of Thrift's compact protocol: its fields by their ids, whole numbers, structures and lists; of texts only the length is kept.</summary>
/// <param name="Numbers">The fields that are whole numbers, lengths of texts among them.</param>
/// <param name="Structs">The fields that are structures.</param>
/// <param name="Lists">The fields that are lists of structures.</param>
internal sealed record ThriftStruct(
    IReadOnlyDictionary<int, long> Numbers,
    IReadOnlyDictionary<int, ThriftStruct> Structs,
    IReadOnlyDictionary<int, ImmutableArray<ThriftStruct>> Lists)
{
    /// <summary>A whole number, or null where the field is absent.</summary>
    public long? Number(int field) => Numbers.TryGetValue(field, out var number) ? number : null;

    /// <summary>A structure, or null where the field is absent.</summary>
    public ThriftStruct? Struct(int field) => Structs.GetValueOrDefault(field);

    /// <summary>A list of structures; empty where the field is absent.</summary>
    public ImmutableArray<ThriftStruct> List(int field) => Lists.GetValueOrDefault(field, []);
}
