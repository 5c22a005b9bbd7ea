using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Running;

public sealed class ReportFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    [InlineData("new/folders/out")]
    public void AbsentFolderIsMade(string path)
    {
        Write(path, ("results.json", "{}"), ("tables/a.csv", "1"));
        FilesIn(path).Should().Equal("kflow-output.json", "results.json", "tables/a.csv");
    }

    [Fact]
    public void EmptyFolderIsFilled()
    {
        Directory.CreateDirectory(folder["out"]);
        Write("out", ("results.json", "{}"));
        FilesIn("out").Should().Equal("kflow-output.json", "results.json");
    }

    [Fact]
    public void EarlierOutputIsReplacedWhole()
    {
        Write("out", ("results.json", "old"), ("tables/a.csv", "1"), ("figures/b.svg", "2"));
        Write("out", ("results.json", "new"), ("tables/c.csv", "3"));
        FilesIn("out").Should().Equal("kflow-output.json", "results.json", "tables/c.csv");
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("new");
        Directory.GetFileSystemEntries(folder.Path).Should().ContainSingle("nothing is left beside the folder");
    }

    [Fact]
    public void EarlierOutputOfWhichFilesWereDeletedIsReplaced()
    {
        Write("out", ("results.json", "old"), ("tables/a.csv", "1"));
        System.IO.File.Delete(folder["out/results.json"]);
        Write("out", ("results.json", "new"));
        FilesIn("out").Should().Equal("kflow-output.json", "results.json");
    }

    [Fact]
    public void ManifestListsEveryFileInOrder()
    {
        Write("out", ("z.csv", ""), ("a.csv", ""), ("表/题.csv", ""));
        System.IO.File.ReadAllText(folder["out/kflow-output.json"]).Should().Be("{\n  \"format\": \"kflow-output/1\",\n  \"command\": \"run\",\n  \"files\": [\n    \"a.csv\",\n    \"z.csv\",\n    \"\\u8868/\\u9898.csv\"\n  ]\n}");
        Write("out", ("a.csv", ""));
    }

    [Theory]
    [InlineData("notes.txt", "it holds files that are no earlier output of kflow", false)]
    [InlineData("notes.txt", "notes.txt in it was not written by kflow and would be lost", true)]
    [InlineData("tables/notes.txt", "tables/notes.txt in it was not written by kflow and would be lost", true)]
    [InlineData("empty/", "empty in it was not written by kflow and would be lost", true)]
    [InlineData("empty/", "it holds files that are no earlier output of kflow", false)]
    public void WhatIsNoEarlierOutputIsRefused(string foreign, string reason, bool earlier)
    {
        if (earlier)
        {
            Write("out", ("results.json", "old"), ("tables/a.csv", "1"));
        }

        if (foreign.EndsWith('/'))
        {
            Directory.CreateDirectory(folder["out/" + foreign]);
        }
        else
        {
            folder.Write("out/" + foreign, "mine");
        }

        var before = FilesIn("out");
        Refusal("out").Should().Be($"{folder["out"]}: the report cannot be written here: {reason}\nName another folder with --out, or move away what is there.");
        FilesIn("out").Should().Equal(before);
    }

    [Theory]
    [InlineData("{\"format\": \"other/1\", \"files\": [\"mine.txt\"]}")]
    [InlineData("{\"format\": \"kflow-output/1\"}")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("")]
    public void ForeignManifestIsNone(string manifest)
    {
        folder.Write("out/kflow-output.json", manifest);
        folder.Write("out/mine.txt", "mine");
        Refusal("out").Should().Contain("it holds files that are no earlier output of kflow");
    }

    [Fact]
    public void ManifestThatIsAFolderIsNone()
    {
        folder.Write("out/kflow-output.json/x", "mine");
        Refusal("out").Should().Contain("it holds files that are no earlier output of kflow");
    }

    [Fact]
    public void FileIsRefused()
    {
        folder.Write("out", "mine");
        Refusal("out").Should().Contain("it is a file");
    }

    [Fact]
    public void WholeDisksAreRefusedWithoutBeingSearched() => Refusal("/").Should().Contain("it holds files that are no earlier output of kflow");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void NamelessFolderIsRefused(string path)
    {
        var open = () => new ReportFolder(path, "run");
        open.Should().Throw<BadInputException>().Which.Message.Should().StartWith("--out: the report cannot be written here: the folder has no name");
    }

    [Fact]
    public void LinkToAFolderIsFollowed()
    {
        Directory.CreateDirectory(folder["there"]);
        Directory.CreateSymbolicLink(folder["out"], folder["there"]);
        Write("out", ("results.json", "{}"));
        new DirectoryInfo(folder["out"]).LinkTarget.Should().Be(folder["there"]);
        FilesIn("there").Should().Equal("kflow-output.json", "results.json");
    }

    [Fact]
    public void LinkToNothingIsRefused()
    {
        Directory.CreateSymbolicLink(folder["out"], folder["nowhere"]);
        Refusal("out").Should().Contain("it is a link that leads to no folder");
    }

    [Fact]
    public void LinksInsideAreForeignAndNotFollowed()
    {
        folder.Write("precious/file.txt", "mine");
        Write("out", ("results.json", "{}"));
        Directory.CreateSymbolicLink(folder["out/link"], folder["precious"]);
        Refusal("out").Should().Contain("link in it was not written by kflow");
        Directory.Delete(folder["out/link"]);
        Directory.CreateSymbolicLink(folder["out/loop"], folder["out"]);
        Refusal("out").Should().Contain("loop in it was not written by kflow");
        System.IO.File.Exists(folder["precious/file.txt"]).Should().BeTrue();
    }

    [Fact]
    public void FailureLeavesEverythingAsItWas()
    {
        Write("out", ("results.json", "old"));
        var write = () => Write("out", ("results.json", "new"), ($"tables/{new string('x', 300)}.csv", "no file system takes this name"));
        write.Should().Throw<IOException>();
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("old");
        Directory.GetFileSystemEntries(folder.Path).Should().Equal(folder["out"]);
    }

    [Fact]
    public void FolderBelowAFileIsTheDisksFailure()
    {
        folder.Write("file", "mine");
        var open = () => new ReportFolder(folder["file/out"], "run");
        open.Should().Throw<FolderNotWrittenException>("before anything is computed").Which.Message.Should().StartWith($"Nothing can be written to {folder["file/out"]}: ");
        Directory.GetFileSystemEntries(folder.Path).Should().Equal(folder["file"]);
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("tables/../../evil.csv")]
    [InlineData("/tmp/kflow-evil.csv")]
    public void NothingIsWrittenOutside(string name)
    {
        var write = () => Write("out", (name, "evil"));
        write.Should().Throw<ArgumentException>();
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void FolderThatWasFilledMeanwhileIsRefused()
    {
        var output = new ReportFolder(folder["out"], "run");
        folder.Write("out/notes.txt", "mine");
        var write = () => output.Write([new ReportFile("results.json", new byte[1])]);
        write.Should().Throw<BadInputException>();
        FilesIn("out").Should().Equal("notes.txt");
    }

    [Fact]
    public void WhatTheCommandReadsIsNeverReplaced()
    {
        new ReportFolder(folder["syn"], "reconstruct").Write([File("study.yaml"), File("synthetic.csv")]);
        var run = () => new ReportFolder(folder["syn"], "run", folder["syn/study.yaml"], folder["syn/synthetic.csv"]);
        run.Should().Throw<BadInputException>().Which.Message.Should().Contain("study.yaml in it is read by this command and would be lost");
        Directory.CreateSymbolicLink(folder["link"], folder["syn"]);
        var throughALink = () => new ReportFolder(folder["link"], "reconstruct", folder["link/study.yaml"]);
        throughALink.Should().Throw<BadInputException>();
        FilesIn("syn").Should().Equal("kflow-output.json", "study.yaml", "synthetic.csv");
    }

    [Fact]
    public void AnotherCommandsOutputIsNotReplaced()
    {
        new ReportFolder(folder["out"], "reconstruct").Write([File("study.yaml")]);
        Refusal("out").Should().Contain("it was written by kflow reconstruct, not by kflow run");
        new ReportFolder(folder["out"], "reconstruct").Write([File("study.yaml")]);
    }

    [Fact]
    public void AManifestWithoutACommandIsAnyCommands()
    {
        folder.Write("out/kflow-output.json", "{\"format\": \"kflow-output/1\", \"files\": [\"results.json\"]}");
        folder.Write("out/results.json", "old");
        Write("out", ("results.json", "new"));
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("new");
    }

    [Fact]
    public void InPlaceTheFolderStaysAndItsFilesAreReplaced()
    {
        Write("out", ("results.json", "old"), ("tables/a.csv", "1"), ("figures/b.svg", "2"));
        new ReportFolder(folder["out"], "run").WriteInPlace([File("results.json"), File("tables/c.csv")]);
        FilesIn("out").Should().Equal("kflow-output.json", "results.json", "tables/c.csv");
        Directory.Exists(folder["out/figures"]).Should().BeFalse("an empty folder would count as somebody's");
        Write("out", ("results.json", "new"));
    }

    [Fact]
    public void InPlaceAFailureLeavesEverythingAsItWas()
    {
        Write("out", ("results.json", "old"), ("tables/a.csv", "1"));
        var write = () => new ReportFolder(folder["out"], "run").WriteInPlace([File("results.json"), File($"tables/{new string('x', 300)}.csv")]);
        write.Should().Throw<IOException>();
        FilesIn("out").Should().Equal("kflow-output.json", "results.json", "tables/a.csv");
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("old");
    }

    /// <summary>A run that is killed at any of its moves leaves a journal, by which the next run puts all back.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    public void WhatAKilledRunHadBegunInPlaceIsPutBack(int movedOut, int movedIn)
    {
        Write("out", ("results.json", "old"), ("tables/a.csv", "1"));
        string[] old = ["results.json", "tables/a.csv", "kflow-output.json"], fresh = ["results.json", "tables/b.csv", "kflow-output.json"];
        foreach (var name in fresh)
        {
            folder.Write($"out/.kflow-x.new/{name}", "new");
        }

        folder.Write("out/.kflow-x.lock", $"{Environment.MachineName}\n0\n\n");
        folder.Write("out/.kflow-x.journal", System.Text.Json.JsonSerializer.Serialize(new { Old = old, Fresh = fresh }));
        foreach (var (name, from, to) in old.Take(movedOut).Select(name => (name, "out", "out/.kflow-x.old")).Concat(fresh.Take(movedIn).Select(name => (name, "out/.kflow-x.new", "out"))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[$"{to}/{name}"])!);
            System.IO.File.Move(folder[$"{from}/{name}"], folder[$"{to}/{name}"]);
        }

        _ = new ReportFolder(folder["out"], "run");
        FilesIn("out").Should().Equal("kflow-output.json", "results.json", "tables/a.csv");
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("old");
    }

    [Fact]
    public void WhatAKilledRunLeftBesideIsRemovedAndWhatItHadMovedAwayIsPutBack()
    {
        Write("out", ("results.json", "old"));
        Directory.Move(folder["out"], folder[".kflow-x.old"]);
        folder.Write(".kflow-x.new/results.json", "half");
        folder.Write(".kflow-x.lock", $"{Environment.MachineName}\n0\nout\n");
        _ = new ReportFolder(folder["other"], "run");
        Directory.GetFileSystemEntries(folder.Path).Should().Equal(folder["out"]);
        System.IO.File.ReadAllText(folder["out/results.json"]).Should().Be("old");
    }

    [Fact]
    public void WhatALivingRunWorksOnIsLeftAlone()
    {
        folder.Write(".kflow-x.new/results.json", "half");
        folder.Write(".kflow-x.lock", $"{Environment.MachineName}\n1\nout\n");
        Write("out", ("results.json", "{}"));
        Directory.Exists(folder[".kflow-x.new"]).Should().BeTrue("process 1 lives");
    }

    public void Dispose() => folder.Dispose();

    private static ReportFile File(string name) => new(name, new byte[1]);

    private void Write(string path, params (string Name, string Text)[] files) =>
        new ReportFolder(folder[path], "run").Write([.. files.Select(file => new ReportFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private string Refusal(string path)
    {
        var open = () => new ReportFolder(folder[path], "run");
        return open.Should().Throw<BadInputException>().Which.Message;
    }

    private string[] FilesIn(string path) =>
        [.. Directory.GetFiles(folder[path], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder[path], file)).Order(StringComparer.Ordinal)];
}
