using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// Gives each draft a row in each group and numbers the free parameters in order; parameters with one label, those held
/// equal by <c>equal( )</c> and those held equal across groups share a number.
/// </summary>
internal static class ParameterNumbering
{
    /// <summary>The rows and the number of free parameters, or an error where <c>equal( )</c> names no parameter above.</summary>
    public static (ImmutableArray<ModelParameter> Parameters, int FreeCount, ModelSyntaxError? Error) Of(ModelSyntax model, List<ParameterDraft> drafts, VariableRoles roles, ModelDefaults defaults)
    {
        var rows = ImmutableArray.CreateBuilder<ModelParameter>(drafts.Count * defaults.Groups);
        var byLabel = new Dictionary<string, int>();
        var firstGroup = new int[drafts.Count];
        var free = 0;
        for (var group = 0; group < defaults.Groups; group++)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                var draft = drafts[i];
                var label = draft.LabelIn(group);
                var @fixed = draft.Status == ParameterStatus.Free ? draft.FixedIn(group) : double.NaN;
                var number = -1;
                if (draft.Status == ParameterStatus.Free && double.IsNaN(@fixed))
                {
                    var shared = Shared(draft, group, label, i);
                    if (shared == -2)
                    {
                        var span = draft.Modifiers.OfType<TermModifier.EqualTo>().Last().Span;
                        return ([], 0, model.ErrorAt(span, draft.EqualIn(group), ModelExpectation.KnownLabel));
                    }

                    number = shared >= 0 ? shared : free++;
                }

                if (label.Length > 0 && number >= 0)
                {
                    byLabel[label] = number;
                }

                if (group == 0)
                {
                    firstGroup[i] = number;
                }

                var status = draft.Status == ParameterStatus.Free && number < 0 ? ParameterStatus.Fixed : draft.Status;
                rows.Add(new ModelParameter(draft.Left, draft.Operator, draft.Right, group, status, number, @fixed, draft.StartIn(group), label, draft.Span is not null));
            }
        }

        return (rows.ToImmutable(), free, null);

        int Shared(ParameterDraft draft, int group, string label, int index)
        {
            if (label.Length > 0)
            {
                return byLabel.GetValueOrDefault(label, -1);
            }

            if (draft.EqualIn(group) is { Length: > 0 } address)
            {
                var other = rows.FirstOrDefault(row => row.IsFree && (row.Label == address || (row.Group == group && row.Name == address)));
                return other?.Free ?? -2;
            }

            return group > 0 && IsHeldEqual(draft, roles, defaults.GroupEquality) ? firstGroup[index] : -1;
        }
    }

    private static bool IsHeldEqual(ParameterDraft draft, VariableRoles roles, GroupEquality equality)
    {
        var isLatent = roles.Latent.Contains(draft.Left);
        var kind = draft.Operator switch
        {
            ModelOperator.Loading => GroupEquality.Loadings,
            ModelOperator.Regression => GroupEquality.Regressions,
            ModelOperator.Intercept => isLatent ? GroupEquality.LatentMeans : GroupEquality.Intercepts,
            ModelOperator.Covariance when draft.Left == draft.Right => isLatent ? GroupEquality.LatentVariances : GroupEquality.Residuals,
            ModelOperator.Covariance => isLatent ? GroupEquality.LatentCovariances : GroupEquality.ResidualCovariances,
            _ => GroupEquality.None,
        };
        return kind != GroupEquality.None && equality.HasFlag(kind);
    }
}
