using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Cli;

/// <summary>The argument and the option that every command on a data file has.</summary>
/// <param name="language">The language of their descriptions.</param>
internal sealed class DataArguments(ReportLanguage language)
{
    public Argument<string> Path { get; } = new("DATA") { Description = CommandWords.DataFile.In(language) };

    public Option<string> Sheet { get; } = new("--sheet") { Description = CommandWords.Sheet.In(language) };

    /// <summary>The same for a command that can do without a data file.</summary>
    public DataArguments Optional()
    {
        Path.Arity = ArgumentArity.ZeroOrOne;
        return this;
    }

    public void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(Sheet);
    }

    /// <summary>The data file as the command line names it, or null where it names none and may.</summary>
    public DataSource? ReadIfGiven(ParseResult parsed) => parsed.GetValue(Path) is null ? null : Read(parsed);

    /// <summary>The data file as the command line names it.</summary>
    public DataSource Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Path);
        return new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, [])
        {
            Sheet = parsed.GetValue(Sheet) is { } name ? new Located<string>(name, InputPlace.File(Sheet.Name)) : null,
        };
    }
}
