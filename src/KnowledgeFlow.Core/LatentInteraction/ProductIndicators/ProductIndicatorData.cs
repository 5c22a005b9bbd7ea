using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.ProductIndicators;

/// <summary>Makes products of items: each item less its mean, multiplied, less the product's mean (Lin et al. 2010). Controls are taken less their means, so that latent means are 0.</summary>
internal static class ProductIndicatorData
{
    /// <summary>The data of the linear model, from those of the model with products. What is missing of an item is missing of its products; means are those of what is there.</summary>
    public static Outcome<ObservedData> Of(ProductIndicatorModel model, ObservedData data)
    {
        var group = data.Groups[0];
        var (rows, p) = (group.Count, group.Variables);
        var cases = group.Cases.ToArray();
        var columns = group.Names.ToDictionary(name => name, name => ColumnOf(group.Names.IndexOf(name)));
        foreach (var control in model.Controls)
        {
            columns[control] = Centred(columns[control]);
        }

        foreach (var indicator in model.Indicators)
        {
            columns[indicator.Name] = Centred([.. Centred(columns[indicator.First]).Zip(Centred(columns[indicator.Second]), (first, second) => first * second)]);
        }

        var frame = new SurveyData(columns.Select(column => new DoubleColumn(column.Key, [.. column.Value]))) { Cancellation = data.Groups[0].Cancellation };
        var names = model.Table.Roles.Observed;
        return !data.IsFullInformation ? ObservedData.Listwise([frame], names) : ObservedData.FullInformation([frame], names, model.Table.SampleExogenous);

        double[] ColumnOf(int place) => [.. Enumerable.Range(0, rows).Select(row => cases[(row * p) + place])];
    }

    private static double[] Centred(double[] values)
    {
        var mean = values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Average();
        return [.. values.Select(value => value - mean)];
    }
}
