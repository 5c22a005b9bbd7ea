using KnowledgeFlow.Plotting.Charts;

namespace KnowledgeFlow.Plotting.Tests.Charts;

public class LabelSpreadTests
{
    [Fact]
    public void LabelsWithRoomStayWhereTheirLinesEnd() =>
        LabelSpread.Tops([20, 60, 100], [10, 10, 10], 0, 200).Should().Equal(15, 55, 95);

    [Fact]
    public void LabelsAtOnePlaceMoveApartEvenly() =>
        LabelSpread.Tops([50, 50], [10, 10], 0, 200).Should().Equal(39.5, 50.5);

    [Fact]
    public void LabelsStayWithinTheLimits()
    {
        LabelSpread.Tops([0, 1], [10, 10], 0, 200).Should().Equal(0, 11);
        LabelSpread.Tops([199, 200], [10, 10], 0, 200).Should().Equal(179, 190);
    }
}
