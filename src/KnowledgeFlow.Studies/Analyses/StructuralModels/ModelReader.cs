using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Reads a model's text from a study file.</summary>
internal static class ModelReader
{
    /// <summary>The model; its labels, definitions and constraints are checked where the number of groups is known.</summary>
    /// <exception cref="BadInputException">The text is not of the model language, or has products of variables.</exception>
    public static WrittenModel Read(StudyNode node, ModelOptions options) => Read(node, options, takesProducts: false);

    /// <summary>The model, with or without products of observed variables.</summary>
    /// <exception cref="BadInputException">The text is not of the model language, or has products that it must not have.</exception>
    public static WrittenModel Read(StudyNode node, ModelOptions options, bool takesProducts)
    {
        var model = WrittenModel.Read(node.Passage());
        var latent = model.Roles.Latent;
        if (model.Products.FirstOrDefault(term => !takesProducts || term.Factors.Any(factor => latent.Contains(factor.Name))) is { } product)
        {
            throw (takesProducts ? ModelMessages.ProductOfFactors(product.Name) : ModelMessages.Product(product.Name))
                .At(model.Source.PlaceOf(product.Span.Line, product.Span.Column, product.Span.Length));
        }

        if (options.Group is null)
        {
            model.WithProductColumns().Specify(new ModelDefaults());
        }

        return model;
    }
}
