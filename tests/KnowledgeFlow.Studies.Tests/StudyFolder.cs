using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Surveys;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Studies.Tests;

/// <summary>A study file and its <c>data.csv</c> in a folder that goes away with the test.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly string yaml;

    public StudyFolder(string yaml, byte[] data)
    {
        this.yaml = yaml;
        Folder.Write("data.csv", data);
    }

    public StudyFolder(string yaml, string data)
        : this(yaml, Encoding.UTF8.GetBytes(data))
    {
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The study as it is read; what the program takes, an editor with its schema takes too.</summary>
    public StudyPlan Plan
    {
        get
        {
            var plan = StudyFileReader.Parse(Folder["study.yaml"], yaml);
            SchemaFile.Study.Faults(YamlAsJson.Of(yaml)).Should().BeEmpty("an editor flags no working key");
            return plan;
        }
    }

    public SurveyTable Survey => SurveyReader.Read(Plan.ToSurveyRequest());

    /// <summary>The study as it is run; its <c>results.json</c> is as the schema says.</summary>
    public StudyResult Result
    {
        get
        {
            var result = StudyRunner.Run(Plan);
            var json = new JsonReportRenderer().Render(result.Report, ReportLanguage.English).Single();
            ResultsFileCheck.Faults(Encoding.UTF8.GetString(json.Content.Span)).Should().BeEmpty("results.json is as data-schemas/results.schema.json says");
            return result;
        }
    }

    /// <summary>The message of the bad input that the study is, without the folder's name.</summary>
    public string Message
    {
        get
        {
            var run = () => StudyRunner.Run(Plan);
            return run.Should().Throw<BadInputException>().Which.Message.Replace(Folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        }
    }

    /// <summary>The cell of an address.</summary>
    public static Cell CellOf(StudyResult result, string address)
    {
        CellPatternParser.TryParse(address, out var pattern).Should().BeTrue();
        return new ResultIndex(result.Report).Find(pattern!).Should().ContainSingle().Which.Value;
    }

    /// <summary>The number at an address.</summary>
    public static double? NumberAt(StudyResult result, string address) => CellOf(result, address).Number;

    public void Dispose() => Folder.Dispose();
}
