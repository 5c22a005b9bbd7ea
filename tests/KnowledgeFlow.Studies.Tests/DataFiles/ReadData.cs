using System.Globalization;
using System.Text.Json;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

/// <summary>Reads data files from bytes, and what another program said of them.</summary>
internal static class ReadData
{
    public static DataFileContents? Contents(byte[] file, string? encoding = null, string? sheet = null)
    {
        var place = InputPlace.File("study.yaml");
        var source = new DataSource(new Located<string>("answers.dat", place), "answers.dat", encoding is null ? null : new Located<string>(encoding, place), null, [])
        {
            Sheet = sheet is null ? null : new Located<string>(sheet, place),
        };
        return DataFile.Read(source, new MemoryStream(file));
    }

    public static ImportedSurvey Survey(byte[] file, string? encoding = null) => ((DataFileContents.Described)Contents(file, encoding)!).Variables;

    public static RawSheet Sheet(byte[] file, string? sheet = null) => ((DataFileContents.Sheet)Contents(file, sheet: sheet)!).Cells;

    public static string Message(byte[] file, string? sheet = null)
    {
        var read = () => Contents(file, sheet: sheet);
        return read.Should().Throw<BadInputException>().Which.Message;
    }

    public static byte[] Reference(string name) => File.ReadAllBytes(ReferencePath(name));

    /// <summary>Holds a survey to what haven read in the same file: labels, codes, missing values and every answer.</summary>
    public static void ShouldBeWhatHavenRead(ImportedSurvey survey, string reference)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ReferencePath(reference)));
        var expected = document.RootElement.GetProperty("variables").EnumerateArray().ToArray();
        survey.Variables.Select(variable => variable.Name).Should().Equal(expected.Select(variable => variable.GetProperty("name").GetString()));
        foreach (var (variable, haven) in survey.Variables.Zip(expected))
        {
            variable.Label.Should().Be(haven.GetProperty("label").GetString());
            variable.Values.Select(value => Canonical(value.Code)).Should().Equal(Texts(haven, "codes"), "{0}", variable.Name);
            variable.Values.Select(value => value.Label).Should().Equal(haven.GetProperty("labels").EnumerateArray().Select(label => label.GetString()), "{0}", variable.Name);
            variable.Answers.Values().Select(Canonical).Should().Equal(Texts(haven, "answers"), "{0}", variable.Name);
            if (haven.TryGetProperty("missing", out _))
            {
                variable.Missing.Select(Canonical).Should().Equal(Texts(haven, "missing"), "{0}", variable.Name);
                var range = haven.GetProperty("range").EnumerateArray().Select(bound => Bound(bound.GetString()!)).ToArray();
                (variable.MissingRange is var (low, high) ? [low, high] : Array.Empty<double>()).Should().Equal(range, "{0}", variable.Name);
            }
        }
    }

    private static string ReferencePath(string name) => Path.Combine(AppContext.BaseDirectory, "reference", "data-files", name);

    private static IEnumerable<string> Texts(JsonElement variable, string name) => variable.GetProperty(name).EnumerateArray().Select(text => Canonical(text.GetString()!));

    // R writes numbers with 17 digits, this project with as few as tell them apart: both are the same double.
    private static string Canonical(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture) : text;

    private static double Bound(string text) => text switch
    {
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
