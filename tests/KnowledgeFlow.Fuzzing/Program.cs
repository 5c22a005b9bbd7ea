using System.Globalization;
using KnowledgeFlow.Fuzzing.Running;

namespace KnowledgeFlow.Fuzzing;

/// <summary>
/// <c>dotnet run --project tests/KnowledgeFlow.Fuzzing -- --inputs 20000 --seed 7 [--first 0] [--command NAME] [--keep FOLDER]</c>: makes inputs and says which of them broke what every input must keep.
/// Without <c>--inputs</c> it is a test program like any other.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (!arguments.Contains("--inputs"))
        {
            return Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments).GetAwaiter().GetResult();
        }

        var inputs = int.Parse(Value("--inputs") ?? "1000", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(Value("--seed") ?? "1", CultureInfo.InvariantCulture);
        var first = int.Parse(Value("--first") ?? "0", CultureInfo.InvariantCulture);
        var keep = Value("--keep") ?? Path.Combine(Path.GetTempPath(), "kflow-fuzzing");
        var findings = new FuzzCampaign(seed, keep).Run(first, inputs, Console.Out, Value("--command"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inputs} inputs of seed {seed}, {findings.Count} findings; their files are in {keep}"));
        return findings.Count == 0 ? 0 : 1;

        string? Value(string option) => Array.IndexOf(arguments, option) is >= 0 and var place && place + 1 < arguments.Length ? arguments[place + 1] : null;
    }
}
