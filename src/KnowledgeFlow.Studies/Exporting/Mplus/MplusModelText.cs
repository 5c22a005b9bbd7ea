using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Exporting.Mplus;

/// <summary>
/// Writes a model's parameters, each of them, so that nothing rests on Mplus's defaults: free ones with a star, fixed ones with
/// their value, those held equal under one label, products of latent variables by <c>XWITH</c>.
/// </summary>
internal static class MplusModelText
{
    private const string LabelPrefix = "p_";

    /// <summary>The lines of <c>MODEL</c> and <c>MODEL CONSTRAINT</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">Its parameters.</param>
    /// <param name="names">The names of its variables.</param>
    /// <param name="groups">The labels of the groups; none where there is one.</param>
    public static ImmutableArray<string> Lines(WrittenModel model, ParameterTable table, ExportedNames names, ImmutableArray<string> groups)
    {
        var named = Named(model, table);
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add("MODEL:");
        lines.AddRange(model.Products.DistinctBy(product => product.Name).Select(product =>
            $"  {names[product.Name]} | {names[product.Factors[0].Name]} XWITH {names[product.Factors[1].Name]};"));
        lines.AddRange(Statements(table, 0, names, groups.IsEmpty ? named : [], loadingsAlone: !groups.IsEmpty));
        for (var group = 0; group < groups.Length; group++)
        {
            lines.Add($"MODEL {groups[group]}:");
            lines.AddRange(Statements(table, group, names, named, loadingsAlone: false));
        }

        lines.AddRange(Constraints(model, table, names));
        return lines.ToImmutable();
    }

    // Parameters need labels where they are held equal or an expression names them.
    private static ImmutableHashSet<int> Named(WrittenModel model, ParameterTable table)
    {
        var shared = table.Parameters.Where(parameter => parameter.IsFree).CountBy(parameter => parameter.Free).Where(count => count.Value > 1).Select(count => count.Key);
        var hasExpressions = model.Syntax.Statements.Any(statement => statement is ModelStatement.Definition or ModelStatement.Constraint);
        var labelled = hasExpressions ? table.Parameters.Where(parameter => parameter.IsFree && parameter.Label.Length > 0).Select(parameter => parameter.Free) : [];
        return [.. shared, .. labelled];
    }

    private static IEnumerable<string> Statements(ParameterTable table, int group, ExportedNames names, ImmutableHashSet<int> named, bool loadingsAlone)
    {
        var written = table.Parameters.Where(parameter => parameter.Group == group
            && (parameter.Status is ParameterStatus.Free or ParameterStatus.Fixed)
            && (!loadingsAlone || parameter.Operator == ModelOperator.Loading)).ToList();
        foreach (var factor in written.Where(parameter => parameter.Operator == ModelOperator.Loading).GroupBy(parameter => parameter.Left))
        {
            foreach (var line in List($"{names[factor.Key]} BY", factor.Select(parameter => Token(parameter, names[parameter.Right], named))))
            {
                yield return line;
            }
        }

        foreach (var outcome in written.Where(parameter => parameter.Operator == ModelOperator.Regression).GroupBy(parameter => parameter.Left))
        {
            foreach (var line in List($"{names[outcome.Key]} ON", outcome.Select(parameter => Token(parameter, names[parameter.Right], named))))
            {
                yield return line;
            }
        }

        foreach (var variable in written.Where(parameter => parameter is { Operator: ModelOperator.Covariance, IsVariance: false }).GroupBy(parameter => parameter.Left))
        {
            foreach (var line in List($"{names[variable.Key]} WITH", variable.Select(parameter => Token(parameter, names[parameter.Right], named))))
            {
                yield return line;
            }
        }

        foreach (var line in Loose(written.Where(parameter => parameter.IsVariance), parameter => Token(parameter, names[parameter.Left], named)))
        {
            yield return line;
        }

        foreach (var line in Loose(written.Where(parameter => parameter.Operator == ModelOperator.Intercept), parameter => Bracketed(Token(parameter, names[parameter.Left], named))))
        {
            yield return line;
        }

        // Free thresholds are what Mplus has anyway.
        foreach (var line in Loose(
            written.Where(parameter => parameter.Operator == ModelOperator.Threshold && (!parameter.IsFree || named.Contains(parameter.Free))),
            parameter => Bracketed(Token(parameter, $"{names[parameter.Left]}${parameter.Right[1..]}", named))))
        {
            yield return line;
        }
    }

    private static (string Text, string Label) Token(ModelParameter parameter, string name, ImmutableHashSet<int> named) => (
        parameter.IsFree
            ? name + "*" + (double.IsNaN(parameter.Start) ? string.Empty : MplusText.Number(parameter.Start))
            : $"{name}@{MplusText.Number(parameter.FixedValue)}",
        parameter.IsFree && named.Contains(parameter.Free) ? $"({LabelOf(parameter.Free)})" : string.Empty);

    private static (string Text, string Label) Bracketed((string Text, string Label) token) => ($"[{token.Text}]", token.Label);

    // A label holds for all that stands before it on its line.
    private static IEnumerable<string> List(string opening, IEnumerable<(string Text, string Label)> tokens)
    {
        var all = tokens.ToList();
        if (all.All(token => token.Label.Length == 0))
        {
            return MplusText.Statement(opening, all.Select(token => token.Text));
        }

        return [$"  {opening}", .. all.Select((token, i) => $"    {token.Text} {token.Label}".TrimEnd() + (i == all.Count - 1 ? ";" : string.Empty))];
    }

    private static IEnumerable<string> Loose(IEnumerable<ModelParameter> parameters, Func<ModelParameter, (string Text, string Label)> token)
    {
        var tokens = parameters.Select(token).ToList();
        var plain = tokens.Where(each => each.Label.Length == 0).Select(each => each.Text + ";");
        return CommentText.Wrapped(plain, 80).Select(line => "  " + line).Concat(tokens.Where(each => each.Label.Length > 0).Select(each => $"  {each.Text} {each.Label};"));
    }

    private static IEnumerable<string> Constraints(WrittenModel model, ParameterTable table, ExportedNames names)
    {
        var statements = model.Syntax.Statements.Where(statement => statement is not ModelStatement.Formula).ToList();
        if (statements.Count == 0)
        {
            yield break;
        }

        var labels = table.Parameters.Where(parameter => parameter.IsFree && parameter.Label.Length > 0).GroupBy(parameter => parameter.Label).ToDictionary(group => group.Key, group => LabelOf(group.First().Free));
        var definitions = ExportedNames.Of(statements.OfType<ModelStatement.Definition>().Select(definition => definition.Name.Name), MplusText.Rules.Beside(names.Legal) with { ReservedPrefix = LabelPrefix });
        yield return "MODEL CONSTRAINT:";
        foreach (var (original, legal) in definitions.Renamed)
        {
            foreach (var line in MplusText.Comment($"{legal}: {original}"))
            {
                yield return line;
            }
        }

        if (statements.OfType<ModelStatement.Definition>().Any())
        {
            foreach (var line in MplusText.Statement("NEW (", [.. statements.OfType<ModelStatement.Definition>().Select(definition => definitions[definition.Name.Name]), ")"]))
            {
                yield return line;
            }
        }

        foreach (var statement in statements)
        {
            var (left, right) = statement switch
            {
                ModelStatement.Definition definition => (definitions[definition.Name.Name], MplusText.Expression(definition.Expression, NameOf)),
                ModelStatement.Constraint constraint => ("0", $"{MplusText.Expression(constraint.Left, NameOf)} - {MplusText.Expression(constraint.Right, NameOf)}"),
                _ => throw new InvalidOperationException($"There is no text for {statement.GetType().Name}."),
            };
            foreach (var line in MplusText.Statement($"{left} =", right.Split(' ')))
            {
                yield return line;
            }
        }

        // The label of a fixed parameter stands for its value.
        string NameOf(string label) => labels.TryGetValue(label, out var parameter) ? parameter
            : table.Parameters.FirstOrDefault(each => each.Label == label) is { } known ? MplusText.Number(known.FixedValue)
            : definitions[label];
    }

    private static string LabelOf(int free) => FormattableString.Invariant($"{LabelPrefix}{free + 1}");
}
