using System.Collections.Immutable;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads a scale: <c>{min: 1, max: 5, labels: {agree: 5}}</c>.</summary>
internal static class LikertReader
{
    public static LikertScale Read(StudyNode node)
    {
        var mapping = node.Mapping(InputOwner.Key("likert"), "min", "max", "labels");
        var minimum = mapping.Required("min").Number();
        var maximum = mapping.Required("max").Number();
        if (minimum >= maximum)
        {
            throw mapping.Required("max").Problem(StudyFileMessages.ScaleUpsideDown());
        }

        var scale = new LikertScale(minimum, maximum, ImmutableDictionary<string, double>.Empty);
        if (mapping.Optional("labels") is not { } labels)
        {
            return scale;
        }

        var numbers = ImmutableDictionary.CreateBuilder<string, double>();
        foreach (var (key, value) in labels.Pairs(InputOwner.Key("labels")))
        {
            var number = value.Number();
            if (!scale.Holds(number))
            {
                throw value.Problem(StudyFileMessages.LabelOutsideScale(key.Text()));
            }

            numbers[key.Text().Trim()] = number;
        }

        return scale with { Labels = numbers.ToImmutable() };
    }
}
