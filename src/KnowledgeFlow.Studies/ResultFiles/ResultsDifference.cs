namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>A cell in which two results files differ.</summary>
/// <param name="Address">Its address.</param>
/// <param name="First">What the first holds; null where it has no such cell.</param>
/// <param name="Second">What the second holds; null where it has no such cell.</param>
public sealed record ResultsDifference(string Address, ResultsValue? First, ResultsValue? Second)
{
    /// <summary>The second number less the first; null where either holds none.</summary>
    public double? Change => Second?.Number - First?.Number;
}
