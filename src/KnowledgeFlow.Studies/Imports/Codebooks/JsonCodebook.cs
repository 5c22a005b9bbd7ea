using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Codebooks;

/// <summary>A codebook as JSON: format, encoding, rows, and every variable with label, role, values, codes for no answer and number of answers. No answer stands in it.</summary>
public static class JsonCodebook
{
    /// <summary>The codebook of a survey.</summary>
    public static string Render(ImportedSurvey survey, ReportLanguage language)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", survey.Format);
            json.WriteString("encoding", survey.Encoding);
            json.WriteNumber("header_rows", survey.HeaderRows);
            json.WriteNumber("rows", survey.Rows);
            WriteOptional(json, "sheet", survey.Sheet);
            json.WriteStartArray("variables");
            foreach (var variable in survey.Variables)
            {
                Write(json, variable);
            }

            json.WriteEndArray();
            json.WriteStartArray("exclusions");
            foreach (var exclusion in survey.Exclusions)
            {
                json.WriteStartObject();
                json.WriteString("variable", exclusion.Variable);
                WriteTexts(json, "answers", exclusion.Answers);
                json.WriteString("reason", exclusion.Reason.In(language));
                json.WriteNumber("rows", exclusion.Rows);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteTexts(json, "notes", survey.Notes.Select(note => note.In(language)));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ImportedVariable variable)
    {
        json.WriteStartObject();
        json.WriteString("name", variable.Name);
        json.WriteString("label", variable.Label);
        json.WriteString("role", RoleName.Of(variable.Role));
        json.WriteStartObject("values");
        foreach (var value in variable.Values.DistinctBy(value => value.Code))
        {
            json.WriteString(value.Code, value.Label);
        }

        json.WriteEndObject();
        json.WriteStartArray("missing");
        foreach (var code in variable.Missing)
        {
            WriteCode(json, code);
        }

        json.WriteEndArray();
        if (variable.MissingRange is var (low, high))
        {
            json.WriteStartArray("missing_range");
            WriteEnd(json, low);
            WriteEnd(json, high);
            json.WriteEndArray();
        }

        json.WriteNumber("n", variable.Answers.Values().Count(answer => !variable.IsMissing(answer)));
        WriteOptional(json, "group", variable.Group);
        WriteOptional(json, "stem", variable.Stem);
        WriteOptional(json, "part", variable.Part);
        if (!variable.IsOrdered)
        {
            json.WriteBoolean("ordered", false);
        }

        if (variable.OtherWords is { } words)
        {
            json.WriteNumber("other_words", words.Values().Count(word => word.Length > 0));
        }

        json.WriteStartArray("columns");
        foreach (var column in variable.Columns)
        {
            json.WriteNumberValue(column);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCode(Utf8JsonWriter json, string code)
    {
        // A number that JSON writes alike is one; "007" is not.
        if (ImportedNumber.TryParse(code, out var number) && number.ToString("R", CultureInfo.InvariantCulture) == code)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(code);
        }
    }

    private static void WriteEnd(Utf8JsonWriter json, double end)
    {
        if (double.IsFinite(end))
        {
            json.WriteNumberValue(end);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
