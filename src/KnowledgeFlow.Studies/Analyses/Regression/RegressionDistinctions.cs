using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>What may tell regressions apart: the outcome, products, how many terms, the errors.</summary>
internal static class RegressionDistinctions
{
    /// <summary>The answers for a regression.</summary>
    public static ImmutableArray<Phrase?> Of(Phrase outcome, ImmutableArray<ImmutableArray<Located<Term>>> blocks, StandardErrors errors)
    {
        var terms = blocks.SelectMany(block => block).Select(term => term.Value).ToList();
        var products = terms.Count(term => term is ProductTerm);
        return
        [
            outcome,
            products switch
            {
                0 => new Phrase("without products", "不含乘积项"),
                1 => new Phrase("with a product", "含 1 个乘积项"),
                _ => Phrase.Format($"with {products} products", $"含 {products} 个乘积项"),
            },
            Phrase.Format($"{terms.Count} terms", $"{terms.Count} 个自变量"),
            Phrase.Format($"{blocks.Length} blocks", $"{blocks.Length} 层"),
            errors switch
            {
                StandardErrors.Ordinary => new Phrase("ordinary errors", "普通标准误"),
                StandardErrors.Hc3 => Phrase.Verbatim("HC3"),
                _ => new Phrase("clustered errors", "聚类标准误"),
            },
        ];
    }
}
