using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// A list whose distinct values are kept once and whose places are codes of one byte (of four beyond 256 values): answers repeat, and
/// what is asked of every value is then asked once however many people gave it.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class CodedList<T>
{
    private readonly byte[]? narrow;
    private readonly int[]? wide;

    internal CodedList(ImmutableArray<T> distinct, byte[]? narrow, int[]? wide)
    {
        Distinct = distinct;
        this.narrow = narrow;
        this.wide = wide;
    }

    /// <summary>The distinct values in order of first appearance.</summary>
    public ImmutableArray<T> Distinct { get; }

    /// <summary>The number of places.</summary>
    public int Count => narrow?.Length ?? wide!.Length;

    /// <summary>The value at a place, from 0.</summary>
    public T this[int place] => Distinct[CodeAt(place)];

    /// <summary>Where the value at a place stands in <see cref="Distinct"/>.</summary>
    public int CodeAt(int place) => narrow is null ? wide![place] : narrow[place];

    /// <summary>The list with every value replaced; the function is asked once for each distinct value, in order.</summary>
    /// <typeparam name="TResult">The type of the new values.</typeparam>
    public CodedList<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : notnull
    {
        var distinct = Distinct.Select(selector).ToArray();
        var codeOf = new Dictionary<TResult, int>();
        var merged = new int[distinct.Length];
        for (var i = 0; i < distinct.Length; i++)
        {
            codeOf.TryAdd(distinct[i], codeOf.Count);
            merged[i] = codeOf[distinct[i]];
        }

        var values = codeOf.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToImmutableArray();
        if (codeOf.Count == distinct.Length)
        {
            return new CodedList<TResult>(values, narrow, wide);
        }

        return narrow is not null
            ? new CodedList<TResult>(values, Array.ConvertAll(narrow, code => (byte)merged[code]), null)
            : values.Length <= byte.MaxValue + 1
                ? new CodedList<TResult>(values, Array.ConvertAll(wide!, code => (byte)merged[code]), null)
                : new CodedList<TResult>(values, null, Array.ConvertAll(wide!, code => merged[code]));
    }

    /// <summary>The values at some places, in the order given; values that stand nowhere any more are gone from <see cref="Distinct"/>.</summary>
    public CodedList<T> Take(IEnumerable<int> places)
    {
        var recoded = new int[Distinct.Length];
        recoded.AsSpan().Fill(-1);
        var builder = new CodedListBuilder<T>();
        foreach (var place in places)
        {
            var code = CodeAt(place);
            if (recoded[code] < 0)
            {
                recoded[code] = builder.AddDistinct(Distinct[code]);
            }

            builder.AddCode(recoded[code]);
        }

        return builder.Build();
    }

    /// <summary>The values in order.</summary>
    public IEnumerable<T> Values()
    {
        for (var place = 0; place < Count; place++)
        {
            yield return this[place];
        }
    }
}
