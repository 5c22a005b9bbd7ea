using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

/// <summary>Studies over files that say themselves what their codes mean.</summary>
public sealed class StatisticalFileStudyTests
{
    [Theory]
    [InlineData("pspp_byte.sav")]
    [InlineData("pspp_none.sav")]
    public void ValueLabelsAreCategoriesAndUserMissingCodesAreMissing(string file)
    {
        using var study = new StudyFolder("""
            data: data.csv
            analyses:
              - {type: frequencies, variables: [gender, q1, q2, region, pick1]}
              - {type: descriptives, variables: [q1, q2, wt]}
            """, ReadData.Reference(file));
        var result = study.Result;

        StudyFolder.NumberAt(result, "frequencies.gender[female].n").Should().Be(2);
        StudyFolder.NumberAt(result, "frequencies.q1[\"strongly agree\"].n").Should().Be(1);
        StudyFolder.NumberAt(result, "frequencies.q1[\"strongly agree\"].valid_percent").Should().Be(100, "98 and 99 are user-missing");
        StudyFolder.NumberAt(result, "frequencies.region[North].n").Should().Be(1);
        StudyFolder.NumberAt(result, "descriptives.variables[q2].n").Should().Be(2, "91 lies in the missing range");
        StudyFolder.NumberAt(result, "descriptives.variables[wt].mean").Should().BeApproximately(1, 1e-15);
    }

    [Fact]
    public void ExtendedMissingValuesOfStataAreMissing()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [Q1]}]", ReadData.Reference("answers_118.dta"));

        StudyFolder.NumberAt(study.Result, "frequencies.Q1[\"strongly agree\"].valid_percent").Should().Be(50);
    }

    [Fact]
    public void VariableWithoutALabelIsCalledByItsName()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: descriptives, variables: [q2]}]", ReadData.Reference("pspp_byte.sav"));

        study.Result.Report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows).Select(row => row.Label.In(ReportLanguage.English)).Should().Contain("q2").And.NotContain(string.Empty);
    }
}
