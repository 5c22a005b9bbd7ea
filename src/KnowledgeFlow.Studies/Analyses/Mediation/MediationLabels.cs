using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>What tables and figures call the parts of a mediation model.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Survey">Whose labels are used.</param>
/// <param name="Data">The columns.</param>
/// <param name="Fit">The fit.</param>
internal sealed record MediationLabels(MediationAnalysis Analysis, ScoredSurvey Survey, RegressionData Data, MediationFit Fit)
{
    /// <summary>A variable, a column of the predictor, or a term of an equation.</summary>
    public Phrase Of(string term)
    {
        if (Analysis.Model.Coding is null || !Fit.PredictorColumns.Any(column => term == column || term.StartsWith(column + ":", StringComparison.Ordinal)))
        {
            return Data.LabelOf(Survey, term);
        }

        var source = Fit.PredictorColumns.Where(column => term == column || term.StartsWith(column + ":", StringComparison.Ordinal)).MaxBy(column => column.Length)!;
        var predictor = Survey.LabelOf(Analysis.Predictor.Value);
        var contrast = source[(Analysis.Predictor.Value.Length + 1)..];
        var named = new Phrase($"{predictor.English}: {contrast}", $"{predictor.Chinese}：{contrast.Replace("later", "其后各组", StringComparison.Ordinal)}");
        if (term == source)
        {
            return named;
        }

        var rest = Data.LabelOf(Survey, term[(source.Length + 1)..]);
        return new Phrase($"{named.English} × {rest.English}", $"{named.Chinese} × {rest.Chinese}");
    }

    /// <summary>The row id of a term, texts in the place of codes.</summary>
    public string IdOf(string term) => Data.IdOf(term);

    /// <summary>What rows of one column of the predictor begin with: nothing where there is one column.</summary>
    public string Prefix(string source) => Analysis.Model.Coding is null ? string.Empty : $"{source}/";

    /// <summary>The same in a row's heading.</summary>
    public Phrase Prefixed(string source, Phrase label)
    {
        if (Analysis.Model.Coding is null)
        {
            return label;
        }

        var column = Of(source);
        return new Phrase($"{column.English} — {label.English}", $"{column.Chinese} — {label.Chinese}");
    }

    /// <summary>The equation of an outcome.</summary>
    public Phrase OfEquation(MediationEquation equation)
    {
        var label = Survey.LabelOf(equation.Outcome);
        return equation.Id == "total" ? new Phrase($"{label.English} (total effect)", $"{label.Chinese}（总效应）") : label;
    }

    /// <summary>A path as its variables with arrows between.</summary>
    public Phrase Of(MediatedPath path) => Arrows([Analysis.Predictor.Value, .. path.Via, Analysis.Outcome.Value]);

    /// <summary>An arrow.</summary>
    public Phrase Of(ArrowSlope slope) => Arrows([slope.From, slope.To]);

    /// <summary>Variables with arrows between.</summary>
    public Phrase Arrows(IEnumerable<string> names)
    {
        var labels = names.Select(Of).ToList();
        return new Phrase(string.Join(" → ", labels.Select(label => label.English)), string.Join(" → ", labels.Select(label => label.Chinese)));
    }

    /// <summary>Values of moderators: Age −1 SD (20.10); Sex: female.</summary>
    public Phrase At(MediationEffects effects, IReadOnlyList<int> moderators, ModeratorPoint point)
    {
        var ids = point.Id.Split(',');
        var parts = moderators.Select((moderator, i) => Point(effects, moderator, ids[i], point.Values[i])).ToList();
        return new Phrase(string.Join("; ", parts.Select(part => part.English)), string.Join("；", parts.Select(part => part.Chinese)));
    }

    /// <summary>A value of a moderator.</summary>
    public Phrase Point(MediationEffects effects, int moderator, string id, double value)
    {
        var (name, variable) = (Analysis.Moderators[moderator], effects.Moderators[moderator]);
        var label = Survey.LabelOf(name.Value);
        var point = new ProbeLabels(Survey.Categories(name), variable, Analysis.Model.Moderators[moderator].Probe, label).Of(id, value);
        return new Phrase($"{label.English}: {point.English}", $"{label.Chinese}：{point.Chinese}");
    }

    /// <summary>The intercept's name in an equation, then its terms.</summary>
    public static IEnumerable<string> Terms(MediationEquation equation) => equation.Terms.Select(term => term.Name).Prepend(DesignMatrix.InterceptName);
}
