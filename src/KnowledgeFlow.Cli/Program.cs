using System.Text;
using KnowledgeFlow.Cli;

// Tables hold Chinese and α, whatever code page the terminal was opened with.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The first Ctrl-C lets the run end cleanly, without a half-written folder; the second ends it at once.
    press.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};

return KflowApplication.Run(args, Terminal.OfProcess(), interruption.Token);
