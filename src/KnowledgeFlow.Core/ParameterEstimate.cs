using System.Globalization;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core;

/// <summary>A parameter of a fitted model, or what it defines by <c>:=</c>, as one row of a table.</summary>
/// <param name="Name">Its address: <c>f=~x1</c>, <c>y~x</c>, <c>x~~y</c>, <c>x~1</c>, <c>u|t1</c>, or the name defined.</param>
/// <param name="Left">The variable on the left; the name of what is defined.</param>
/// <param name="Operator">The relation; null for what is defined.</param>
/// <param name="Right">The variable on the right; empty where there is none.</param>
/// <param name="Group">The group's name; empty where there is one group.</param>
/// <param name="IsFree">Whether it is estimated; false where it is fixed or taken from the sample.</param>
/// <param name="Raw">The estimate in the data's units with error and interval.</param>
/// <param name="Standardised">The same with every variable scaled to variance 1 (lavaan's std.all); NaN where that does not exist.</param>
public sealed record ParameterEstimate(
    string Name, string Left, ModelOperator? Operator, string Right, string Group, bool IsFree, EstimatedQuantity Raw, EstimatedQuantity Standardised)
{
    /// <summary>The estimate in the data's units.</summary>
    public double Estimate => Raw.Value;

    /// <summary>Its standard error; 0 for what is fixed.</summary>
    public double StandardError => Raw.StandardError;

    /// <summary>Estimate over standard error; NaN for what is fixed.</summary>
    public double Z => Raw.Z;

    /// <summary>Two-sided, normal; NaN for what is fixed.</summary>
    public double PValue => Raw.PValue;

    /// <summary>The lower end of the 95 % interval.</summary>
    public double Lower => Raw.Lower;

    /// <summary>The upper end of the 95 % interval.</summary>
    public double Upper => Raw.Upper;

    /// <summary>The row in the invariant culture, for logs and debuggers.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Group.Length == 0 ? Name : $"{Group}/{Name}")}: {Estimate:F3}, SE {StandardError:F3}, z {Z:F2}, p {PValue:G3}, 95 % [{Lower:F3}, {Upper:F3}], std {Standardised.Value:F3}");
}
