namespace KnowledgeFlow.Studies.Imports;

/// <summary>Gathers a <see cref="CodedList{T}"/> value by value.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="comparer">What makes two values one, or null for their own equality.</param>
public sealed class CodedListBuilder<T>(IEqualityComparer<T>? comparer = null)
{
    // Values are never null; the wrapper says so to the dictionary.
    private readonly Dictionary<ValueTuple<T>, int> codeOf = new(new WrappedComparer(comparer ?? EqualityComparer<T>.Default));
    private readonly List<T> distinct = [];
    private byte[] narrow = new byte[64];
    private int[]? wide;

    /// <summary>How many values have been added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value at the end.</summary>
    public void Add(T value)
    {
        if (!codeOf.TryGetValue(new(value), out var code))
        {
            code = AddDistinct(value);
            codeOf.Add(new(value), code);
        }

        AddCode(code);
    }

    /// <summary>Adds a value at the end so many times.</summary>
    public void Add(T value, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Add(value);
        }
    }

    /// <summary>The list of what was added.</summary>
    public CodedList<T> Build() => wide is null
        ? new CodedList<T>([.. distinct], narrow.AsSpan(0, Count).ToArray(), null)
        : new CodedList<T>([.. distinct], null, wide.AsSpan(0, Count).ToArray());

    internal int AddDistinct(T value)
    {
        distinct.Add(value);
        return distinct.Count - 1;
    }

    internal void AddCode(int code)
    {
        if (wide is null && code > byte.MaxValue)
        {
            wide = new int[narrow.Length];
            for (var i = 0; i < Count; i++)
            {
                wide[i] = narrow[i];
            }
        }

        if (wide is not null)
        {
            if (Count == wide.Length)
            {
                Array.Resize(ref wide, 2 * Count);
            }

            wide[Count++] = code;
            return;
        }

        if (Count == narrow.Length)
        {
            Array.Resize(ref narrow, 2 * Count);
        }

        narrow[Count++] = (byte)code;
    }

    private sealed class WrappedComparer(IEqualityComparer<T> comparer) : IEqualityComparer<ValueTuple<T>>
    {
        public bool Equals(ValueTuple<T> x, ValueTuple<T> y) => comparer.Equals(x.Item1, y.Item1);

        public int GetHashCode(ValueTuple<T> obj) => obj.Item1 is null ? 0 : comparer.GetHashCode(obj.Item1);
    }
}
