using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Descriptives.PostHoc;

namespace KnowledgeFlow.Core.Tests.Descriptives.PostHoc;

public sealed class LetterDisplayTests
{
    [Fact]
    public void HighestMeanHasTheFirstLetter() => LetterDisplay.Of([1, 3, 2], [(0, 1)]).Should().Equal("b", "a", "ab");

    [Fact]
    public void WithoutDifferencesAllShareALetter() => LetterDisplay.Of([1, 3, 2], []).Should().Equal("a", "a", "a");

    /// <summary>Whatever differs: a pair shares a letter exactly where it does not.</summary>
    [Fact]
    public void PairsShareALetterExactlyWhereTheyDoNotDiffer() => Prop.ForAll(ArbMap.Default.ArbFor<bool[]>(), bits =>
    {
        const int Groups = 6;
        var differing = (from first in Enumerable.Range(0, Groups) from second in Enumerable.Range(first + 1, Groups - first - 1) select (first, second))
            .Where((_, place) => place < bits.Length && bits[place]).ToHashSet();
        var letters = LetterDisplay.Of([.. Enumerable.Range(0, Groups).Select(group => (double)group)], differing);
        for (var first = 0; first < Groups; first++)
        {
            letters[first].Should().NotBeEmpty();
            for (var second = first + 1; second < Groups; second++)
            {
                letters[first].Intersect(letters[second]).Any().Should().Be(!differing.Contains((first, second)));
            }
        }
    }).QuickCheckThrowOnFailure();
}
