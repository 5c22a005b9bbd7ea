using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>JSON, format <c>kflow-verification/1</c>: every study, every cell, what is printed, what was computed.</summary>
public sealed class JsonVerificationRenderer : IVerificationRenderer
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public string Render(VerificationRun run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", "kflow-verification/1");
            json.WriteBoolean("reproduced", run.Reproduced);
            Counts(json, run.Held, run.Counted, run.SetApart);
            json.WriteStartArray("studies");
            foreach (var study in run.Studies)
            {
                Write(json, run, study);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Counts(Utf8JsonWriter json, int held, int counted, int setApart)
    {
        json.WriteNumber("held", held);
        json.WriteNumber("counted", counted);
        json.WriteNumber("set_apart", setApart);
    }

    private static void Write(Utf8JsonWriter json, VerificationRun run, StudyVerification study)
    {
        json.WriteStartObject();
        json.WriteString("study", run.NameOf(study.Path));
        json.WriteString("title", Whole(study.Title));
        json.WriteBoolean("synthetic", study.Synthetic);
        json.WriteString("problem", study.Problem is { } problem ? Whole(problem.ToMessage(study.Language)) : null);
        Counts(json, study.Result.Held, study.Result.Counted, study.Result.SetApart);
        json.WriteStartArray("cells");
        foreach (var check in run.Listed(study))
        {
            Write(json, run, check, study.Language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VerificationRun run, CellCheck check, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("cell", check.Address);
        json.WriteString("claimed", check.Published.Cell);
        json.WriteString("printed", check.Published.Printed);
        json.WriteString("computed", Whole(check.Computed));
        if (check.Number is { } number)
        {
            json.WriteNumber("value", number);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteBoolean("holds", check.Holds);
        json.WriteString("why", check.Holds ? null : Whole(check.Why.In(language)));
        json.WriteString("status", check.Published.Status switch { PublishedStatus.Impossible => "impossible", PublishedStatus.Misprint => "misprint", _ => string.Empty });
        json.WriteString("source", check.Published.Source);
        json.WriteString("file", check.Published.Place.FilePath is { } path ? run.NameOf(path) : null);
        if (check.Published.Place.LineNumber is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }

        json.WriteEndObject();
    }

    // JSON has no halves of surrogate pairs.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
