using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes logistic regressions as calls of <c>glm()</c>, <c>MASS::polr()</c> and <c>nnet::multinom()</c>.</summary>
internal static class LavaanLogisticSection
{
    /// <summary>A hierarchical logistic regression.</summary>
    public static LavaanSection Of(FittedLogistic piece, LavaanContext context)
    {
        var data = piece.DataIn(context.Survey);
        var complete = data.Frame.Listwise();
        var prefix = context.Objects[piece.Id.Value];
        var outcome = context.Variable(piece.Outcome.Value);
        ImmutableArray<double> codes = [.. complete[piece.Outcome.Value].ToArray().Distinct().Order()];
        ImmutableArray<string> values = [.. codes.Select(code => data.Factors[piece.Outcome.Value].Categories.First(category => category.Code.Equals(code)).Value)];
        var terms = ImmutableArray<ExportedTerm>.Empty;
        var models = ImmutableArray.CreateBuilder<(string Formula, string Rows)>();
        foreach (var block in piece.Blocks)
        {
            terms = terms.AddRange(ExportedTerm.Of(block.Select(term => term.Value), complete));
            models.Add((string.Join(" + ", terms.Select(term => LavaanRegressionSection.Column(term, context)).Prepend("1")), RText.Texts(Rows([.. terms.Select(term => data.IdOf(term.Id))]))));
        }

        var (left, function, options) = piece.Family switch
        {
            LogisticFamily.Ordinal => ($"factor({outcome})", "MASS::polr", ", Hess = TRUE, control = list(reltol = 1e-14, maxit = 1000)"),
            LogisticFamily.Multinomial => ($"factor({outcome})", "nnet::multinom", ", trace = FALSE, reltol = 1e-16, maxit = 1000"),
            _ => ($"I({outcome} == max({outcome}))", "glm", ", family = binomial(), control = glm.control(epsilon = 1e-14, maxit = 100)"),
        };
        return new LavaanSection(
            new SyntaxSection(
                piece.Id.Value,
                [
                    .. RText.Call($"{prefix}_data <- na.omit(data[c(", data.Frame.Names.Select(name => RText.Quoted(context.Variable(name))), ")])"),
                    .. piece.CentredIn(complete).Select(context.Variable).Select(name => $"{prefix}_data${name} <- {prefix}_data${name} - mean({prefix}_data${name})"),
                    .. LavaanRegressionSection.FitLines(prefix, left, models.ToImmutable(), function, options),
                    $"logistic({prefix}_fits, {prefix}_rows, {RText.Quoted(piece.Id.Value)})",
                ],
                [new Phrase("tests of fit and of proportional odds, and classifications, are not asked of R.", "未要求 R 给出拟合检验、平行性检验与分类表。")]),
            [LavaanRegressionFunctions.Logistic]);

        IEnumerable<string> Rows(ImmutableArray<string> columns) => piece.Family switch
        {
            LogisticFamily.Ordinal => [.. values.SkipLast(1).Select(value => $"{piece.Outcome.Value}<={value}"), .. columns],
            LogisticFamily.Multinomial => values.Skip(1).SelectMany(value => columns.Prepend(DesignMatrix.InterceptName).Select(column => $"{piece.Outcome.Value}={value}:{column}")),
            _ => columns.Prepend(DesignMatrix.InterceptName),
        };
    }
}
