using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>The field's words for statistics, as column headings print them.</summary>
internal static class Terms
{
    public static Phrase N { get; } = new("n", "n");

    public static Phrase Mean { get; } = new("M", "均值");

    public static Phrase StandardDeviation { get; } = new("SD", "标准差");

    public static Phrase Percent { get; } = new("%", "百分比");

    public static Phrase StandardError { get; } = new("SE", "标准误");

    public static Phrase P { get; } = new("p", "p");

    public static Phrase T { get; } = new("t", "t");

    public static Phrase LowerLimitAt(double level) => new($"{Percentage(level)} CI lower", $"{Percentage(level)} CI 下限");

    public static Phrase UpperLimitAt(double level) => new($"{Percentage(level)} CI upper", $"{Percentage(level)} CI 上限");

    /// <summary>A level of intervals as it is printed: <c>95%</c>, <c>99.9%</c>.</summary>
    public static string Percentage(double level) => string.Create(CultureInfo.InvariantCulture, $"{100 * level:0.##}%");

    public static Phrase CronbachAlpha { get; } = new("Cronbach's α", "Cronbach's α");

    public static Phrase Variable { get; } = new("Variable", "变量");

    public static Phrase Item { get; } = new("Item", "题项");

    public static Phrase Construct { get; } = new("Construct", "构念");

    public static Phrase Model { get; } = new("Model", "模型");

    public static Phrase Term { get; } = new("Term", "项");
}
