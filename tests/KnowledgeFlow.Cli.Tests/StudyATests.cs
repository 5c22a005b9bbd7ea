using System.Text;
using KnowledgeFlow.Cli.Tests.Architecture;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>Study A's sample, as it is in the repository.</summary>
public sealed class StudyATests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "samples", "knowledge-flow");

    private static readonly Lazy<StudyResult> Result = new(() => StudyRunner.Run(StudyFileReader.Read(Path.Combine(Folder, "study.yaml"))));

    [Fact]
    public void EveryPrintedCellHolds()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(["verify", Path.Combine(Folder, "study.yaml")], new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), CancellationToken.None);
        (status, error.ToString()).Should().Be((ExitStatus.Done, string.Empty));
        output.ToString().Should().NotContain("DOES NOT HOLD");
    }

    [Fact]
    public void NoPrintedDigitCanChange()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "published.csv"));
        var changes = from line in Enumerable.Range(1, lines.Length - 1)
                      let printed = PrintedStart(lines[line])
                      where !lines[line][printed..].StartsWith('>')
                      from place in Enumerable.Range(printed, lines[line].IndexOf(',', printed) - printed)
                      where char.IsAsciiDigit(lines[line][place])
                      from digit in new[] { (lines[line][place] - '0' + 1) % 10, (lines[line][place] - '0' + 9) % 10 }
                      select (Line: line, Text: $"{lines[line][..place]}{digit}{lines[line][(place + 1)..]}");
        var counted = 0;
        foreach (var (line, text) in changes)
        {
            Reproduced([lines[0], text]).Should().BeFalse($"{text} differs from {lines[line]}");
            counted++;
        }

        counted.Should().BeGreaterThan(100);
        Reproduced(lines).Should().BeTrue();
    }

    private static int PrintedStart(string line) => line.IndexOf(',', line.LastIndexOf(']')) + 1;

    private static bool Reproduced(string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Verifier.Verify(Result.Value.Report, PublishedValuesReader.Read(path, new(path, Studies.BadInput.InputPlace.File(path)))).Reproduced;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
