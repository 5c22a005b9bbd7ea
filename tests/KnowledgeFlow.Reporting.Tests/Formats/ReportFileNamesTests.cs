using System.Text;
using KnowledgeFlow.Reporting.Formats;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class ReportFileNamesTests
{
    [Theory]
    [InlineData("reliability.constructs", "reliability.constructs")]
    [InlineData("frequencies.年级", "frequencies.年级")]
    [InlineData("frequencies.Q1. Age?", "frequencies.Q1. Age%3F")]
    [InlineData("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd")]
    [InlineData("a\\b:c*d\"e<f>g|h%i\u0001", "a%5Cb%3Ac%2Ad%22e%3Cf%3Eg%7Ch%25i%01")]
    public void WhatFileSystemsRefuseIsEscaped(string id, string expected) => new ReportFileNames([id])[id].Should().Be(expected);

    [Fact]
    public void IdsThatDifferInCaseAloneGetTwoFiles()
    {
        var names = new ReportFileNames(["f.age", "f.Age", "f.AGE"]);
        new[] { names["f.age"], names["f.Age"], names["f.AGE"] }.Should().Equal("f.age", "f.Age~2", "f.AGE~3");
    }

    [Fact]
    public void LongIdsAreCutAndStayApart()
    {
        var first = "f." + new string('问', 150);
        var second = first + "题";
        var names = new ReportFileNames([first, second]);
        Encoding.UTF8.GetByteCount(names[first]).Should().BeLessThan(220);
        names[first].Should().NotBe(names[second]);
    }
}
