using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class CsvReportRendererTests
{
    [Fact]
    public void ATableIsAFileUnderItsId() =>
        new CsvReportRenderer().Render(SampleReport.Report, ReportLanguage.English).Select(file => file.Path)
            .Should().Equal("tables/reliability.constructs.csv", "tables/regression.coefficients.csv", "tables/SYNTHETIC.txt");

    [Fact]
    public void ExcelFindsTheByteOrderMark() =>
        new CsvReportRenderer().Render(SampleReport.Report, ReportLanguage.Chinese).First().Content.Span[..3].ToArray()
            .Should().Equal(0xEF, 0xBB, 0xBF);
}
