using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A structural model as a path diagram: factors, items and the arrows among them. Where nodes stand is the drawing's business.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Nodes">The variables, in order.</param>
/// <param name="Arrows">The arrows; their ends are names of nodes.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record PathDiagramFigure(
    string Id,
    Phrase Title,
    ImmutableArray<PathNode> Nodes,
    ImmutableArray<PathArrow> Arrows,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes)
{
    /// <summary>The diagram without its controls and their arrows, which a note then names; itself where it has none.</summary>
    public PathDiagramFigure WithoutControls()
    {
        var controls = Nodes.Where(node => node.IsControl).ToList();
        if (controls.Count == 0)
        {
            return this;
        }

        var names = controls.Select(control => control.Name).ToHashSet();
        var (english, chinese) = (string.Join(", ", controls.Select(control => control.Label.English)), string.Join("、", controls.Select(control => control.Label.Chinese)));
        return this with
        {
            Nodes = [.. Nodes.Where(node => !node.IsControl)],
            Arrows = [.. Arrows.Where(arrow => !names.Contains(arrow.From) && !names.Contains(arrow.To))],
            Notes =
            [
                .. Notes,
                controls.Count == 1
                    ? new Phrase($"1 control is not drawn: {english}.", $"未画出 1 个控制变量：{chinese}。")
                    : Phrase.Format($"{controls.Count} controls are not drawn: {english}.", $"未画出 {controls.Count} 个控制变量：{chinese}。"),
            ],
        };
    }
}
