using KnowledgeFlow.Core.Reconstruction;

namespace KnowledgeFlow.Cli;

/// <summary>Shows on a terminal how many printed numbers the search still misses; says nothing elsewhere.</summary>
internal sealed class ReconstructionProgressBar(Terminal terminal) : IProgress<ReconstructionProgress>, IDisposable
{
    private const int Cells = 30;

    private int most;
    private int shown = -1;

    public void Report(ReconstructionProgress value)
    {
        most = Math.Max(most, value.Unmet);
        if (!terminal.IsErrorInteractive || value.Unmet == shown)
        {
            return;
        }

        shown = value.Unmet;
        var done = most == 0 ? Cells : Cells * (most - value.Unmet) / most;
        terminal.Error.Write($"\r[{new string('#', done)}{new string('.', Cells - done)}] {CommandWords.Search(value.Unmet, value.Moves).In(terminal.Language)} ");
    }

    public void Dispose()
    {
        if (shown >= 0)
        {
            terminal.Error.WriteLine();
        }
    }
}
