using System.Globalization;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Publications;

public sealed class PublishedStudyReaderTests
{
    private const string Whole = """
        title: 知识流动效率
        citation: Li and others (2012)
        language: zh
        convention: spss
        synthetic: true
        likert: {min: 1, max: 7}
        constructs:
          KS: {items: KS1-KS3}
        variables:
          q7: {label: "Q1. Age?", values: {1: under 30, 2: "30 [and over]"}}
        sample: {sent: 500, valid: 338, source: "Method"}
        screening: {longstring: 3}
        analyses:
          - {type: frequencies, id: who, variables: [q7]}
          - type: reliability
          - {type: regression, outcome: KS, predictors: [q7]}
        printed:
          - table: who.q7
            source: "Table 1"
            rows:
              "Q1. Age?": {percent: 62.4%}
              30 [and over]: {n: 127, valid_percent: {printed: 1.2%, status: misprint, note: "3.2, perhaps"}}
          - table: reliability.constructs
            rows:
              KS: {alpha: .824, cr: "<5"}
            cells:
              "max(regression.coefficients[1:*].vif)": {printed: 0.008, status: impossible}
              "reliability.items[*].loading": ">.7"
              "regression.coefficients[1:q7].b": .129 n.s.
              "regression.coefficients[1:q7].beta": -.340***
              "reliability.constructs[KS].ave": "<reliability.constructs[*].cr"
        """;

    private static readonly PublishedStudy Study = PublishedStudyReader.Parse("folder/paper.yaml", Whole);

    [Fact]
    public void EveryKeyIsRead()
    {
        Study.Path.Should().Be("folder/paper.yaml");
        Study.Citation.Should().Be("Li and others (2012)");
        Study.Sample.Should().Be(new PublishedSample(500, null, null, 338));
        Study.Analyses.Select(analysis => analysis.Id.Value).Should().Equal("who", "reliability", "regression");
        Study.Subject.Title.Should().Be("知识流动效率");
        Study.Subject.Language.Should().Be(ReportLanguage.Chinese);
        Study.Subject.Convention.Should().Be(Convention.Spss);
        Study.Subject.Synthetic.Should().BeTrue();
        Study.Subject.Likert!.Maximum.Should().Be(7);
        Study.Subject.Constructs.Should().ContainSingle().Which.ItemNames.Should().Equal("KS1", "KS2", "KS3");
        Study.Subject.Variables.Should().ContainSingle().Which.Label.Should().Be("Q1. Age?");
        Study.Subject.Screening.Rules.Should().ContainSingle();
    }

    [Fact]
    public void PrintedValuesKeepTheirLettersAndTheirOrder() =>
        PublishedValuesWriter.Write(Study.Printed).Should().Be("""
            cell,printed,source,status
            screening.flow[sent].n,500,Method,
            screening.flow[valid].n,338,Method,
            "who.q7[""Q1. Age?""].percent",62.4%,Table 1,
            "who.q7[""30 [and over]""].n",127,Table 1,
            "who.q7[""30 [and over]""].valid_percent",1.2%,"Table 1; 3.2, perhaps",misprint
            reliability.constructs[KS].alpha,.824,,
            reliability.constructs[KS].cr,<5,,
            max(regression.coefficients[1:*].vif),0.008,,impossible
            reliability.items[*].loading,>.7,,
            regression.coefficients[1:q7].b,.129 n.s.,,
            regression.coefficients[1:q7].beta,-.340***,,
            reliability.constructs[KS].ave,<reliability.constructs[*].cr,,

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void ValuesKnowTheirPlaces() => Study.Printed[2].Place.Name.English.Should().Be("folder/paper.yaml:21:29");

    [Fact]
    public void WhatIsWrittenReadsBackAsTheSameValues()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("published.csv", PublishedValuesWriter.Write(Study.Printed));
        var back = PublishedValuesReader.Read(path, Texts.At("published.csv"));
        back.Select(value => value with { Place = Study.Printed[0].Place }).Should().Equal(Study.Printed.Select(value => value with { Place = Study.Printed[0].Place }));
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void CultureChangesNothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            PublishedValuesWriter.Write(PublishedStudyReader.Parse("folder/paper.yaml", Whole).Printed).Should().Be(PublishedValuesWriter.Write(Study.Printed));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
