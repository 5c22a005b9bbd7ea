using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>The title of a survey as the name of its file tells it.</summary>
public static partial class SurveyTitle
{
    /// <summary>The title: of a file of 问卷星 that which stands between its own words (<c>280012345_按文本_TITLE_423_423.xlsx</c>), of others the name without its extension.</summary>
    /// <param name="path">The data file's path.</param>
    public static string Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return Export().Match(name) is { Success: true } match ? match.Groups["title"].Value : name;
    }

    [GeneratedRegex(@"^\d+_按(?:文本|序号|分数|选项)_(?<title>.*[^\d_].*?)(?:_\d+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Export();
}
