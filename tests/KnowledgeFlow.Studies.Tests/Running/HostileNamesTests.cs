using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Running;

/// <summary>Surveys name columns as they like: names must neither leave the report folder nor break an address.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "../../evil", "a/b", "a\\b", "..", ".", ".hidden", "CON", "x[1].y", "Q1[SQ001]", "\"quoted\"", "it's", "<script>alert(1)</script>", "=1+1", "-x", "@x",
        "a:b|c?d*e", "100%", "%2F", "a\nb", "题 1. 年龄？", "case", "CASE", "\u001B[31m", "\u202Eflipped", new string('长', 200), new string('长', 199) + "短", "p", "r",
    ];

    [Fact]
    public void ReportStaysInItsFolderAndEveryCellKeepsItsAddress()
    {
        using var study = Study();
        var result = study.Result;
        var files = ReportFormats.Parse(string.Join(',', ReportFormats.Default), new BlankFigureRenderer(), new BlankFigureRenderer()).SelectMany(renderer => renderer.Render(result.Report, ReportLanguage.English)).Append(ExclusionFile.Render(result.Ledger, result.Survey)).ToList();
        files.Select(file => file.Path.ToUpperInvariant()).Should().OnlyHaveUniqueItems();
        new ReportFolder(study.Folder["out"], "run").Write(files);
        Directory.GetFiles(study.Folder["out"], "*", SearchOption.AllDirectories).Should().HaveCount(files.Count + 1);
        Directory.GetFileSystemEntries(study.Folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("data.csv", "out");
        new ReportFolder(study.Folder["out"], "run").Write(files);

        EveryCellShouldHaveItsAddress(result);
    }

    [Fact]
    public void ConstructsAndItemsMayBeNamedSoToo()
    {
        string[] names = ["../../evil", "x[1].y", "\"quoted\"", "<b>", "=1+1", "a b ", "p"];
        var items = names.SelectMany(name => new[] { $"{name}#1", $"{name}#2" }).ToArray();
        var constructs = string.Join(", ", names.Select(name => $"{Yaml(name)}: {{items: [{Yaml(name + "#1")}, {Yaml(name + "#2")}]}}"));
        var random = new Random(1);
        var rows = Enumerable.Range(0, 60).Select(_ => string.Join(',', items.Select(_ => random.Next(1, 6))));
        using var study = new StudyFolder(
            $"data: data.csv\nlikert: {{min: 1, max: 5}}\nconstructs: {{{constructs}}}\nanalyses: [{{type: descriptives}}, {{type: reliability}}, {{type: correlations}}]\n",
            string.Join(',', items.Select(item => $"\"{item.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n" + string.Join('\n', rows) + "\n");
        var result = study.Result;
        new ReportFolder(study.Folder["out"], "run").Write([.. ReportFormats.Parse(string.Join(',', ReportFormats.Default), new BlankFigureRenderer(), new BlankFigureRenderer()).SelectMany(renderer => renderer.Render(result.Report, ReportLanguage.Chinese))]);
        Directory.GetFileSystemEntries(study.Folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("data.csv", "out");
        EveryCellShouldHaveItsAddress(result);
    }

    [Fact]
    public void TablesHaveTheNamesOfTheirVariables()
    {
        using var study = Study();
        study.Result.Report.Sections[^1].Tables.Select(table => table.Id).Should().Equal(Names.Select(name => $"frequencies.{name}"));
    }

    private static void EveryCellShouldHaveItsAddress(StudyResult result)
    {
        var index = new ResultIndex(result.Report);
        foreach (var table in result.Report.Sections.SelectMany(section => section.Tables))
        {
            foreach (var row in table.Rows)
            {
                foreach (var column in table.Columns)
                {
                    CellPatternParser.TryParse(CellAddress.Of(table.Id, row.Id, column.Id), out var pattern).Should().BeTrue();
                    var found = index.Find(pattern!).Should().ContainSingle().Which;
                    (found.Table, found.Row, found.Address).Should().Be((table, row, CellAddress.Of(table.Id, row.Id, column.Id)));
                }
            }
        }
    }

    private static StudyFolder Study()
    {
        var header = string.Join(',', Names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var labels = string.Join(", ", Names.Select((name, i) => $"{i}: {Yaml(name)}"));
        var yaml = $"data: data.csv\nvariables: {{{string.Join(", ", Names.Select(name => $"{Yaml(name)}: {{label: {Yaml(name)}, values: {{{labels}}}}}"))}}}\n"
            + $"screening: {{id: {Yaml(Names[^1])}, seconds: {{column: {Yaml("=1+1")}, min: 1}}}}\nanalyses: [type: frequencies]\n";
        return new StudyFolder(yaml, $"{header}\n{string.Join(',', Names.Select((_, i) => i))}\n{string.Join(',', Names.Select(_ => 0))}\n");
    }

    private static string Yaml(string text) =>
        "\"" + string.Concat(text.Select(character => character is '"' or '\\' || character < ' ' ? $"\\x{(int)character:x2}" : character.ToString())) + "\"";
}
