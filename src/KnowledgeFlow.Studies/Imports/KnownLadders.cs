using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Ladders of which every survey uses some rungs: degrees, ranks, how often. The codes number the rungs in use; a "… and below" is the
/// rung that it names, and so is a "… and above".
/// </summary>
internal static class KnownLadders
{
    private static readonly ImmutableArray<FrozenDictionary<string, int>> Ladders =
    [
        .. new[]
        {
            "小学|初中|高中/中专/高中/中专/高中(中专)/高中或中专/职高/技校/中职|大专/专科/高职|本科/大学本科/大学/学士|硕士/硕士研究生/研究生|博士/博士研究生",
            "No schooling|Primary school/Elementary school|Middle school/Secondary school|High school/High school diploma/High school graduate|Some college|Associate degree/Vocational training/College|Bachelor/Bachelor's degree/Bachelor's/Undergraduate|Master/Master's degree/Master's/Graduate/Postgraduate|Doctorate/PhD/Ph.D./Doctoral degree/Doctor",
            "大一/一年级|大二/二年级|大三/三年级|大四/四年级|大五/五年级|研一/硕士一年级|研二/硕士二年级|研三/硕士三年级|博士",
            "Freshman/First year/1st year|Sophomore/Second year/2nd year|Junior/Third year/3rd year|Senior/Fourth year/4th year|Graduate/Postgraduate",
            "普通员工/一般员工/基层员工/员工|基层管理者/基层管理人员/基层管理|中层管理者/中层管理人员/中层管理|高层管理者/高层管理人员/高层管理",
            "无职称|初级/初级职称/助教|中级/中级职称/讲师|副高/副高级/副教授|正高/正高级/教授/高级/高级职称",
            "每天/几乎每天/每日/每天都/每天多次|每周几次/每周多次/一周几次|每周/每周一次/一周一次|每月几次/每月几次或更少|每月/每月一次|每年几次/每年|很少/几乎不|从不/从未",
            "Several times a day|Daily/Every day/Almost daily/Almost every day|Several times a week/A few times a week|Weekly/Once a week/Every week|Several times a month/A few times a month|Monthly/Once a month|Yearly/Once a year/A few times a year|Rarely/Less often|Never",
            "低/较低|中/中等|高/较高",
            "Low|Medium/Middle|High",
            "农村|乡镇/县城|城市",
            "Single|Married|Divorced|Widowed",
        }.Select(text => Rungs(text)),
    ];

    /// <summary>The labels in the order of the first ladder that has a rung for each, or null.</summary>
    public static ImmutableArray<ImportedValue>? Of(IReadOnlyCollection<string> labels)
    {
        foreach (var ladder in Ladders)
        {
            var rungs = labels.Select(label => (Label: label, Rung: RungOf(ladder, label))).ToArray();
            if (rungs.All(pair => pair.Rung >= 0) && rungs.Select(pair => pair.Rung).Distinct().Count() == rungs.Length)
            {
                return CategoryOrder.Numbered(rungs.OrderBy(pair => pair.Rung).Select(pair => pair.Label));
            }
        }

        return null;
    }

    private static int RungOf(FrozenDictionary<string, int> ladder, string label)
    {
        var key = CategoryOrder.Key(label);
        return ladder.TryGetValue(key, out var rung) || ladder.TryGetValue(WithoutBounds(key), out rung) ? rung : -1;
    }

    private static string WithoutBounds(string key)
    {
        foreach (var bound in new[] { "及以下", "及以上", "或以下", "或以上", "以下", "以上", " or below", " or lower", " or less", " or above", " or higher", " and below", " and above" })
        {
            if (key.EndsWith(bound, StringComparison.Ordinal))
            {
                return key[..^bound.Length];
            }
        }

        return key;
    }

    private static FrozenDictionary<string, int> Rungs(string text) => text.Split('|')
        .SelectMany((rung, index) => rung.Split('/').Append(rung).Select(label => (Key: CategoryOrder.Key(label), index)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.index);
}
