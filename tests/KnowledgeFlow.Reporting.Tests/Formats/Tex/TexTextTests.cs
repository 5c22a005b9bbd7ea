using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Reporting.Formats.Tex;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Formats.Tex;

public sealed partial class TexTextTests
{
    [Theory]
    [InlineData("50% of $x_1 & #2", @"50\% of \$x\_1 \& \#2")]
    [InlineData(@"\input{/etc/passwd}", @"\textbackslash{}input\{/etc/passwd\}")]
    [InlineData("[1] *b* a--b", @"{[}1{]} {*}b{*} a-{}-b")]
    [InlineData("χ²(3) = −0.5, p < .05", @"\ensuremath{\chi}\textsuperscript{2}(3) = \ensuremath{-}0.5, p \textless{} .05")]
    [InlineData("two\nlines\u0007", "two lines")]
    [InlineData("^^5cinput ~", @"\textasciicircum{}\textasciicircum{}5cinput \textasciitilde{}")]
    public void TextIsWrittenSoThatTexSetsItAsItStands(string text, string tex) => TexText.Of(text, ReportLanguage.English).Should().Be(tex);

    [Fact]
    public void ChineseKeepsItsOwnMarks() => TexText.Of("“知识”…", ReportLanguage.Chinese).Should().Be("“知识”…");

    [Fact]
    public void NoTextHoldsACommandOfItsOwn() => Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
    {
        var tex = TexText.Of(text, ReportLanguage.English);

        // What is left without our own commands, their arguments and escaped signs is free of all that means something to TeX.
        var rest = Command().Replace(tex, string.Empty);
        return rest.IndexOfAny([.. @"\{}$&#%_^"]) < 0 && !tex.Contains('\n');
    }).QuickCheckThrowOnFailure();

    [GeneratedRegex(@"\\(textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar|textasciigrave|textquotedbl|textonehalf|textdegree|ldots|textperiodcentered)\{\}|\\(ensuremath|textsuperscript|textsubscript|phantom)\{(\\[a-zA-Z]+|\\ensuremath\{-\}|[-0-9])\}|\\[{}$&#%_,]|\{[\[\]*]?\}")]
    private static partial Regex Command();
}
