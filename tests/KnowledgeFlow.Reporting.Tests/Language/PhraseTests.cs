using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Language;

public class PhraseTests
{
    /// <summary>As tables print them: a minus sign for a hyphen, whatever the culture, and nothing changed in words.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("fa-IR")]
    [InlineData("fr-FR")]
    public void NumbersBelowZeroHaveAMinusSign(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var phrase = Phrase.Format($"{-2} to {-1.5:F2} of {"a-1"}, {3}", $"{-2} 至 {-1.5:F2}（{"a-1"}），{3}");

            phrase.English.Should().Be("−2 to −1.50 of a-1, 3");
            phrase.Chinese.Should().Be("−2 至 −1.50（a-1），3");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
