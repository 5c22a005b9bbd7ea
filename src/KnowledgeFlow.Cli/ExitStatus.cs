namespace KnowledgeFlow.Cli;

/// <summary>What <c>kflow</c> tells the shell.</summary>
public static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A published value does not hold or is impossible, or results differ.</summary>
    public const int NotReproduced = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>The program or the disk failed.</summary>
    public const int Failure = 3;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
