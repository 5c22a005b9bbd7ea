using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.loadings</c>, <c>efa.structure</c> and <c>efa.factor_correlations</c>.</summary>
internal static class LoadingTables
{
    private static readonly ResultColumn Communality = new("communality", new Phrase("h²", "共同度"), NumberStyle.Bounded);

    /// <summary>The pattern loadings and communalities.</summary>
    public static ResultTable Loadings(string id, PooledItems pool, FactorSolution solution, FactorCountRule rule, ImmutableArray<TargetFactor> target) => new(
        $"{id}.loadings",
        Title(solution.Extraction, solution.Rotation),
        [.. FactorColumns(solution.Factors, solution.Extraction), Communality],
        [.. pool.Names.Select(item => Row(pool, item, solution.Pattern, solution.Factors + 1, i => [.. Cells(solution.Pattern, i), Cell.Of(solution.Communalities[i])]))],
        [.. Notes(pool, solution, rule, target)])
    {
        RowHeading = Terms.Item,
    };

    /// <summary>The pattern loadings and communalities of covariances, in the items' own units.</summary>
    public static ResultTable Raw(string id, PooledItems pool, FactorSolution solution)
    {
        var raw = solution.Raw!;
        return new ResultTable(
            $"{id}.raw_loadings",
            new Phrase("Raw loadings", "未重标的载荷"),
            [
                .. FactorColumns(solution.Factors, solution.Extraction).Select(column => column with { Style = NumberStyle.Estimate }),
                Communality with { Style = NumberStyle.Estimate },
                new ResultColumn("variance", new Phrase("Variance", "方差"), NumberStyle.Estimate),
            ],
            [.. pool.Names.Select(item => Row(pool, item, raw, solution.Factors + 2, i =>
            {
                var variance = solution.Deviations[i] * solution.Deviations[i];
                return [.. Cells(raw, i), Cell.Of(solution.Communalities[i] * variance), Cell.Of(variance)];
            }))],
            [
                SampleNote.Of(pool, solution.Count),
                new Phrase("In the items' own units: the rescaled loadings times the items' standard deviations.", "以题项原单位表示：重标载荷乘以题项标准差。"),
                .. LeftOutNote.Of(Phrase.Empty, pool),
            ])
        {
            RowHeading = Terms.Item,
        };
    }

    /// <summary>What stands in the place of loadings that cannot be estimated; null for an unknown number of factors.</summary>
    public static ResultTable Absent(string id, PooledItems pool, ExtractionMethod extraction, RotationMethod rotation, int? factors, Diagnosis diagnosis)
    {
        ImmutableArray<ResultColumn> columns = [.. FactorColumns(Math.Min(factors ?? 0, pool.Names.Length), extraction), Communality];
        return new ResultTable(
            $"{id}.loadings",
            Title(extraction, rotation),
            columns,
            [.. pool.Names.Select(item => new ResultRow(item, pool.LabelOf(item), [.. columns.Select(_ => Cell.Null)]))],
            [SampleNote.Of(pool, pool.Moments.Count), .. LeftOutNote.Of(Phrase.Empty, pool), DiagnosisPhrase.Note(new Phrase("No factor solution", "无因子解"), diagnosis)])
        {
            RowHeading = Terms.Item,
        };
    }

    /// <summary>The correlations of items with factors.</summary>
    public static ResultTable Structure(string id, PooledItems pool, FactorSolution solution) => new(
        $"{id}.structure",
        new Phrase("Structure: correlations of items with factors", "结构矩阵：题项与因子的相关"),
        [.. FactorColumns(solution.Factors, solution.Extraction)],
        [.. pool.Names.Select(item => Row(pool, item, solution.Structure, solution.Factors, i => [.. Cells(solution.Structure, i)]))],
        [SampleNote.Of(pool, solution.Count), .. LeftOutNote.Of(Phrase.Empty, pool)])
    {
        RowHeading = Terms.Item,
    };

    /// <summary>The correlations of factors.</summary>
    public static ResultTable FactorCorrelations(string id, PooledItems pool, FactorSolution solution) => new(
        $"{id}.factor_correlations",
        new Phrase("Correlations of factors", "因子相关"),
        [.. FactorColumns(solution.Factors, solution.Extraction)],
        [.. FactorNames(solution.Factors).Select((name, i) => new ResultRow(
            name,
            FactorLabel(name, i, solution.Extraction),
            [.. Enumerable.Range(0, solution.Factors).Select(j => Cell.Of(solution.FactorCorrelations[i, j]))]))],
        [SampleNote.Of(pool, solution.Count)])
    {
        RowHeading = new Phrase("Factor", "因子"),
    };

    // An item that was left out keeps its row.
    private static ResultRow Row(PooledItems pool, string item, LoadingMatrix loadings, int columns, Func<int, ImmutableArray<Cell>> cells) => new(
        item, pool.LabelOf(item), loadings.Items.IndexOf(item) is >= 0 and var place ? cells(place) : [.. Enumerable.Repeat(Cell.Null, columns)]);

    private static IEnumerable<string> FactorNames(int factors) =>
        Enumerable.Range(1, factors).Select(factor => FormattableString.Invariant($"F{factor}"));

    /// <summary>One column a factor.</summary>
    public static IEnumerable<ResultColumn> FactorColumns(int factors, ExtractionMethod extraction) =>
        FactorNames(factors).Select((name, i) => new ResultColumn(name, FactorLabel(name, i, extraction), NumberStyle.Bounded));

    private static Phrase FactorLabel(string name, int place, ExtractionMethod extraction) =>
        Phrase.Format($"{name}", $"{(extraction == ExtractionMethod.PrincipalComponents ? "成分" : "因子")}{place + 1}");

    private static Phrase Title(ExtractionMethod extraction, RotationMethod rotation)
    {
        var matrix = extraction == ExtractionMethod.PrincipalComponents ? "成分矩阵" : "因子矩阵";
        return new Phrase("Loadings", rotation == RotationMethod.None ? matrix : $"旋转后的{matrix}");
    }

    private static IEnumerable<Cell> Cells(LoadingMatrix loadings, int item) =>
        Enumerable.Range(0, loadings.Factors).Select(factor => Cell.Of(loadings[item, factor]));

    private static IEnumerable<Phrase> Notes(PooledItems pool, FactorSolution solution, FactorCountRule rule, ImmutableArray<TargetFactor> target)
    {
        var (extraction, rotation, number, sample) = (Name(solution.Extraction), Name(solution.Rotation, target), Name(rule, solution), SampleNote.Of(pool, solution.Count));
        var order = solution.Rotation.TakesTarget() && solution.Factors > 1
            ? new Phrase("Factors in the order of the target, where it leaves the sign open with a positive sum of loadings.", "因子按目标矩阵的顺序排列，目标未定符号者载荷之和为正。")
            : new Phrase("Factors in the order of their sums of squared loadings, each with a positive sum of loadings.", "因子按载荷平方和排序，各因子载荷之和为正。");
        yield return new Phrase(
            $"{sample.English} Extraction: {extraction.English}; rotation: {rotation.English}; number of factors: {number.English}. {order.English}",
            $"{sample.Chinese}提取方法：{extraction.Chinese}；旋转：{rotation.Chinese}；因子数：{number.Chinese}。{order.Chinese}");
        if (!solution.Deviations.IsEmpty)
        {
            yield return new Phrase(
                "Covariances were factored: loadings and communalities are rescaled, each item's divided by its standard deviation or variance.",
                "分析的是协方差矩阵：载荷与共同度均已重标（除以题项标准差或方差）。");
        }

        foreach (var note in LeftOutNote.Of(Phrase.Empty, pool))
        {
            yield return note;
        }

        if (solution.Caution is { } caution)
        {
            yield return DiagnosisPhrase.Note(new Phrase("Caution", "注意"), caution);
        }
    }

    private static Phrase Name(ExtractionMethod method) => method switch
    {
        ExtractionMethod.PrincipalComponents => new Phrase("principal components", "主成分"),
        ExtractionMethod.PrincipalAxis => new Phrase("principal axis factoring", "主轴因子法"),
        ExtractionMethod.MaximumLikelihood => new Phrase("maximum likelihood", "最大似然"),
        _ => new Phrase("minimum residuals", "最小残差"),
    };

    private static Phrase Name(RotationMethod method, ImmutableArray<TargetFactor> target) => method switch
    {
        RotationMethod.Target or RotationMethod.TargetOrthogonal when !target.IsEmpty => new Phrase(
            $"{(method.IsOblique() ? "target" : "orthogonal target")} as given, factors {string.Join(", ", target.Select(factor => factor.Name.Value))}",
            $"{(method.IsOblique() ? "目标旋转" : "正交目标旋转")}，目标矩阵由研究给定，因子依次为 {string.Join("、", target.Select(factor => factor.Name.Value))}"),
        RotationMethod.TargetOrthogonal => new Phrase("orthogonal target: each item on the factor of its construct alone", "正交目标旋转：各题项仅在所属构念的因子上有载荷"),
        RotationMethod.None => new Phrase("none", "无"),
        RotationMethod.Varimax => new Phrase("varimax with Kaiser normalisation", "Kaiser 标准化最大方差法"),
        RotationMethod.Promax => new Phrase("promax with Kaiser normalisation, κ = 4", "Kaiser 标准化 Promax，κ = 4"),
        RotationMethod.Quartimax => new Phrase("quartimax with Kaiser normalisation", "Kaiser 标准化四次方最大法"),
        RotationMethod.Equamax => new Phrase("equamax with Kaiser normalisation", "Kaiser 标准化等量最大法"),
        RotationMethod.Geomin => new Phrase("geomin, ε = .01", "Geomin，ε = .01"),
        RotationMethod.Bentler => new Phrase("Bentler's criterion", "Bentler 准则"),
        RotationMethod.Target => new Phrase("target: each item on the factor of its construct alone", "目标旋转：各题项仅在所属构念的因子上有载荷"),
        _ => new Phrase("oblimin with Kaiser normalisation, δ = 0", "Kaiser 标准化直接斜交法，δ = 0"),
    };

    private static Phrase Name(FactorCountRule rule, FactorSolution solution) => rule switch
    {
        FactorCountRule.Kaiser when !solution.Deviations.IsEmpty => new Phrase("eigenvalues above their mean", "特征值大于其均值"),
        FactorCountRule.Kaiser => new Phrase("eigenvalues above 1", "特征值大于 1"),
        FactorCountRule.Parallel => new Phrase("parallel analysis", "平行分析"),
        _ => new Phrase("fixed", "指定"),
    };
}
