using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes a model with latent products: lavaan fits it without them, modsem with them where it is installed.</summary>
internal static class LavaanInteractionSection
{
    /// <summary>The section of an analysis that has models (see <see cref="FittedModels"/>).</summary>
    public static LavaanSection Of(FittedInteraction piece, LavaanContext context)
    {
        var (id, prefix, options) = (piece.Id.Value, context.Objects[piece.Id.Value], piece.Options);
        if (context.Models[id] is not [var model, var without])
        {
            return new LavaanSection(SyntaxSection.Omitted(id, new Phrase("the model is none that latent moderated structural equations take.", "该模型不是 LMS 所能处理的模型。")), []);
        }

        var isRobust = options.Estimator.Value.IsRobust;
        var isComplete = options.Missing == MissingAnswers.FullInformation;
        return new LavaanSection(
            new SyntaxSection(
                id,
                [
                    $"{prefix}_model <- '",
                    .. LavaanModelText.Lines(model.Model, context.Names).Select(line => "  " + line),
                    "'",
                    .. RText.Call($"{prefix}_data <- answers[c(", model.Model.Roles.Observed.Select(name => RText.Quoted(context.Names[name])), ")]"),
                    "# modsem's tables go to standard error: standard output holds addresses and numbers alone.",
                    "if (has(\"modsem\")) {",
                    $"  {prefix}_fit <- modsem::modsem({prefix}_model, {(isComplete ? $"{prefix}_data" : $"na.omit({prefix}_data)")}, method = \"lms\", robust.se = {(isRobust ? "TRUE" : "FALSE")}{(isComplete ? ", missing = \"fiml\"" : string.Empty)})",
                    $"  message(paste(capture.output(print(summary({prefix}_fit))), collapse = \"\\n\"))",
                    $"}} else message({RText.Quoted($"{id}: the model with products is skipped: modsem is not installed")})",
                    $"{prefix}_without_products <- '",
                    .. LavaanModelText.Lines(without.Model, context.Names).Select(line => "  " + line),
                    "'",
                    .. RText.Call($"{prefix}_fit_without_products <- fit_model(", [$"{prefix}_without_products", "answers", $"estimator = {RText.Quoted(EstimatorWords.Of(options.Estimator.Value).Program)}", .. isComplete ? ["missing = \"ml\""] : Array.Empty<string>(), "meanstructure = TRUE"]),
                    $"fit_measures({prefix}_fit_without_products, {RText.Quoted($"{id}.fit")}, \"without_products\")",
                ],
                [
                    new Phrase("lavaan has no products of latent variables: the model with them is modsem's, where that is installed, and is printed in modsem's own words to standard error.", "lavaan 没有潜变量的乘积项：含乘积项的模型由 modsem 拟合（如已安装），其结果按 modsem 的原样写到标准错误。"),
                    .. options.Replicates > 0 ? [LavaanModelSection.BootstrapOmission] : Array.Empty<Phrase>(),
                ]),
            [LavaanModelFunctions.Models]);
    }
}
