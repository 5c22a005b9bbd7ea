using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes an analysis's models: one call of <c>sem()</c> each, then its numbers.</summary>
internal static class LavaanModelSection
{
    /// <summary>What is said where an analysis resamples.</summary>
    public static readonly Phrase BootstrapOmission = new("bootstrap intervals rest on random numbers and are not repeated in R.", "Bootstrap 置信区间依赖随机数，R 中不重复。");

    /// <summary>The section of an analysis that fits models.</summary>
    public static LavaanSection Of(FittedModels piece, ModelOptions options, ModelNumbers numbers, LavaanContext context)
    {
        var models = context.Models[piece.Id.Value];
        var groups = ExportedGroups.Of(context.Survey, options);
        var prefix = context.Objects[piece.Id.Value];
        var lines = ImmutableArray.CreateBuilder<string>();
        if (!groups.IsEmpty)
        {
            lines.Add($"{prefix}_groups <- {RText.Texts(groups.Select(group => group.Id + "/"))}");
        }

        var written = new Dictionary<WrittenModel, string>();
        for (var i = 0; i < models.Length; i++)
        {
            if (IsOfOtherSquares(models[i]))
            {
                continue;
            }

            if (!written.TryGetValue(models[i].Model, out var text))
            {
                text = i == 0 ? $"{prefix}_model" : FormattableString.Invariant($"{prefix}_model_{i}");
                written.Add(models[i].Model, text);
                lines.Add($"{text} <- '");
                lines.AddRange(LavaanModelText.Lines(models[i].Model, context.Names).Select(line => "  " + line));
                lines.Add("'");
            }

            var fit = i == 0 ? $"{prefix}_fit" : FormattableString.Invariant($"{prefix}_fit_{i}");
            lines.AddRange(RText.Call($"{fit} <- fit_model(", [text, "answers", .. Arguments(models[i], groups, context)]));
            lines.AddRange(Numbers(piece, numbers, models, i, fit, prefix, context));
        }

        return new LavaanSection(
            new SyntaxSection(piece.Id.Value, lines.ToImmutable(), [.. Omissions(piece, options, numbers, context)]),
            [LavaanModelFunctions.Models]);
    }

    private static IEnumerable<string> Arguments(PlannedModel model, ImmutableArray<(double Code, string Id)> groups, LavaanContext context)
    {
        var options = model.Options;
        var convention = context.Survey.Study.Convention;
        var words = EstimatorWords.Of(options.EstimatorUnder(convention));
        yield return $"estimator = {RText.Quoted(words.Program)}";
        if (options.Missing == MissingAnswers.FullInformation)
        {
            yield return "missing = \"ml\"";
        }

        if (options.Group is { } group)
        {
            yield return $"group = {RText.Quoted(context.Variable(group.Value))}";
            yield return $"group.label = {RText.Texts(groups.Select(code => RText.Number(code.Code)))}";
        }

        if (model.Equality != GroupEquality.None)
        {
            yield return $"group.equal = {RText.Texts(Equalities(model.Equality))}";
        }

        foreach (var argument in words.LavaanArguments)
        {
            yield return argument;
        }

        if (convention == Convention.Mplus && !words.Estimator.Method.TakesOrderedAnswers)
        {
            yield return "meanstructure = TRUE";
        }
    }

    private static IEnumerable<string> Equalities(GroupEquality equality)
    {
        if (equality.HasFlag(GroupEquality.Loadings))
        {
            yield return "loadings";
        }

        if (equality.HasFlag(GroupEquality.Intercepts))
        {
            yield return "intercepts";
        }

        if (equality.HasFlag(GroupEquality.Residuals))
        {
            yield return "residuals";
        }
    }

    private static IEnumerable<string> Numbers(FittedModels piece, ModelNumbers numbers, ImmutableArray<PlannedModel> models, int place, string fit, string prefix, LavaanContext context)
    {
        var (id, model, options) = (piece.Id.Value, models[place], models[0].Options);
        var convention = context.Survey.Study.Convention;
        var table = RText.Quoted($"{id}.{model.Table}");
        var row = RText.Quoted(model.Row);
        string[] measures =
        [
            .. convention == Convention.Mplus ? ImmutableArray.Create("srmr = \"srmr_mplus\"") : [],
            .. options.EstimatorUnder(convention).Supports(EstimatorFeature.Likelihood) ? [] : ImmutableArray.Create("likelihood = FALSE"),
        ];
        yield return $"fit_measures({string.Join(", ", [fit, table, row, .. measures])})";
        if (place > 0)
        {
            // Each step of invariance is held against the step before it, everything else against the first model.
            var reference = model.Table == "invariance" && models[place - 1].Table == "invariance" ? FormattableString.Invariant($"{prefix}_fit_{place - 1}") : $"{prefix}_fit";
            if (IsComparable(model, models[0]))
            {
                yield return $"difference({fit}, {reference}, {table}, {row})";
            }

            yield break;
        }

        if (numbers == ModelNumbers.Fit)
        {
            yield break;
        }

        var groups = options.Group is null ? string.Empty : $", {prefix}_groups";
        yield return $"parameters({fit}, {RText.Quoted(id)}{groups}{(options.Replicates > 0 && numbers == ModelNumbers.Structure ? ", intervals = FALSE" : string.Empty)})";
        if (numbers == ModelNumbers.Structure)
        {
            yield return $"r_squared({fit}, {RText.Quoted(id)}{groups})";
            yield break;
        }

        if (options.Group is not null)
        {
            yield return $"fit_measures({string.Join(", ", [fit, RText.Quoted($"{id}.invariance"), "\"configural\"", .. measures])})";
        }

        yield return $"validity({fit}, {RText.Quoted(id)}{groups})";
        yield return $"residual_correlations({fit}, {RText.Quoted(id)}{groups})";
        if (options.Missing == MissingAnswers.Listwise && options.Estimator.Value.Supports(EstimatorFeature.Likelihood))
        {
            yield return $"modification({fit}, {RText.Quoted(id)}{groups})";
        }

        if (HasHeterotraitRatio(options))
        {
            yield return $"heterotrait({prefix}_model, answers, {RText.Quoted(id)})";
        }
    }

    private static IEnumerable<Phrase> Omissions(FittedModels piece, ModelOptions options, ModelNumbers numbers, LavaanContext context)
    {
        if (options.Replicates > 0)
        {
            yield return BootstrapOmission;
        }

        var words = EstimatorWords.Of(options.EstimatorUnder(context.Survey.Study.Convention));
        if (words.LavaanStrictOmission is { } strict && context.Models[piece.Id.Value].Any(IsOfOtherSquares))
        {
            yield return strict;
        }

        if (options.Starts.Count > 1)
        {
            yield return new Phrase("lavaan starts from one point, where kflow seeks the optimum from several.", "lavaan 只从一个初始点出发，kflow 则从多个初始点寻找最优解。");
        }

        if (numbers == ModelNumbers.Measurement && !HasHeterotraitRatio(options))
        {
            yield return new Phrase("HTMT is written for lavaan of one group with complete rows of measured quantities alone.", "仅在单组、无缺失且题项按连续变量处理时为 lavaan 写出 HTMT。");
        }

        if (words.LavaanOmission is { } omission)
        {
            yield return omission;
        }
    }

    private static bool HasHeterotraitRatio(ModelOptions options) =>
        options is { Group: null, Missing: MissingAnswers.Listwise, Estimator.Value.Method.TakesOrderedAnswers: false };

    private static bool IsOfOtherSquares(PlannedModel model) =>
        EstimatorWords.Of(model.Options.Estimator.Value).LavaanStrictOmission is not null && model.Equality.HasFlag(GroupEquality.Residuals);

    private static bool IsComparable(PlannedModel model, PlannedModel other) => model.Model.Roles.Observed.ToHashSet().SetEquals(other.Model.Roles.Observed);
}
