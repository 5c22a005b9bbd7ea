using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>The data of all groups of a model, checked: enough rows, no constant variable, a positive definite covariance matrix.</summary>
public sealed class ObservedData
{
    private ObservedData(ImmutableArray<ObservedGroup> groups, bool isFullInformation = false) => (Groups, IsFullInformation) = (groups, isFullInformation);

    /// <summary>The groups, in order.</summary>
    public ImmutableArray<ObservedGroup> Groups { get; }

    /// <summary>The number of rows of all groups.</summary>
    public int Count => Groups.Sum(group => group.Count);

    /// <summary>Whether every answer is there.</summary>
    public bool IsComplete => Groups.All(group => group.IsComplete);

    /// <summary>
    /// Whether the data were taken with all rows that have any answer. Errors are then those of the observed information, and
    /// indices those of full information, whether or not an answer is missing: they do not change their kind with the last blank.
    /// </summary>
    internal bool IsFullInformation { get; }

    /// <summary>Whether the rows are at hand.</summary>
    internal bool HasCases => Groups.All(group => group.HasCases);

    /// <summary>Data of one or several groups from their moments.</summary>
    /// <param name="groups">The moments of each group.</param>
    /// <param name="names">The model's observed variables, in its order.</param>
    /// <exception cref="KeyNotFoundException">A variable is not among the moments.</exception>
    public static Outcome<ObservedData> FromMoments(ImmutableArray<Moments> groups, ImmutableArray<string> names)
    {
        Require(groups, names);
        return Checked([.. groups.Select((moments, i) => OfMoments(moments.Select(names), groups.Length == 1 ? string.Empty : GroupName(i)))]);
    }

    /// <summary>Data of one or several groups from their complete rows (listwise).</summary>
    /// <param name="groups">The rows of each group.</param>
    /// <param name="names">The model's observed variables, in its order.</param>
    /// <param name="groupNames">The groups' names; default for 1, 2, ….</param>
    /// <exception cref="KeyNotFoundException">A variable is not a column.</exception>
    public static Outcome<ObservedData> Listwise(ImmutableArray<SurveyData> groups, ImmutableArray<string> names, ImmutableArray<string> groupNames = default)
    {
        Require(groups, names, groupNames);
        return groups.Select((frame, i) => Unanswered(frame.Select(names), NameOf(i, groups.Length, groupNames))).FirstOrDefault(diagnosis => diagnosis is not null) is { } unanswered
            ? unanswered
            : Checked([.. groups.Select((frame, i) => OfRows(frame.Select(names).Listwise(), NameOf(i, groups.Length, groupNames)))]);
    }

    /// <summary>
    /// Data of one or several groups with all rows that have any answer, for full-information maximum likelihood. Rows
    /// without an answer to one of <paramref name="exogenous"/> are left out, since the model says nothing about these.
    /// </summary>
    /// <param name="groups">The rows of each group.</param>
    /// <param name="names">The model's observed variables, in its order.</param>
    /// <param name="exogenous">The exogenous observed variables.</param>
    /// <param name="groupNames">The groups' names; default for 1, 2, ….</param>
    /// <exception cref="KeyNotFoundException">A variable is not a column.</exception>
    public static Outcome<ObservedData> FullInformation(ImmutableArray<SurveyData> groups, ImmutableArray<string> names, ImmutableArray<string> exogenous, ImmutableArray<string> groupNames = default)
    {
        Require(groups, names, groupNames);
        RequiredArray.ThrowIfDefault(exogenous);
        return Checked([.. groups.Select((frame, i) => OfRows(WithExogenous(frame, exogenous).Select(names), NameOf(i, groups.Length, groupNames)))], isFullInformation: true);
    }

    /// <summary>
    /// Ordered answers of one group, complete rows only: thresholds and polychoric correlations. Distinct values are the
    /// categories, in ascending order.
    /// </summary>
    /// <param name="frame">The rows.</param>
    /// <param name="names">The model's observed variables, in its order.</param>
    /// <exception cref="KeyNotFoundException">A variable is not a column.</exception>
    public static Outcome<ObservedData> Ordinal(SurveyData frame, ImmutableArray<string> names)
    {
        ArgumentNullException.ThrowIfNull(frame);
        RequiredArray.ThrowIfDefault(names);
        var group = OfRows(frame.Select(names).Listwise(), string.Empty);
        if ((Unanswered(frame.Select(names), string.Empty) ?? DataCheck.Of(group)) is { } diagnosis)
        {
            return diagnosis;
        }

        return OrdinalMoments.Of(group.Cases, group.Names, group.Cancellation).Then<ObservedData>(moments =>
        {
            var pattern = new MissingPattern(group.Patterns[0].Variables, group.Patterns[0].Rows, group.Count, new double[group.Variables], moments.Correlations);
            return new ObservedData([new ObservedGroup(group.Name, group.Names, group.Count, new double[group.Variables], moments.Correlations, group.Cases.ToArray(), [pattern], moments) { Cancellation = group.Cancellation }]);
        });
    }

    /// <summary>How many thresholds (distinct answers less one) each of some variables has: what a table of ordered variables needs to know.</summary>
    /// <exception cref="KeyNotFoundException">A variable is not a column.</exception>
    public static ImmutableSortedDictionary<string, int> CountThresholds(SurveyData frame, IEnumerable<string> names) =>
        names.ToImmutableSortedDictionary(name => name, name => frame[name].ToArray().Where(value => !double.IsNaN(value)).Distinct().Count() - 1, StringComparer.Ordinal);

    /// <summary>The same complete data with covariances of divisor N − 1 in place of N, which least squares take.</summary>
    internal ObservedData WithUnbiasedCovariances() => new([.. Groups.Select(group =>
    {
        double[] covariance = [.. group.CovarianceValues.ToArray().Select(value => value * group.Count / (group.Count - 1))];
        var pattern = new MissingPattern(group.Patterns[0].Variables, group.Patterns[0].Rows, group.Count, [.. group.Means], covariance);
        return new ObservedGroup(group.Name, group.Names, group.Count, [.. group.Means], covariance, group.HasCases ? group.Cases.ToArray() : null, [pattern]) { Cancellation = group.Cancellation };
    })]);

    /// <summary>One group that was checked before.</summary>
    internal static ObservedData Of(ObservedGroup group) => new([group]);

    /// <summary>Data whose rows were drawn anew: row k of group g is row <c>rows[g][k]</c> of this.</summary>
    internal Outcome<ObservedData> Resampled(int[][] rows)
    {
        var groups = ImmutableArray.CreateBuilder<ObservedGroup>(Groups.Length);
        for (var g = 0; g < Groups.Length; g++)
        {
            var (group, p) = (Groups[g], Groups[g].Variables);
            var cases = new double[rows[g].Length * p];
            for (var k = 0; k < rows[g].Length; k++)
            {
                group.Cases.Slice(rows[g][k] * p, p).CopyTo(cases.AsSpan(k * p, p));
            }

            groups.Add(CaseMoments.Group(group.Name, group.Names, cases, group.Cancellation));
        }

        return Checked(groups.MoveToImmutable(), IsFullInformation);
    }

    private static void Require<T>(ImmutableArray<T> groups, ImmutableArray<string> names, ImmutableArray<string> groupNames = default)
    {
        RequiredArray.ThrowIfDefault(groups);
        RequiredArray.ThrowIfDefault(names);
        if (groups.IsEmpty || groups.Any(group => group is null))
        {
            throw new ArgumentException("There are no data: give one group at least, and none that is null.", nameof(groups));
        }

        if (!groupNames.IsDefaultOrEmpty && groupNames.Length != groups.Length)
        {
            throw new ArgumentException($"There are {groups.Length} groups and {groupNames.Length} names: give one a group, or none.", nameof(groupNames));
        }
    }

    private static ObservedGroup OfMoments(Moments moments, string name)
    {
        var p = moments.Variables;
        var covariance = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                covariance[(i * p) + j] = moments.CrossProduct(i, j) / moments.Count;
            }
        }

        double[] means = [.. moments.Means];
        return new ObservedGroup(name, moments.Names, moments.Count, means, covariance, null, [new MissingPattern([.. Enumerable.Range(0, p)], [], moments.Count, means, covariance)]);
    }

    private static ObservedGroup OfRows(SurveyData frame, string name)
    {
        var p = frame.Columns.Length;
        var cases = new double[frame.Rows * p];
        for (var j = 0; j < p; j++)
        {
            var column = frame.Columns[j].ToArray();
            for (var i = 0; i < column.Length; i++)
            {
                cases[(i * p) + j] = column[i];
            }
        }

        return CaseMoments.Group(name, frame.Names, cases, frame.Cancellation);
    }

    // A variable that nobody answered leaves no complete row: it is named rather than the rows counted.
    private static Diagnosis.Unanswered? Unanswered(SurveyData frame, string group)
    {
        var names = frame.Rows == 0 ? [] : frame.Columns.Where(column => Array.TrueForAll(column.ToArray(), double.IsNaN)).Select(column => column.Name).ToImmutableArray();
        return names.IsEmpty ? null : new Diagnosis.Unanswered(names) { Group = group.Length == 0 ? null : group };
    }

    private static SurveyData WithExogenous(SurveyData frame, ImmutableArray<string> exogenous) =>
        exogenous.IsEmpty ? frame : frame.Take(frame.Select(exogenous).CompleteRows());

    /// <summary>A parameter's name in a diagnosis: with its group where there are several.</summary>
    internal ParameterName NameOf(ModelParameter parameter) => new(parameter.Name, Groups.Length == 1 ? null : Groups[parameter.Group].Name);

    private static string NameOf(int group, int groups, ImmutableArray<string> names) =>
        !names.IsDefaultOrEmpty ? names[group] : groups == 1 ? string.Empty : GroupName(group);

    private static string GroupName(int group) => FormattableString.Invariant($"{group + 1}");

    private static Outcome<ObservedData> Checked(ImmutableArray<ObservedGroup> groups, bool isFullInformation = false)
    {
        foreach (var group in groups)
        {
            if (DataCheck.Of(group) is { } diagnosis)
            {
                return diagnosis with { Group = group.Name.Length == 0 ? null : group.Name };
            }
        }

        return new ObservedData(groups, isFullInformation);
    }
}
