using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>The parameters that a model's text names, one by one, with those named twice merged.</summary>
internal static class ParameterDrafts
{
    /// <summary>The drafts in order of the text.</summary>
    public static (List<ParameterDraft> Drafts, ModelSyntaxError? Error) Of(ModelSyntax model, ModelDefaults defaults)
    {
        var drafts = new List<ParameterDraft>();
        foreach (var formula in model.Statements.OfType<ModelStatement.Formula>())
        {
            foreach (var left in formula.Left)
            {
                foreach (var term in formula.Right)
                {
                    if (Add(model, defaults, drafts, formula, left, term) is { } error)
                    {
                        return (drafts, error);
                    }
                }
            }
        }

        return (drafts, null);
    }

    private static ModelSyntaxError? Add(ModelSyntax model, ModelDefaults defaults, List<ParameterDraft> drafts, ModelStatement.Formula formula, ModelVariable left, ModelTerm term)
    {
        var @operator = term.IsIntercept ? ModelOperator.Intercept : formula.Operator;
        if (@operator is ModelOperator.Loading or ModelOperator.Regression && term.Name == left.Name)
        {
            return model.ErrorAt(term.Span, term.Name, ModelExpectation.OtherVariable);
        }

        if (term.Modifiers.FirstOrDefault(modifier => modifier.Count != 1 && modifier.Count != defaults.Groups) is { } wrong)
        {
            // A modifier may run on over the end of its line.
            var rest = model.LineOf(wrong.Span)[(wrong.Span.Column - 1)..];
            return model.ErrorAt(wrong.Span, rest[..Math.Min(rest.Length, wrong.Span.Length)], ModelExpectation.ValueForEachGroup);
        }

        var known = drafts.Find(draft => draft.Is(left.Name, @operator, term.Name));
        if (known is null)
        {
            drafts.Add(new ParameterDraft(left.Name, @operator, term.Name, term.Span) { Modifiers = term.Modifiers });
            return null;
        }

        // "f =~ a*x + start(1)*x" says two things of one loading; "f =~ x + x" is a slip.
        if (term.Modifiers.IsEmpty)
        {
            return model.ErrorAt(term.Span, term.IsIntercept ? "1" : term.Name, ModelExpectation.NewParameter);
        }

        known.Modifiers = known.Modifiers.AddRange(term.Modifiers);
        return null;
    }
}
