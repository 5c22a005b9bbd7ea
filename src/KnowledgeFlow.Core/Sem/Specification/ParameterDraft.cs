using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>A parameter while the table is drawn up: one for all groups, before free parameters are numbered.</summary>
internal sealed class ParameterDraft(string left, ModelOperator @operator, string right, SourceSpan? span)
{
    public string Left { get; } = left;

    public ModelOperator Operator { get; } = @operator;

    public string Right { get; } = right;

    /// <summary>The place in the text; null for what the defaults add.</summary>
    public SourceSpan? Span { get; } = span;

    public ParameterStatus Status { get; set; } = ParameterStatus.Free;

    /// <summary>The value that a default fixes, where the text neither fixes nor frees the parameter.</summary>
    public double DefaultValue { get; set; } = double.NaN;

    /// <summary>Whether the default value holds in the first group only (latent means under equal intercepts).</summary>
    public bool DefaultInFirstGroupOnly { get; set; }

    public ImmutableArray<TermModifier> Modifiers { get; set; } = [];

    public string Name => Left + Operator.Text() + Right;

    /// <summary>The value fixed in a group; NaN where free. A loading that a default fixes is fixed at its starting value, if it has one.</summary>
    public double FixedIn(int group)
    {
        var given = Modifiers.OfType<TermModifier.Fixed>().LastOrDefault();
        if (given is not null)
        {
            return given.Values[given.Count == 1 ? 0 : group];
        }

        if (double.IsNaN(DefaultValue) || (DefaultInFirstGroupOnly && group > 0))
        {
            return double.NaN;
        }

        // lavaan fixes a first loading at the starting value that the text gives it.
        var start = Operator == ModelOperator.Loading ? StartIn(group) : double.NaN;
        return double.IsNaN(start) ? DefaultValue : start;
    }

    /// <summary>The starting value given for a group; NaN where there is none.</summary>
    public double StartIn(int group) =>
        Modifiers.OfType<TermModifier.Start>().LastOrDefault() is { } start ? start.Values[start.Count == 1 ? 0 : group] : double.NaN;

    /// <summary>The label in a group; empty where there is none.</summary>
    public string LabelIn(int group) =>
        Modifiers.OfType<TermModifier.Labelled>().LastOrDefault() is { } label ? label.Labels[label.Count == 1 ? 0 : group] : string.Empty;

    /// <summary>The parameter that this one shall equal; empty where there is none.</summary>
    public string EqualIn(int group) =>
        Modifiers.OfType<TermModifier.EqualTo>().LastOrDefault() is { } equal ? equal.Parameters[equal.Count == 1 ? 0 : group] : string.Empty;

    /// <summary>Whether this is the same relation: covariances in either order.</summary>
    public bool Is(string left, ModelOperator @operator, string right) =>
        Operator == @operator && ((Left == left && Right == right) || (@operator == ModelOperator.Covariance && Left == right && Right == left));
}
