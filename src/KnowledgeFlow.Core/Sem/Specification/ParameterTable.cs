using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// A model with every default filled in: what is free, what is fixed and to what, what is held equal. Groups follow one
/// another; within a group parameters stand in lavaan's order.
/// </summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Roles">The parts that the variables play.</param>
/// <param name="Defaults">The defaults that were filled in.</param>
/// <param name="FreeCount">The number t of free parameters, those held equal by label counted once.</param>
/// <param name="HasMeanStructure">Whether means are modelled.</param>
/// <param name="Constraints">The constraints <c>==</c>.</param>
/// <param name="Definitions">The definitions <c>:=</c>, in order.</param>
public sealed record ParameterTable(
    ImmutableArray<ModelParameter> Parameters,
    VariableRoles Roles,
    ModelDefaults Defaults,
    int FreeCount,
    bool HasMeanStructure,
    ImmutableArray<EqualityConstraint> Constraints,
    ImmutableArray<DefinedParameter> Definitions)
{
    /// <summary>The number of groups.</summary>
    public int Groups => Defaults.Groups;

    /// <summary>Whether a regression has a product of variables, which the engine of linear models does not take.</summary>
    internal bool HasProducts => Parameters.Any(parameter => parameter.IsProduct);

    /// <summary>The exogenous observed variables whose moments are taken from the sample.</summary>
    public ImmutableArray<string> SampleExogenous => Defaults.FixedExogenous ? Roles.ExogenousObserved : [];

    /// <summary>The parameter of an address such as <c>f=~x1</c> in a group; covariances in either order; null if there is none.</summary>
    public ModelParameter? Find(string name, int group = 0) =>
        Parameters.FirstOrDefault(parameter => parameter.Group == group && (parameter.Name == name || (parameter.Operator == Syntax.ModelOperator.Covariance && parameter.Right + "~~" + parameter.Left == name)));

    /// <summary>The first of the parameters that share a place among the free ones.</summary>
    internal ModelParameter FirstOf(int free) => Parameters.First(parameter => parameter.Free == free);

    /// <summary>The table as text in the invariant culture: one parameter a line, <c>free</c> from 1 and 0 where not free.</summary>
    public override string ToString()
    {
        var width = Math.Max(3, Parameters.Max(parameter => Math.Max(parameter.Left.Length, parameter.Right.Length)));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"lhs".PadLeft(width)} op {"rhs".PadRight(width)} group free     value status         label\n");
        foreach (var parameter in Parameters)
        {
            var value = double.IsNaN(parameter.FixedValue) ? "." : parameter.FixedValue.ToString("R", CultureInfo.InvariantCulture);
            var @operator = Syntax.ModelOperatorText.Text(parameter.Operator);
            var row = string.Create(CultureInfo.InvariantCulture, $"{parameter.Left.PadLeft(width)} {@operator,-2} {parameter.Right.PadRight(width)} {parameter.Group + 1,5} {parameter.Free + 1,4} {value,9} {parameter.Status,-14} {parameter.Label}");
            text.Append(row.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
