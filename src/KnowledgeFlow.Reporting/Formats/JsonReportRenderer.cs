using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// <c>results.json</c>, format <c>kflow-results/1</c>: every table with unrounded numbers (the shortest decimal that reads back
/// as the same double), whole numbers, text and null. UTF-8 without a byte order mark, line feeds, Chinese as it is.
/// </summary>
public sealed class JsonReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, report, language);
        }

        buffer.Write("\n"u8);
        return [new ReportFile("results.json", buffer.WrittenMemory)];
    }

    /// <summary>The file is nobody's HTML, so that only what JSON itself forbids is escaped.</summary>
    private static JsonWriterOptions Options => new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Write(Utf8JsonWriter json, Report report, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("format", "kflow-results/1");
        json.WriteString("study", report.Title.In(language));
        json.WriteStartObject("software");
        json.WriteString("name", report.Software);
        json.WriteString("version", report.Version);
        json.WriteEndObject();
        json.WriteString("language", language.Tag());
        json.WriteBoolean("synthetic", report.Synthetic);
        json.WriteStartArray("tables");
        foreach (var table in report.Sections.SelectMany(section => section.Tables))
        {
            Write(json, table, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultTable table, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("title", table.Title.In(language));
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            json.WriteString("label", column.Label.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            Write(json, row, table, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in table.Notes)
        {
            json.WriteStringValue(note.In(language));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultRow row, ResultTable table, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("label", row.Label.In(language));
        json.WriteStartObject("cells");
        for (var index = 0; index < row.Cells.Length; index++)
        {
            json.WritePropertyName(table.Columns[index].Id);
            switch (row.Cells[index])
            {
                case Cell.NumberCell number: json.WriteNumberValue(number.Value); break;
                case Cell.IntegerCell integer: json.WriteNumberValue(integer.Value); break;
                case Cell.TextCell text: json.WriteStringValue(text.Text.In(language)); break;
                default: json.WriteNullValue(); break;
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
