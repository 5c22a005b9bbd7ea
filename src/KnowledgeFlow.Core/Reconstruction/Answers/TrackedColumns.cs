using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>
/// The whole-numbered columns whose sums and cross-products are kept: the answers themselves, and sums, products and indicators made of
/// them, each after the columns that it is made of.
/// </summary>
internal sealed class TrackedColumns
{
    private readonly List<TrackedColumn> columns = [];
    private readonly Dictionary<string, int> places = [];
    private readonly HashSet<(int Low, int High)> pairs = [];

    /// <summary>The columns of answers.</summary>
    /// <exception cref="ArgumentException">A name comes up twice.</exception>
    public TrackedColumns(ImmutableArray<string> answers)
    {
        Answers = answers.Length;
        foreach (var name in answers)
        {
            places.Add(AnswerVariable.Column(name).Key, columns.Count);
            columns.Add(new TrackedColumn(TrackedColumnKind.Answer, [], 0));
        }
    }

    /// <summary>How many of the columns, the first, are answers.</summary>
    public int Answers { get; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<TrackedColumn> Columns => columns;

    /// <summary>The pairs of columns whose cross-products are kept, the lower place first.</summary>
    public IReadOnlySet<(int Low, int High)> Pairs => pairs;

    /// <summary>The place of an item or a demographic.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Place(string name) => places.TryGetValue(AnswerVariable.Column(name).Key, out var place)
        ? place
        : throw new ArgumentException($"There is no column {name}.", nameof(name));

    /// <summary>The variable as a combination of tracked columns, which are added where they are missing.</summary>
    /// <exception cref="ArgumentException">It names a column that there is not.</exception>
    public MomentVariable Track(AnswerVariable variable) => variable switch
    {
        AnswerVariable.Score score => new MomentVariable(Sum(score), Scale(score), -1, -1),
        AnswerVariable.Product product => Product(product),
        AnswerVariable.Indicator indicator => new MomentVariable(
            PlaceOf(indicator.Key, () => new TrackedColumn(TrackedColumnKind.Indicator, [Place(indicator.Name)], indicator.Value)), 1, -1, -1),
        _ => throw new ArgumentException($"{variable} is no known variable.", nameof(variable)),
    };

    /// <summary>Has the cross-products of all pairs of some variables kept.</summary>
    public void KeepPairs(IEnumerable<MomentVariable> variables)
    {
        var used = variables.SelectMany(variable => variable.Columns).Distinct().Order().ToArray();
        foreach (var low in used)
        {
            foreach (var high in used.Where(high => high >= low))
            {
                pairs.Add((low, high));
            }
        }
    }

    private static double Scale(AnswerVariable.Score score) => score.IsMean ? 1.0 / score.Columns.Length : 1;

    private MomentVariable Product(AnswerVariable.Product product)
    {
        var (first, second) = (Sum(product.First), Sum(product.Second));
        var place = PlaceOf($"{first}*{second}", () => new TrackedColumn(TrackedColumnKind.Product, [first, second], 0));
        var scale = Scale(product.First) * Scale(product.Second);
        return product.IsCentred ? new MomentVariable(place, scale, first, second) : new MomentVariable(place, scale, -1, -1);
    }

    private int Sum(AnswerVariable.Score score)
    {
        if (score.Columns.IsEmpty)
        {
            throw new ArgumentException("A score needs columns.", nameof(score));
        }

        return score.Columns is [var single]
            ? Place(single)
            : PlaceOf(AnswerVariable.SumOf(score.Columns).Key, () => new TrackedColumn(TrackedColumnKind.Sum, [.. score.Columns.Select(Place)], 0));
    }

    private int PlaceOf(string key, Func<TrackedColumn> make)
    {
        if (!places.TryGetValue(key, out var place))
        {
            var column = make();
            place = columns.Count;
            places.Add(key, place);
            columns.Add(column);
        }

        return place;
    }
}
