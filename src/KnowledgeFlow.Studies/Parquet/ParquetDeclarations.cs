using static KnowledgeFlow.Studies.Parquet.ThriftDeclaration;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>
/// The structures of Parquet's footer and page headers, field for field as <c>parquet.thrift</c> of Apache's parquet-format 2.11 declares them.
/// </summary>
internal static class ParquetDeclarations
{
    private static readonly ThriftDeclaration Truth = new(ThriftType.True);
    private static readonly ThriftDeclaration I8 = new(ThriftType.Byte);
    private static readonly ThriftDeclaration I16 = new(ThriftType.I16);
    private static readonly ThriftDeclaration I32 = new(ThriftType.I32);
    private static readonly ThriftDeclaration I64 = new(ThriftType.I64);
    private static readonly ThriftDeclaration Number = new(ThriftType.Double);
    private static readonly ThriftDeclaration Binary = new(ThriftType.Binary);
    private static readonly ThriftDeclaration Empty = Struct();

    private static readonly ThriftDeclaration Statistics = Struct(Binary, Binary, I64, I64, Binary, Binary, Truth, Truth);
    private static readonly ThriftDeclaration KeyValue = Struct(Binary, Binary);
    private static readonly ThriftDeclaration TimeUnit = Struct(Empty, Empty, Empty);
    private static readonly ThriftDeclaration Moment = Struct(Truth, TimeUnit);

    // STRING, MAP, LIST, ENUM, DECIMAL, DATE, TIME, TIMESTAMP, none, INTEGER, UNKNOWN, JSON, BSON, UUID, FLOAT16, VARIANT, GEOMETRY, GEOGRAPHY.
    private static readonly ThriftDeclaration LogicalType = Struct(
        Empty, Empty, Empty, Empty, Struct(I32, I32), Empty, Moment, Moment, null, Struct(I8, Truth),
        Empty, Empty, Empty, Empty, Empty, Struct(I8), Struct(Binary), Struct(Binary, I32));

    private static readonly ThriftDeclaration SchemaElement = Struct(I32, I32, I32, Binary, I32, I32, I32, I32, I32, LogicalType);
    private static readonly ThriftDeclaration SizeStatistics = Struct(I64, List(I64), List(I64));
    private static readonly ThriftDeclaration BoundingBox = Struct(Number, Number, Number, Number, Number, Number, Number, Number);
    private static readonly ThriftDeclaration GeospatialStatistics = Struct(BoundingBox, List(I32));
    private static readonly ThriftDeclaration PageEncodingStats = Struct(I32, I32, I32);

    private static readonly ThriftDeclaration ColumnMetadata = Struct(
        I32, List(I32), List(Binary), I32, I64, I64, I64, List(KeyValue), I64, I64, I64, Statistics, List(PageEncodingStats),
        I64, I32, SizeStatistics, GeospatialStatistics);

    private static readonly ThriftDeclaration ColumnEncryption = Struct(Empty, Struct(List(Binary), Binary));
    private static readonly ThriftDeclaration ColumnChunk = Struct(Binary, I64, ColumnMetadata, I64, I32, I64, I32, ColumnEncryption, Binary);
    private static readonly ThriftDeclaration SortingColumn = Struct(I32, Truth, Truth);
    private static readonly ThriftDeclaration RowGroup = Struct(List(ColumnChunk), I64, I64, List(SortingColumn), I64, I64, I16);
    private static readonly ThriftDeclaration ColumnOrder = Struct(Empty);
    private static readonly ThriftDeclaration Cipher = Struct(Binary, Binary, Truth);

    /// <summary>The footer (FileMetaData).</summary>
    public static ThriftDeclaration Footer { get; } = Struct(
        I32, List(SchemaElement), I64, List(RowGroup), List(KeyValue), Binary, List(ColumnOrder), Struct(Cipher, Cipher), Binary);

    /// <summary>The header of a page (PageHeader).</summary>
    public static ThriftDeclaration PageHeader { get; } = Struct(
        I32, I32, I32, I32, Struct(I32, I32, I32, I32, Statistics), Empty, Struct(I32, I32, Truth), Struct(I32, I32, I32, I32, I32, I32, Truth, Statistics));
}
