using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.LatentInteraction;

/// <summary>Reads models and data under <c>tests/reference/lms</c>; a missing file fails.</summary>
internal static class InteractionReference
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "reference", "lms", file);

    public static string ModelText(string name) => File.ReadAllText(PathOf(name + ".model"));

    public static SurveyData Frame(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var names = lines[0].Split(',');
        var rows = lines.Skip(1).Select(line => line.Split(',').Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return new SurveyData(names.Select((name, j) => new DoubleColumn(name, [.. rows.Select(row => row[j])])));
    }

    public static LatentInteractionModel Model(string text) => Value(LatentInteractionModel.Of(Table(text)));

    public static ParameterTable Table(string text)
    {
        ModelSpecification.Specify(text, LatentInteractionModel.Defaults).TryGet(out var table, out var error).Should().BeTrue(error?.ToString());
        return table!;
    }

    public static ObservedData Data(SurveyData frame, LatentInteractionModel model) =>
        Value(ObservedData.FullInformation([frame], model.Table.Roles.Observed, model.Table.SampleExogenous));

    public static T Value<T>(Outcome<T> outcome)
    {
        outcome.TryGet(out var value, out var diagnosis).Should().BeTrue(diagnosis?.ToString());
        return value!;
    }

    public static Diagnosis Refusal<T>(Outcome<T> outcome)
    {
        outcome.TryGet(out _, out var diagnosis).Should().BeFalse();
        return diagnosis!;
    }

    /// <summary>Data drawn from a model with given equations for the latent variables.</summary>
    public static SurveyData Draw(int rows, ulong seed, Func<Func<double>, (string Name, double Value)[]> person)
    {
        var source = new Core.Numerics.RandomSource(seed);
        var drawn = Enumerable.Range(0, rows).Select(_ => person(source.NextNormal)).ToList();
        return new SurveyData(drawn[0].Select((column, j) => new DoubleColumn(column.Name, drawn.Select(row => row[j].Value).ToImmutableArray())));
    }
}
