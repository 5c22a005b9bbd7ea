using System.CommandLine;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow addresses STUDY</c>: every address with its value, how it is printed, and what it is.</summary>
internal static class AddressesCommand
{
    private const string Csv = "csv";
    private const int WidestColumn = 60;

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var words = terminal.Language;
        var study = new StudyArguments(words);
        var grep = new Option<string>("--grep") { Description = CommandWords.Grep.In(words) };
        var format = new Option<string>("--format") { Description = CommandWords.AddressesFormat.In(words) };
        format.AcceptOnlyFromAmong("text", Csv);
        var command = new Command("addresses", CommandWords.Addresses.In(words));
        study.AddTo(command);
        command.Add(grep);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var plan = study.Read(parsed);
            var text = parsed.GetValue(grep) ?? string.Empty;
            var cells = CellListing.Of(StudyRunner.Run(plan, cancellation).Report, plan.Study.Language).Where(cell => cell.Mentions(text)).ToList();
            if (parsed.GetValue(format) == Csv)
            {
                WriteCsv(cells, terminal.Output);
            }
            else
            {
                WriteText(cells, terminal.Output);
            }

            if (plan.Study.Synthetic)
            {
                terminal.Error.WriteLine(SyntheticNotice.Sentence.In(plan.Study.Language));
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void WriteText(List<CellListing> cells, TextWriter output)
    {
        int Widest(Func<CellListing, string> column) => Math.Min(WidestColumn, cells.Max(cell => column(cell).Length));
        if (cells.Count == 0)
        {
            return;
        }

        var (address, value, printed) = (Widest(cell => cell.Address), Widest(cell => cell.Value), Widest(cell => cell.Printed));
        foreach (var cell in cells)
        {
            output.Write($"{PlainText.OneLine(cell.Address).PadRight(address)}  {cell.Value.PadRight(value)}  {cell.Printed.PadRight(printed)}  {cell.Label}".TrimEnd() + "\n");
        }
    }

    private static void WriteCsv(IEnumerable<CellListing> cells, TextWriter output)
    {
        output.Write("cell,value,printed,label\n");
        foreach (var cell in cells)
        {
            output.Write(string.Join(',', new[] { cell.Address, cell.Value, cell.Printed, cell.Label }.Select(CsvField.Of)) + "\n");
        }
    }
}
