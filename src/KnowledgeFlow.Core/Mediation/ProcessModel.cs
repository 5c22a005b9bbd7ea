using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// The numbers by which PROCESS calls models with at most two moderators (Hayes 2022, appendix A; Hayes 2017 for those of two moderators that later versions name W and Z, earlier ones W
/// and V or V and Q). Serial models with moderators are not among them.
/// </summary>
public sealed record ProcessModel(int Number, string A, string B, string Direct)
{
    // W and Z alone, WZ both, WxZ both and their product; X the predictor.
    private static readonly ImmutableArray<ProcessModel> Known =
    [
        new(4, "", "", ""), new(5, "", "", "W"), new(7, "W", "", ""), new(8, "W", "", "W"), new(9, "WZ", "", ""), new(10, "WZ", "", "WZ"), new(11, "WxZ", "", ""),
        new(12, "WxZ", "", "WxZ"), new(13, "WxZ", "", "W"), new(14, "", "W", ""), new(15, "", "W", "W"), new(16, "", "WZ", ""), new(17, "", "WZ", "WZ"), new(18, "", "WxZ", ""),
        new(19, "", "WxZ", "WxZ"), new(20, "", "WxZ", "W"), new(21, "W", "Z", ""), new(22, "W", "Z", "W"), new(28, "W", "Z", "Z"), new(29, "W", "Z", "WZ"), new(58, "W", "W", ""),
        new(59, "W", "W", "W"), new(60, "WZ", "W", ""), new(61, "WZ", "W", "W"), new(62, "WZ", "W", "Z"), new(63, "WZ", "W", "WZ"), new(64, "W", "WZ", ""), new(65, "W", "WZ", "W"),
        new(66, "W", "WZ", "Z"), new(67, "W", "WZ", "WZ"), new(68, "WxZ", "W", ""), new(69, "WxZ", "W", "WxZ"), new(70, "W", "WxZ", ""), new(71, "W", "WxZ", "WxZ"),
        new(72, "WxZ", "WxZ", ""), new(73, "WxZ", "WxZ", "WxZ"), new(74, "", "X", ""), new(75, "WZ", "WZ", ""), new(76, "WZ", "WZ", "WZ"),
    ];

    /// <summary>The numbers that can be asked for: 4, 6 (serial), and the models with moderators.</summary>
    public static ImmutableArray<int> Numbers { get; } = [.. Known.Select(known => known.Number).Append(6).Order()];

    /// <summary>The model of a number; null where it has none here.</summary>
    public static ProcessModel? Of(int number) => number == 6 ? new ProcessModel(6, "", "", "") : Known.FirstOrDefault(known => known.Number == number);

    /// <summary>How many moderators a model has.</summary>
    public int Moderators => new[] { A, B, Direct }.Any(path => path.Contains('Z')) ? 2 : new[] { A, B, Direct }.Any(path => path.Contains('W')) ? 1 : 0;

    /// <summary>The number of a model; null where it has none.</summary>
    public static int? NumberOf(MediationModel model)
    {
        if (model.IsSerial && model.Mediators.Length > 1)
        {
            return model.Moderators.IsEmpty ? 6 : null;
        }

        foreach (var swapped in new[] { false, true })
        {
            var a = Common(model.Mediators.Select(mediator => new MediationArrow(model.Predictor, mediator)));
            var b = Common(model.Mediators.Select(mediator => new MediationArrow(mediator, model.Outcome)));
            var direct = Common([new MediationArrow(model.Predictor, model.Outcome)]);
            if (Known.FirstOrDefault(known => known.A == a && known.B == b && known.Direct == direct) is { } found)
            {
                return found.Number;
            }

            // The pattern that arrows of one kind share; null where they differ.
            string? Common(IEnumerable<MediationArrow> arrows) => arrows.Select(arrow => Pattern(model, arrow, swapped)).Distinct().ToArray() is [var pattern] ? pattern : null;
        }

        return null;
    }

    /// <summary>The moderators that the model gives W and Z, as the names of those given.</summary>
    /// <param name="model">The model without moderators.</param>
    /// <param name="moderators">W, then Z where there is one, with their probes.</param>
    public ImmutableArray<PathModerator> Moderate(MediationModel model, ImmutableArray<PathModerator> moderators)
    {
        var letters = Known.Any(known => known.Number == Number && known.B == "X") ? "X" : "WZ";
        return [.. moderators.Select((moderator, place) => moderator with
        {
            Arrows = [.. model.Arrows.Where(arrow => PatternOf(model, arrow).Contains(letters[place]))],
            By = place == 0 && new[] { A, B, Direct }.Any(path => path == "WxZ") ? moderators[1].Name : null,
        })];
    }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    private string PatternOf(MediationModel model, MediationArrow arrow) =>
        arrow.From != model.Predictor ? arrow.To == model.Outcome ? B : string.Empty : arrow.To == model.Outcome ? Direct : A;

    private static string Pattern(MediationModel model, MediationArrow arrow, bool swapped)
    {
        var products = model.ProductsOf(arrow);
        if (products.Any(product => product.Length == 2))
        {
            return "WxZ";
        }

        return string.Concat(products.Select(product => model.Moderators[product[0]].Name == model.Predictor ? 'X' : product[0] == 0 ^ swapped ? 'W' : 'Z').Order());
    }
}
