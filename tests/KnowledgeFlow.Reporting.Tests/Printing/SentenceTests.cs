using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Printing;

public sealed class SentenceTests
{
    private static readonly PrintedPart.Value Alpha = new(Cell.Of(.824), NumberStyle.Bounded, "reliability.constructs[KS].alpha");

    [Fact]
    public void WhatIsInterpolatedKeepsItsAddressInBothLanguages()
    {
        var sentence = Sentence.Of($"α = {Alpha}.", $"α 为 {Alpha}。");

        sentence.In(ReportLanguage.English).Should().Equal(Words("α = "), Alpha, Words("."));
        sentence.In(ReportLanguage.Chinese).Should().Equal(Words("α 为 "), Alpha, Words("。"));
    }

    [Fact]
    public void PhrasesAndSentencesInsideTakeTheLanguageOfTheSentence()
    {
        var inner = Sentence.Of($"{new Phrase("climate", "氛围")}", $"{new Phrase("climate", "氛围")}");

        Sentence.Of($"{inner}", $"{inner}").In(ReportLanguage.Chinese).Should().Equal(Words("氛围"));
    }

    [Fact]
    public void BracesOfSurveyTextStayAsTheyAre() =>
        Sentence.Of($"{"{0} {{x}}"} {{y}}", $"").In(ReportLanguage.English).Should().Equal(Words("{0} {{x}}"), Words(" {y}"));

    [Fact]
    public void ADoubleIsRefusedBecauseItWouldLoseItsAddress()
    {
        var act = () => Sentence.Of($"{0.5}", $"");

        act.Should().Throw<ArgumentException>().WithMessage("A sentence cannot hold Double*");
    }

    [Theory]
    [InlineData(1, "a", "a")]
    [InlineData(2, "a and b", "a和b")]
    [InlineData(3, "a, b, and c", "a、b、c")]
    public void AListIsJoinedAsEachLanguageJoins(int count, string english, string chinese)
    {
        var list = Sentence.List([.. "abc"[..count].Select(letter => Sentence.Of($"{letter.ToString()}", $"{letter.ToString()}"))]);

        Text(list.English).Should().Be(english);
        Text(list.Chinese).Should().Be(chinese);
    }

    private static PrintedPart.Words Words(string text) => new(Phrase.Verbatim(text));

    private static string Text(IEnumerable<PrintedPart> parts) => string.Concat(parts.Cast<PrintedPart.Words>().Select(part => part.Text.English));
}
