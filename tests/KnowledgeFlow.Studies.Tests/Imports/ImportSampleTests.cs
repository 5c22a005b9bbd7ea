using System.Text;
using System.Text.Json;
using CsvHelper;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Imports.Codebooks;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.Imports;

/// <summary>
/// Invented exports of every tool beside the variables and answers that must come out of them, written by whoever invented the survey and not
/// by this program.
/// </summary>
public sealed class ImportSampleTests
{
    public static TheoryData<string, string, string, int> Samples => new()
    {
        { "wjx_index.utf8bom.csv", "wjx_index", "wjx", 1 },
        { "wjx_text.utf8bom.csv", "wjx_text", "wjx", 1 },
        { "qualtrics_numeric.csv", "qualtrics_numeric", "qualtrics", 3 },
        { "qualtrics_numeric.utf16le.tsv", "qualtrics_numeric", "qualtrics", 3 },
        { "qualtrics_text.csv", "qualtrics_text", "qualtrics", 3 },
        { "qualtrics_legacy.csv", "qualtrics_legacy", "qualtrics", 2 },
        { "limesurvey_codes.comma.csv", "limesurvey_codes", "limesurvey", 1 },
        { "limesurvey_codes.semicolon.csv", "limesurvey_codes", "limesurvey", 1 },
        { "surveymonkey_expanded.csv", "surveymonkey_expanded", "surveymonkey", 2 },
        { "surveymonkey_numeric.csv", "surveymonkey_numeric", "surveymonkey", 2 },
        { "googleforms_direct.csv", "googleforms_direct", "googleforms", 1 },
        { "googleforms_sheet.csv", "googleforms_sheet", "googleforms", 1 },
        { "sosci.utf16le.csv", "sosci", "sosci", 1 },
        { "sosci.utf8.tab.csv", "sosci", "sosci", 1 },
        { "sosci_two_rows.semicolon.csv", "sosci", "sosci", 2 },
        { "typeform_two_rows.csv", "typeform_two_rows", "typeform", 2 },
        { "alchemer.csv", "alchemer", "alchemer", 1 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void FormatAndHeaderAreRecognised(string file, string expected, string format, int headerRows)
    {
        var survey = Read(file);

        survey.Format.Should().Be(format);
        survey.HeaderRows.Should().Be(headerRows);
        survey.Rows.Should().Be(Expected(expected).GetProperty("rows").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void VariablesComeOut(string file, string expected, string format, int headerRows)
    {
        // One header row of SoSci Survey holds no labels; those that the tool itself adds are known.
        var hasLabels = format != "sosci" || headerRows == 2;
        var found = Codebook(file).GetProperty("variables").EnumerateArray().Select(variable => Described(variable, hasLabels));

        found.Should().Equal(Expected(expected).GetProperty("variables").EnumerateArray().Select(variable => Described(variable, hasLabels)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnswersComeOut(string file, string expected, string format, int headerRows)
    {
        _ = (format, headerRows);
        var survey = Read(file);
        var rows = Rows(File.ReadAllBytes(Sample($"{expected}.expected.csv")));
        for (var i = 0; i < survey.Variables.Length; i++)
        {
            survey.Variables[i].Answers.Values().Should().Equal(rows.Skip(1).Select(row => row[i]), $"these are the answers of {survey.Variables[i].Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnswersFileHoldsTheAnswers(string file, string expected, string format, int headerRows)
    {
        _ = (format, headerRows);
        var rows = Rows(Encoding.UTF8.GetBytes(AnswersFile.Render(Read(file))));

        rows.Skip(1).Should().BeEquivalentTo(Rows(File.ReadAllBytes(Sample($"{expected}.expected.csv"))).Skip(1), options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void CultureChangesNothing(string culture)
    {
        var plain = Samples.Select(row => row.Data.Item1).Select(file => AnswersFile.Render(Read(file)) + JsonCodebook.Render(Read(file), ReportLanguage.English)).ToArray();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
            Samples.Select(row => row.Data.Item1).Select(file => AnswersFile.Render(Read(file)) + JsonCodebook.Render(Read(file), ReportLanguage.English)).Should().Equal(plain);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("qualtrics_numeric.csv", "Status", "1", 1)]
    [InlineData("qualtrics_numeric.csv", "Finished", "0", 1)]
    [InlineData("qualtrics_text.csv", "Status", "1", 1)]
    [InlineData("qualtrics_legacy.csv", "Finished", "0", 1)]
    [InlineData("sosci.utf8.tab.csv", "MODE", "debug", 1)]
    [InlineData("sosci.utf8.tab.csv", "FINISHED", "0", 1)]
    [InlineData("limesurvey_codes.comma.csv", "submitdate", "", 1)]
    public void PreviewsAndUnfinishedAnswersAreOfferedForExclusion(string file, string variable, string mark, int rows)
    {
        var offered = Read(file).Exclusions.Should().ContainSingle(exclusion => exclusion.Variable == variable).Which;

        offered.Answers.Should().Equal(mark);
        offered.Rows.Should().Be(rows);
    }

    [Fact]
    public void CodebookHoldsNoPersonalData()
    {
        foreach (var file in Samples.Select(row => row.Data.Item1))
        {
            var survey = Read(file);
            var personal = survey.Variables.Where(variable => variable.Role == VariableRole.Pii).SelectMany(variable => variable.Answers.Distinct).Where(answer => answer.Length > 0 && answer != "Anonymous").ToArray();
            var books = JsonCodebook.Render(survey, ReportLanguage.English) + TextCodebook.Render(survey, ReportLanguage.English) + TextCodebook.Render(survey, ReportLanguage.Chinese);

            personal.Where(answer => books.Contains(answer, StringComparison.Ordinal)).Should().BeEmpty($"{file} must keep them out");
        }
    }

    [Fact]
    public void WordsBehindOtherAreKeptApart()
    {
        var other = Read("wjx_text.utf8bom.csv").VariableNamed("Q3_3")!;

        other.Part.Should().Be("其他：");
        other.OtherWords!.Values().Take(4).Should().Equal("campus fair", "", "", "campus fair");
    }

    private static ImportedSurvey Read(string file)
    {
        var path = Sample(file);
        return SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []));
    }

    private static JsonElement Codebook(string file) => JsonDocument.Parse(JsonCodebook.Render(Read(file), ReportLanguage.English)).RootElement;

    private static JsonElement Expected(string name) => JsonDocument.Parse(File.ReadAllText(Sample($"{name}.expected.json"))).RootElement;

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "Imports", "Samples", file);

    private static string Described(JsonElement variable, bool hasLabel)
    {
        var values = string.Join("|", variable.GetProperty("values").EnumerateObject().Select(value => $"{value.Name}={value.Value.GetString()}"));
        var missing = string.Join("|", variable.GetProperty("missing").EnumerateArray().Select(code => code.ToString()).Order(StringComparer.Ordinal));
        return $"{variable.GetProperty("name").GetString()} {variable.GetProperty("role").GetString()} {(hasLabel ? variable.GetProperty("label").GetString() : "")} [{values}] [{missing}]";
    }

    private static string[][] Rows(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv), new CsvReaderOptions { HasHeader = false, Separator = ',' }, leaveOpen: false);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field) ?? string.Empty)]);
        }

        return [.. rows];
    }
}
