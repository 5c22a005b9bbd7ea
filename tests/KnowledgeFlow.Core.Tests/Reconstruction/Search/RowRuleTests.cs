using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Search;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Search;

public sealed class RowRuleTests
{
    [Theory]
    [InlineData(new[] { 2, 2, 2, 1 }, true)]
    [InlineData(new[] { 2, 4, 2, 1 }, false)]
    [InlineData(new[] { 3, 3, 3, 1 }, false)]
    [InlineData(new[] { 2, 2, 1, 1 }, true)]
    public void ARunIsOneOfAnswersAsTicked(int[] scored, bool isAllowed)
    {
        var problem = new ReconstructionProblem(3, [new AnsweredConstruct("A", ["A1", "A2", "A3", "A4"], 1, 5) { Reversed = ["A2"] }], [], []) { ForbiddenRun = 3 };

        new RowRule(problem).Allows(scored).Should().Be(isAllowed);
    }
}
