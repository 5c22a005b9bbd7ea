using System.Globalization;
using System.Text.Json;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Cfa;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Factoring;
using KnowledgeFlow.Studies.Analyses.Lms;
using KnowledgeFlow.Studies.Analyses.Logistic;
using KnowledgeFlow.Studies.Analyses.Reliability;
using KnowledgeFlow.Studies.Analyses.Sem;
using KnowledgeFlow.Studies.Exporting;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.Exporting;

/// <summary>
/// A study whose exports were run in R and PSPP: <c>tests/reference/export/NAME</c> holds the exported files and what the programs
/// printed of them (<c>record.sh</c> there makes both, <c>versions.txt</c> says with what).
/// </summary>
internal sealed class RecordedExport
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "reference", "export");

    private readonly Lazy<Dictionary<string, Cell>> cells;
    private readonly Lazy<Dictionary<string, string[]>> rows;

    public RecordedExport(string name)
    {
        Folder = Path.Combine(Root, name);
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", name, "study.yaml");
        Plan = StudyFileReader.Read(File.Exists(sample) ? sample : Path.Combine(Folder, "study.yaml"));
        var result = new Lazy<StudyResult>(() => StudyRunner.Run(Plan));
        cells = new Lazy<Dictionary<string, Cell>>(() => Addresses(result.Value));
        rows = new Lazy<Dictionary<string, string[]>>(() => result.Value.Report.Sections.SelectMany(section => section.Tables).ToDictionary(table => table.Id, table => table.Rows.Select(row => row.Id).ToArray()));
    }

    public StudyPlan Plan { get; }

    private string Folder { get; }

    /// <summary>The export as kflow writes it today.</summary>
    public SyntaxExport Export(ExportTarget target) => StudyExporter.Export(Plan, target);

    /// <summary>The committed text of a file.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The committed files of an export, by path within it.</summary>
    public Dictionary<string, byte[]> Files(ExportTarget target)
    {
        var folder = Path.Combine(Folder, ExportTargets.NameOf(target));
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != ReportFolder.ManifestName)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
    }

    /// <summary>Every line of R's output: an address and a number.</summary>
    public IEnumerable<(string Address, double Value)> Numbers() => Text("lavaan.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var tab = line.LastIndexOf('\t');
        return (line[..tab], double.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
    });

    /// <summary>Whether a number rests on an optimiser: models of latent variables, the one-factor models behind reliability among them, and rotations.</summary>
    public bool IsOptimised(string address) => Plan.Analyses.Any(analysis => analysis switch
    {
        ConfirmatoryFactorAnalysis or StructuralEquationAnalysis or LatentModerationAnalysis => address.StartsWith($"{analysis.Id.Value}.", StringComparison.Ordinal),
        LogisticAnalysis { Family: not LogisticFamily.Binary } => address.StartsWith($"{analysis.Id.Value}.", StringComparison.Ordinal),
        CommonMethodAnalysis => address.StartsWith($"{analysis.Id.Value}.models", StringComparison.Ordinal),
        ReliabilityAnalysis => address.StartsWith($"{analysis.Id.Value}.constructs", StringComparison.Ordinal),
        FactorAnalysis { Rotation: not RotationMethod.None } => address.StartsWith($"{analysis.Id.Value}.loadings", StringComparison.Ordinal),
        _ => false,
    });

    /// <summary>The rows of a table, in order.</summary>
    public IEnumerable<string> RowsOf(string table) => rows.Value[table];

    /// <summary>The number that kflow finds at an address; null where it finds none.</summary>
    public double? Found(string address)
    {
        cells.Value.Should().ContainKey(address, "R names kflow's own addresses");
        return cells.Value[address].Number;
    }

    /// <summary>The number of a cell; null where kflow finds none.</summary>
    public double? Found(string table, string row, string column) => Found(Address(table, row, column));

    private static Dictionary<string, Cell> Addresses(StudyResult result)
    {
        var cells = new Dictionary<string, Cell>();
        foreach (var table in result.Report.Sections.SelectMany(section => section.Tables))
        {
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    cells.Add(Address(table.Id, row.Id, table.Columns[column].Id), row.Cells[column]);

                    // a~~b is b~~a.
                    if (row.Id.Split("~~") is [var left, var right] && left.Split('/') is [.. var group, var first] && first != right)
                    {
                        cells.TryAdd(Address(table.Id, string.Concat(group.Select(part => part + "/")) + $"{right}~~{first}", table.Columns[column].Id), row.Cells[column]);
                    }
                }
            }
        }

        return cells;
    }

    private static string Address(string table, string row, string column)
    {
        var isPlain = row.IndexOfAny(['[', ']', '.', '"']) < 0 && row.Trim() == row;
        return $"{table}[{(isPlain ? row : JsonSerializer.Serialize(row, JsonOptions))}].{column}";
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
