using System.Collections.Immutable;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads a scale: <c>{min: 1, max: 5, labels: {agree: 5}}</c>.</summary>
internal static class LikertReader
{
    public static LikertScale Read(StudyNode node)
    {
        var mapping = node.Mapping("likert", "min", "max", "labels");
        var minimum = mapping.Required("min").Number();
        var maximum = mapping.Required("max").Number();
        if (minimum >= maximum)
        {
            throw mapping.Required("max").Problem("the scale's max is not above its min", "Give the lowest and the highest answer, as in {min: 1, max: 5}.");
        }

        var scale = new LikertScale(minimum, maximum, ImmutableDictionary<string, double>.Empty);
        if (mapping.Optional("labels") is not { } labels)
        {
            return scale;
        }

        var numbers = ImmutableDictionary.CreateBuilder<string, double>();
        foreach (var (key, value) in labels.Pairs("labels"))
        {
            var number = value.Number();
            if (!scale.Holds(number))
            {
                throw value.Problem($"the label {key.Text()} stands for an answer outside the scale", "Give each label one of the scale's answers.");
            }

            numbers[key.Text().Trim()] = number;
        }

        return scale with { Labels = numbers.ToImmutable() };
    }
}
