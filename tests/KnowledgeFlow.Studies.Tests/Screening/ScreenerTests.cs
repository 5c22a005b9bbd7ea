using System.Text;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Studies.Tests.Screening;

public sealed class ScreenerTests
{
    private const string Constructs = "data: {file: data.csv, missing: [9]}\nlikert: {min: 1, max: 5}\nconstructs: {A: {items: a1-a3}, B: {items: [b1, b2], reverse: [b1]}}\nanalyses: [{type: frequencies, variables: [A]}]\n";

    [Theory]
    [InlineData("longstring: 3", "b1,a1,a2,x,a3,b2\n3,3,3,0,3,1\n1,2,2,0,1,2\n1,2,2,0,2,1\n", "0:4 2:3")]
    [InlineData("longstring: 3", "a1,a2,a3,b1,b2\n1,1,,1,1\n1,1,9,1,1\n1,1,1,,1\n", "2:3")]
    [InlineData("longstring: 5", "a1,a2,a3,b1,b2\n1,1,1,1,1\n1,1,1,1,2\n", "0:5")]
    [InlineData("max_missing: 0.2", "a1,a2,a3,b1,b2\n1,,3,4,5\n1,,3,9,5\n,,,9,9\n", "1:0.4 2:1")]
    [InlineData("max_missing: 0", "a1,a2,a3,b1,b2\n1,2,3,4,5\n1,,3,4,5\n", "1:0.2")]
    [InlineData("max_missing: 1", "a1,a2,a3,b1,b2,x\n,,,,,1\n", "")]
    [InlineData("seconds: {column: t, min: 60}", "a1,a2,a3,b1,b2,t\n1,2,3,4,5,60\n1,2,3,4,5,59.99\n1,2,3,4,5,\n1,2,3,4,5,-1\n", "1:59.99 3:-1")]
    [InlineData("attention: {q: 3}", "a1,a2,a3,b1,b2,q\n1,2,3,4,5,3\n1,2,3,4,5,4\n1,2,3,4,5,\n1,2,3,4,5,9\n", "1:4 2:NaN 3:NaN")]
    [InlineData("attention: {q: agree}", "a1,a2,a3,b1,b2,q\n1,2,3,4,5,agree\n1,2,3,4,5,disagree\n1,2,3,4,5,\n", "1:NaN 2:NaN")]
    [InlineData("answered: [q, a1]", "a1,a2,a3,b1,b2,q\n1,2,3,4,5,x\n1,2,3,4,5,\n,2,3,4,5,y\n9,2,3,4,5,y\n", "1:NaN 2:NaN 3:NaN")]
    [InlineData("duplicates: ip", "a1,a2,a3,b1,b2,ip\n1,2,3,4,5,192.0.2.1\n1,2,3,4,5,192.0.2.2\n1,1,1,1,1,192.0.2.1\n1,1,1,1,1,\n1,1,1,1,1,\n", "2:1")]
    [InlineData("duplicates: [ip, agent]", "a1,a2,a3,b1,b2,ip,agent\n1,2,3,4,5,1,x\n1,2,3,4,5,1,y\n1,2,3,4,5,1,x\n", "2:1")]
    [InlineData("duplicates: {answers: true}", "a1,a2,a3,b1,b2\n1,2,3,4,5\n1,2,3,4,4\n1,2,3,4,5\n1,2,3,4,5\n,,,,\n1,2,3,,5\n1,2,3,9,5\n", "2:1 3:1 5:5")]
    [InlineData("irv: 0.1", "a1,a2,a3,b1,b2\n3,3,3,3,3\n3,3,3,3,4\n1,2,3,4,5\n,,,,3\n", "0:0")]
    [InlineData("longstring: {min: 3, within: construct}", "a1,a2,a3,b1,b2\n1,1,1,2,3\n1,2,2,2,2\n", "0:3")]
    [InlineData("attention: {q: 3, r: 1}", "a1,a2,a3,b1,b2,q,r\n1,2,3,4,5,3,1\n1,2,3,4,5,3,2\n1,2,3,4,5,2,2\n", "1:2 2:2")]
    public void RuleExcludesThoseBeyondItsLimit(string rule, string data, string excluded) =>
        string.Join(' ', Ledger(rule, data).Exclusions.Select(exclusion => FormattableString.Invariant($"{exclusion.Row}:{exclusion.Value}"))).Should().Be(excluded);

    [Fact]
    public void RunsAreCountedInTheOrderOfTheFileAndBeforeReversal()
    {
        // Reversed b1 would be 3 → 3 but 2 → 4, so that a run of twos shows that answers are taken as given.
        Ledger("longstring: 5", "b2,b1,a3,a2,a1\n2,2,2,2,2\n").Exclusions.Should().ContainSingle();
        Ledger("longstring: 3", "a1,b1,a2,b2,a3\n2,1,2,1,2\n").Exclusions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("seconds: {column: t, min: 60}, longstring: 5", "seconds longstring")]
    [InlineData("longstring: 5, seconds: {column: t, min: 60}", "longstring longstring")]
    public void FirstRuleThatHitsCounts(string rules, string found) =>
        string.Join(' ', Ledger(rules, "a1,a2,a3,b1,b2,t\n2,2,2,2,2,10\n2,2,2,2,2,100\n1,2,3,4,5,100\n").Exclusions.Select(exclusion => exclusion.Rule.Id)).Should().Be(found);

    [Fact]
    public void DistancesThatDoNotExistExcludeNobodyAndSaySo()
    {
        var ledger = Ledger("mahalanobis: 0.001", "a1,a2,a3,b1,b2\n1,2,3,4,5\n2,2,3,4,5\n");

        ledger.Exclusions.Should().BeEmpty();
        ledger.Notes.Should().ContainSingle().Which.English.Should().StartWith("Mahalanobis' distance could not be computed");
    }

    [Fact]
    public void FarAnswersAreExcludedByTheirDistance()
    {
        // 200 answers along one line and one across it.
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{1 + (i % 5)},{1 + ((i + (i % 3)) % 5)},{1 + (i % 4)},{1 + (i % 5)},{1 + ((i + (i % 2)) % 5)}\n")));
        Ledger("mahalanobis: 0.001", $"a1,a2,a3,b1,b2\n{rows}5,1,1,1,5\n").Exclusions.Should().ContainSingle().Which.Row.Should().Be(200);
    }

    [Theory]
    [InlineData("attention: {g: male}", "1:2")]
    [InlineData("attention: {a1: agree}", "0:1")]
    public void AttentionTakesLabels(string rule, string excluded)
    {
        using var study = new StudyFolder(
            $"data: data.csv\nlikert: {{min: 1, max: 5, labels: {{agree: 5}}}}\nconstructs: {{A: {{items: [a1]}}}}\nvariables: {{g: {{values: {{1: male, 2: female}}}}}}\nscreening: {{{rule}}}\nanalyses: [{{type: frequencies, variables: [g]}}]",
            "a1,g\n1,1\nagree,2\n");
        string.Join(' ', study.Result.Ledger.Exclusions.Select(exclusion => FormattableString.Invariant($"{exclusion.Row}:{exclusion.Value}"))).Should().Be(excluded);
    }

    [Fact]
    public void LabelThatIsNoneIsToldWithTheNearest()
    {
        using var study = new StudyFolder("data: data.csv\nvariables: {g: {values: {1: male, 2: female}}}\nscreening: {attention: {g: mail}}\nanalyses: [{type: frequencies, variables: [g]}]", "g\n1\n2\n");
        study.Message.Should().Contain("\"mail\" is no label of g").And.Contain("Did you mean male?");
    }

    [Fact]
    public void SampleFlowReconciles()
    {
        using var study = new StudyFolder(
            Constructs + "screening: {sent: 8, max_missing: 0.2, seconds: {column: t, min: 60}}\n",
            "a1,a2,a3,b1,b2,t\n1,2,3,4,5,99\n,,3,4,5,99\n1,2,3,4,5,10\n,,3,4,5,10\n1,2,3,4,5,60\n");
        var result = study.Result;
        Number("sent", "n").Should().Be(8);
        Number("returned", "n").Should().Be(5);
        Number("max_missing", "n").Should().Be(2);
        Number("seconds", "n").Should().Be(1);
        Number("invalid", "n").Should().Be(3);
        Number("valid", "n").Should().Be(2);
        Number("sent", "percent").Should().Be(100);
        Number("returned", "percent").Should().Be(62.5);
        Number("valid", "percent").Should().Be(25);
        result.Ledger.Valid.Should().Equal(0, 4);
        StudyFolder.NumberAt(result, "frequencies.A[2].n").Should().Be(2);

        double? Number(string row, string column) => StudyFolder.NumberAt(result, $"screening.flow[{row}].{column}");
    }

    [Fact]
    public void PercentsAreOfTheReturnedWhereTheSentAreNotKnown()
    {
        using var study = new StudyFolder(Constructs + "screening: {longstring: 5}\n", "a1,a2,a3,b1,b2\n1,1,1,1,1\n1,2,3,4,5\n1,2,3,4,4\n1,2,3,3,5\n");
        StudyFolder.NumberAt(study.Result, "screening.flow[returned].percent").Should().Be(100);
        StudyFolder.NumberAt(study.Result, "screening.flow[valid].percent").Should().Be(75);
    }

    [Fact]
    public void MoreReturnedThanSentIsBadInput()
    {
        using var study = new StudyFolder(Constructs + "screening: {sent: 1}\n", "a1,a2,a3,b1,b2\n1,1,1,1,1\n1,2,3,4,5\n");
        study.Message.Should().Be("study.yaml:5:19: 1 questionnaires were sent, but 2 came back in data.csv\n  5 | screening: {sent: 1}\n    |                   ^\nCorrect sent:, or leave it out.");
    }

    [Fact]
    public void StudyWhoseEveryQuestionnaireIsInvalidStillReports()
    {
        using var study = new StudyFolder(Constructs + "screening: {longstring: 5}\n", "a1,a2,a3,b1,b2\n1,1,1,1,1\n");
        var result = study.Result;
        StudyFolder.NumberAt(result, "screening.flow[valid].n").Should().Be(0);
        result.Report.Sections[^1].Tables[0].Rows.Should().BeEmpty();
    }

    [Fact]
    public void StudyAKeepsIts338()
    {
        var data = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "knowledge-flow", "synthetic-answers.csv"));
        using var study = new StudyFolder(
            """
            data: data.csv
            likert: {min: 1, max: 5}
            constructs: {KS: {items: KS1-KS5}, KA: {items: KA1-KA4}, OC: {items: OC1-OC4}, KFE: {items: KFE1-KFE4}}
            screening: {sent: 500, id: id, seconds: {column: seconds, min: 60}, max_missing: 0.1, longstring: 17}
            analyses: [{type: frequencies, variables: [gender]}]
            """,
            data);
        var ledger = study.Result.Ledger;
        (ledger.Returned, ledger.Valid.Length, ledger.Exclusions.Length).Should().Be((387, 338, 49));
        ledger.Rules.Rules.Select(rule => (rule.Id, ledger.RemovedBy(rule))).Should().Equal(("seconds", 17), ("max_missing", 16), ("longstring", 16));
    }

    [Fact]
    public void ExclusionFileNamesRecordRuleValueAndLimitInertly()
    {
        using var study = new StudyFolder(
            Constructs + "screening: {id: who, seconds: {column: '=t', min: 60.5}, attention: {q: -1}, max_missing: 0.2}\n",
            "who,a1,a2,a3,b1,b2,=t,q\n\"=HYPERLINK(\"\"x\"\")\",1,2,3,4,5,-7,-1\n+1 me,1,2,3,4,5,99,\n,1,,3,,5,99,-1\n 学生甲 ,1,2,3,4,5,99,-1\n\"x, y\",1,2,3,4,5,99,2\n");
        var file = ExclusionFile.Render(study.Result.Ledger, study.Survey);
        file.Path.Should().Be("excluded.csv");
        Encoding.UTF8.GetString(file.Content.Span).Should().Be(
            """
            ﻿record,id,rule,column,value,limit
            1,"'=HYPERLINK(""x"")",seconds,'=t,-7,60.5
            2,'+1 me,attention,q,,-1
            3,,max_missing,,0.4,0.2
            5,"x, y",attention,q,2,-1

            """.ReplaceLineEndings("\n"));
    }

    private static ScreeningLedger Ledger(string rules, string data)
    {
        using var study = new StudyFolder($"{Constructs}screening: {{{rules}}}\n", data);
        return StudyRunner.Run(study.Plan).Ledger;
    }
}
