using KnowledgeFlow.Reporting.Figures.Drawing;

namespace KnowledgeFlow.Reporting.Tests.Figures.Drawing;

public class EndLabelsTests
{
    [Fact]
    public void LabelsWithRoomStayWhereTheirLinesEnd() =>
        EndLabels.Spread([20, 60, 100], [10, 10, 10], 0, 200).Should().Equal(15, 55, 95);

    [Fact]
    public void LabelsAtOnePlaceMoveApartEvenly() =>
        EndLabels.Spread([50, 50], [10, 10], 0, 200).Should().Equal(39, 51);

    [Fact]
    public void LabelsStayWithinTheLimits()
    {
        EndLabels.Spread([0, 1], [10, 10], 0, 200).Should().Equal(0, 12);
        EndLabels.Spread([199, 200], [10, 10], 0, 200).Should().Equal(178, 190);
    }
}
