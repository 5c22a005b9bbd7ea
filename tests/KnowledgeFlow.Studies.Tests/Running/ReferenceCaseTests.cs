using System.Text.Json;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Running;

/// <summary>
/// Small studies of data that are hard to get right (strongly related ordered answers, leverage 1, aliased predictors, Heywood cases, constants, tiny groups), cell by cell against R
/// (<c>tests/reference/cases/cases.R</c>). Each case states how many decimals hold; a null is a number that must not be invented.
/// </summary>
public sealed class ReferenceCaseTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "reference", "cases");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryCellIsThatOfR(string name)
    {
        using var study = StudyOf(name);
        var index = new ResultIndex(study.Result.Report);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name, "expected.json")));
        var tolerance = 0.5 * Math.Pow(10, -expected.RootElement.GetProperty("decimals").GetInt32());
        var failures = from cell in expected.RootElement.GetProperty("cells").EnumerateObject()
                       let computed = NumberAt(index, cell.Name)
                       where cell.Value.ValueKind == JsonValueKind.Null ? computed is not null : !(Math.Abs(computed.GetValueOrDefault(double.NaN) - cell.Value.GetDouble()) <= tolerance)
                       select FormattableString.Invariant($"{cell.Name}: {computed:R} where {cell.Value} stands");
        failures.Should().BeEmpty();
    }

    /// <summary>Each reason names what is concerned, in the words of the study.</summary>
    [Theory]
    [InlineData("unknown-text", "compare_groups.tests", "No Welch test of y by Gender: of Gender, groups ?, other have fewer than 2 answers.", "y（Gender） 无 Welch 检验：Gender 的 ?、other 组不足 2 人。")]
    [InlineData("tiny-groups", "compare_groups.post_hoc", "y by g (Games-Howell): of g, group 1 has fewer than 2 answers.", "y（g）（Games-Howell）：g 的 1 组不足 2 人。")]
    [InlineData("heywood-cfa", "cfa.validity", "The solution is improper, and CR, AVE and √AVE are held against no threshold.", "解为不当解，故不以建议值评价 CR、AVE 与 √AVE。")]
    [InlineData("anova-aliased", "anova.effects", "Left out: tot, an exact combination of a, b.", "未纳入 tot：为 a、b 的线性组合。")]
    [InlineData("anova-aliased", "anova.means", "Left out: k, of which every value is the same.", "未纳入 k：取值全部相同。")]
    [InlineData("mediator-constant", "mediation.effects", "No equation of con: every answer is the same in con.", "无 con 的方程：取值全部相同：con。")]
    [InlineData("mediator-constant", "twice.effects", "No indirect effects: an exact combination of the others: dup.", "无间接效应：与其他变量完全共线：dup。")]
    [InlineData("one-cluster", "regression.models", "Model 1 has no clustered errors, t, p, intervals and F: all rows are of one cluster.", "模型 1 无聚类稳健标准误、t、p、区间与 F：全部个案属同一聚类。")]
    [InlineData("group-of-3", "cfa.fit", "No fit of Measurement model: in group west, 3 complete rows where 5 are needed.", "测量模型无拟合结果：west 组：完整个案仅 3 个，至少需要 5 个。")]
    [InlineData(
        "heywood-groups",
        "cfa.fit",
        "Measurement model: an improper solution (Heywood case) at south/h1~~h1. The numbers are as estimated, to be checked and not to be interpreted; what takes the root of a negative variance is null.",
        "测量模型：出现不当解（Heywood 现象）：south/h1~~h1。数值按估计结果原样给出，可供核对，不宜解释；需对负方差开方者为空。")]
    public void TheReasonNamesWhatIsConcerned(string name, string table, string english, string chinese)
    {
        using var study = StudyOf(name);
        var notes = study.Result.Report.Sections.SelectMany(section => section.Tables).Single(found => found.Id == table).Notes;
        notes.Select(note => note.English).Should().Contain(english);
        notes.Select(note => note.Chinese).Should().Contain(chinese);
    }

    [Fact]
    public void NoCaseIsMissing() => Directory.GetDirectories(Folder).Should().HaveCount(39);

    private static StudyFolder StudyOf(string name) =>
        new(File.ReadAllText(Path.Combine(Folder, name, "study.yaml")), File.ReadAllBytes(Path.Combine(Folder, name, "data.csv")));

    private static double? NumberAt(ResultIndex index, string address)
    {
        CellPatternParser.TryParse(address, out var pattern).Should().BeTrue(address);
        return index.Find(pattern!).Should().ContainSingle(address).Which.Value.Number;
    }
}
