using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>A mediation as chapters print it: its equations side by side, effects with intervals, conditional effects by effect, indices.</summary>
internal static class PrintedMediation
{
    private static readonly ImmutableArray<string> EffectColumns = ["effect", "se", "lower", "upper", "p", "std", "mc_lower", "mc_upper", "sobel_z", "sobel_p"];

    private static readonly ImmutableArray<string> IndexColumns = ["index", "se", "lower", "upper", "p", "mc_lower", "mc_upper"];

    private static readonly ImmutableArray<string> SlopeColumns = ["b", "se", "t", "p", "lower", "upper"];

    /// <param name="section">The section with its result tables.</param>
    /// <param name="direct">What begins the ids of the slopes that are direct effects, which the conditional effects hold too.</param>
    /// <param name="level">The level of the intervals.</param>
    public static ImmutableArray<PrintedTable> Of(ReportSection section, string direct, double level)
    {
        string[] replaced = ["models", "coefficients", "effects", "conditional", "index", "slopes", "johnson_neyman", "x_by_m"];
        return
        [
            Equations(section),
            .. Effects(section, level),
            .. Conditional(section, level),
            .. Index(section, level),
            .. Slopes(section, direct, level),
            .. section.FindTable("johnson_neyman") is { Rows.IsEmpty: false } regions ? [new ResultTableView(regions).ToPrintedTable()] : (IEnumerable<PrintedTable>)[],
            .. section.PrintedOtherThan([.. replaced]),
        ];
    }

    private static PrintedTable Equations(ReportSection section)
    {
        var models = new ResultTableView(section.Table("models"));
        var coefficients = new ResultTableView(section.Table("coefficients"));
        ImmutableArray<string> equations = [.. models.Table.Rows.Select(row => row.Id)];
        var terms = coefficients.Table.Rows.Select(row => (Term: ModelsSideBySide.TermOf(row.Id), Label: TermLabel(row, models))).DistinctBy(term => term.Term).ToImmutableArray();
        return ModelsSideBySide.Of(models.Table.Id, models.Table.Title, models, coefficients, [.. equations.Select(equation => (equation, (Phrase?)models.Label(equation)))], terms, haveChanges: false) with
        {
            Prose = [.. equations.SelectMany(equation => MediationProse.Equation(models, coefficients, equation, terms))],
        };
    }

    // A coefficient is labelled "outcome: term".
    private static Phrase TermLabel(ResultRow row, ResultTableView models)
    {
        var outcome = models.Label(row.Id[..row.Id.IndexOf(':', StringComparison.Ordinal)]);
        return new Phrase(row.Label.English[(outcome.English.Length + ": ".Length)..], row.Label.Chinese[(outcome.Chinese.Length + "：".Length)..]);
    }

    // Where every effect is conditional the table has no rows, and those of the next stand for it.
    private static IEnumerable<PrintedTable> Effects(ReportSection section, double level)
    {
        var view = new ResultTableView(section.Table("effects"));
        if (!view.Table.Rows.IsEmpty || section.FindTable("conditional") is null)
        {
            yield return view.ToPrintedTable(EffectColumns) with { Prose = [.. MediationProse.Effects(view, "effect", level)] };
        }
    }

    private static IEnumerable<PrintedTable> Conditional(ReportSection section, double level)
    {
        if (section.FindTable("conditional") is not { } table)
        {
            yield break;
        }

        var view = new ResultTableView(table);
        var regions = section.FindTable("johnson_neyman");
        yield return PointsByEffect.Of(view, EffectColumns, _ => true) with
        {
            Notes = [.. view.Notes, .. regions is { Rows.IsEmpty: true } ? [RegionTable.NoneOf(regions, level)] : (IEnumerable<Sentence>)[]],
            Prose = [.. MediationProse.Points(view, "effect", _ => true, level)],
        };
    }

    private static IEnumerable<PrintedTable> Index(ReportSection section, double level)
    {
        if (section.FindTable("index") is not { } table)
        {
            yield break;
        }

        var view = new ResultTableView(table);
        yield return view.ToPrintedTable(IndexColumns) with { Prose = [.. MediationProse.Indices(view, level)] };
    }

    private static IEnumerable<PrintedTable> Slopes(ReportSection section, string direct, double level)
    {
        if (section.FindTable("slopes") is not { } table)
        {
            yield break;
        }

        var view = new ResultTableView(table);
        bool isShown(string row) => !row.StartsWith(direct, StringComparison.Ordinal);
        var printed = PointsByEffect.Of(view, SlopeColumns, isShown);
        if (!printed.Rows.IsEmpty)
        {
            yield return printed with { Prose = [.. MediationProse.Points(view, "b", isShown, level)] };
        }
    }
}
