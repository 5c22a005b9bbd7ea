using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>What stands below every table of a hierarchical regression: n, and why models, columns, errors and tests are not there.</summary>
internal static class BlockNotes
{
    /// <summary>All of it, model by model.</summary>
    public static IEnumerable<Phrase> Of(ScoredSurvey survey, RegressionData data, HierarchicalFit fit)
    {
        yield return SampleNote.ListwiseOverBlocks(fit.RowsUsed.Length);
        if (fit.Selected is { } selected)
        {
            yield return SelectionTable.Warning(selected, fit.Blocks.Length);
        }

        var named = new HashSet<string>();
        for (var i = 0; i < fit.Blocks.Length; i++)
        {
            if (!fit.Blocks[i].TryGet(out var block, out var diagnosis))
            {
                yield return DiagnosisPhrase.Note(Phrase.Format($"No model {i + 1}", $"无模型 {i + 1}"), diagnosis);
                continue;
            }

            foreach (var column in block.Fit.Aliased.Where(column => named.Add(column.Name)))
            {
                yield return LeftOut(survey, data, i + 1, column);
            }

            if (i > 0 && block.Change.DeltaDF == 0)
            {
                yield return Phrase.Format($"Model {i + 1} adds no coefficient to the one before it, and there is no ΔF.", $"模型 {i + 1} 较前一模型未增加系数，故无 ΔF。");
            }
            else if (block.Summary.NumeratorDegreesOfFreedom == 0)
            {
                yield return Phrase.Format($"Model {i + 1} has no predictor left, and there is no F.", $"模型 {i + 1} 已无预测变量，故无 F。");
            }

            if (WithoutTests(survey, fit, i) is { } untested)
            {
                yield return untested;
            }
        }
    }

    /// <summary>Why a model that was fitted has no tests, or null where it has.</summary>
    /// <param name="survey">The survey, by whose file rows are numbered.</param>
    /// <param name="fit">The models.</param>
    /// <param name="model">The model's place, from 0.</param>
    public static Phrase? WithoutTests(ScoredSurvey survey, HierarchicalFit fit, int model)
    {
        if (!fit.Blocks[model].TryGet(out var block, out _))
        {
            return null;
        }

        if (block.Fit.IsExact)
        {
            return Phrase.Format(
                $"Model {model + 1} fits exactly (R² = 1) and leaves no error to test against: no t, p, F, f² and log L.",
                $"模型 {model + 1} 完全拟合（R² = 1），无残差可供检验，故无 t、p、F、f² 与对数似然。");
        }

        if (block.Fit.Untestable is Diagnosis.SingleCluster)
        {
            return Phrase.Format(
                $"Model {model + 1} has no clustered errors, t, p, intervals and F: all rows are of one cluster.", $"模型 {model + 1} 无聚类稳健标准误、t、p、区间与 F：全部个案属同一聚类。");
        }

        if (ClusteredTestNote.Of(Phrase.Format($"Model {model + 1}", $"模型 {model + 1} "), block.Fit, Math.Max(block.Summary.NumeratorDegreesOfFreedom, block.Change.DeltaDF)) is { } few)
        {
            return few;
        }

        if (block.Fit.Untestable is not Diagnosis.LeverageOne leverage)
        {
            return null;
        }

        var rows = Rows(survey, fit, leverage.Rows);
        return Phrase.Format(
            $"Model {model + 1} has no HC3 errors, t, p, intervals and F: HC3 divides by 1 − h, and the model passes through {rows.English} whatever the answer there (leverage h = 1).",
            $"模型 {model + 1} 无 HC3 标准误、t、p、区间与 F：HC3 以 1 − h 为除数，而无论其取值如何，模型必经过{rows.Chinese}（杠杆值 h = 1）。");
    }

    /// <summary>Rows of the fit by their places in the data file, with the questionnaires' ids where the study has them.</summary>
    public static Phrase Rows(ScoredSurvey survey, HierarchicalFit fit, ImmutableArray<int> rows)
    {
        var names = rows.Select(row => survey.RecordName(fit.RowsUsed[row])).ToArray();
        return new Phrase($"{(names.Length == 1 ? "row" : "rows")} {string.Join(", ", names)} of the data", $"数据第 {string.Join("、", names)} 行");
    }

    /// <summary>Why a column is not in a model and those after it.</summary>
    public static Phrase LeftOut(ScoredSurvey survey, RegressionData data, int model, AliasedColumn column)
    {
        var label = data.LabelOf(survey, column.Name);
        var others = column.Combination.Select(name => data.LabelOf(survey, name)).ToArray();
        var (english, chinese) = (string.Join(", ", others.Select(other => other.English)), string.Join("、", others.Select(other => other.Chinese)));
        return others.Length switch
        {
            0 => Phrase.Format($"Left out from model {model} on: {label.English}, of which every value is the same.", $"自模型 {model} 起未纳入 {label.Chinese}：取值全部相同。"),
            1 => Phrase.Format($"Left out from model {model} on: {label.English}, which says the same as {english}.", $"自模型 {model} 起未纳入 {label.Chinese}：与 {chinese} 完全共线。"),
            _ => Phrase.Format($"Left out from model {model} on: {label.English}, an exact combination of {english}.", $"自模型 {model} 起未纳入 {label.Chinese}：为 {chinese} 的线性组合。"),
        };
    }
}
