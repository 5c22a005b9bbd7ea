using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core;

/// <summary>Reads a model that a caller wrote as a text argument: what cannot be read is the caller's mistake.</summary>
internal static class WrittenModel
{
    /// <summary>The model's table under defaults, its variables looked for among the data's.</summary>
    /// <exception cref="ArgumentException">The text cannot be read; the message shows where and what is expected there.</exception>
    public static ParameterTable Specify(string model, SurveyData data, ModelDefaults defaults)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(data);
        return Require(ModelSpecification.Specify(model, defaults with { DataVariables = [.. data.Names] }), nameof(model));
    }

    /// <summary>The model as written.</summary>
    /// <exception cref="ArgumentException">The text cannot be read.</exception>
    public static ModelSyntax Read(string model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return Require(ModelSyntax.Parse(model), nameof(model));
    }

    private static T Require<T>(ModelResult<T> result, string argument)
        where T : class => result.TryGet(out var value, out var error) ? value : throw new ArgumentException(error.Explain(), argument);
}
