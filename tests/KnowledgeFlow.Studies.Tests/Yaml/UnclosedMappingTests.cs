using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Tests.Yaml;

public sealed class UnclosedMappingTests
{
    [Fact]
    public void AMappingThatIsNeverClosedIsBadInput()
    {
        const string Text = """
            title: t
            printed:
              - table: a.b
                rows:
                  AUT: {mean: 4.628, sd: 1.344, 
                  LEAD: {mean: 5.167, sd: 1.298,  AUT: .306***}
                  TRU: {mean: 4.726, sd: 1.362}
              - source: "x"
                cells:
                  "a.b[*].c": ">.5"
            """;

        FluentActions.Invoking(() => PublishedStudyReader.Parse("paper.yaml", Text)).Should().Throw<BadInputException>().WithMessage("*paper.yaml*");
    }
}
