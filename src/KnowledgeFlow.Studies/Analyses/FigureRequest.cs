using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>Which figures of an analysis the study file asks for: the usual ones, all, or some by name.</summary>
/// <param name="All">All, those too that are shown only on request; false for the usual ones.</param>
/// <param name="Names">The names of some, in order; null for as many as <paramref name="All"/> says.</param>
public sealed record FigureRequest(bool All, ImmutableArray<Located<string>>? Names)
{
    /// <summary>Where the study file asks for the controls of path diagrams, or null.</summary>
    public Located<string>? Controls { get; init; }

    /// <summary>The figures that nobody needs to ask for.</summary>
    public static FigureRequest Usual { get; } = new(All: false, null);

    /// <summary>Every figure that there is.</summary>
    public static FigureRequest Everything { get; } = new(All: true, null);

    /// <summary>No figure.</summary>
    public static FigureRequest Nothing { get; } = new(All: false, []);

    /// <summary>The figures asked for.</summary>
    /// <param name="section">The analysis's id.</param>
    /// <param name="figures">All of its figures.</param>
    /// <exception cref="BadInputException">A name is that of no figure, or controls are asked for where there is no path diagram.</exception>
    public ImmutableArray<Figure> Of(string section, ImmutableArray<Figure> figures)
    {
        if (Controls is { } controls && !figures.Any(figure => figure is PathDiagramFigure))
        {
            throw controls.Problem(AnalysisMessages.NoControls(section));
        }

        ImmutableArray<Figure> chosen = Names is { } names
            ? [.. names.Select(name => Find(section, figures, name))]
            : [.. figures.Where(figure => All || !figure.OnRequest)];
        return Controls is null ? [.. chosen.Select(figure => figure is PathDiagramFigure diagram ? diagram.WithoutControls() : figure)] : chosen;
    }

    private static Figure Find(string section, ImmutableArray<Figure> figures, Located<string> name)
    {
        if (figures.FirstOrDefault(figure => figure.Id == $"{section}.{name.Value}") is { } found)
        {
            return found;
        }

        var names = figures.Select(figure => figure.Id[(section.Length + 1)..]).ToArray();
        throw name.Problem(names.Length == 0 ? AnalysisMessages.NoFigures(section, name.Value) : AnalysisMessages.NoFigure(section, name.Value, names));
    }
}
