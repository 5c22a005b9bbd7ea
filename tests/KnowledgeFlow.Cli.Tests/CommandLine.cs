using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>A folder of its own in which commands run, and what they say.</summary>
internal sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kflow-test-").FullName;

    /// <summary>The language of the user's system.</summary>
    public ReportLanguage System { get; init; }

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public (int Status, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(arguments, new Terminal(output, error, Terminal.WidthOfPipe, Colours: false) { Language = System }, CancellationToken.None);
        return (status, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        var faults = ResultsFileCheck.FaultsBelow(Folder).ToList();
        Directory.Delete(Folder, recursive: true);
        faults.Should().BeEmpty("every results.json that a test makes is as data-schemas/results.schema.json says");
    }
}
