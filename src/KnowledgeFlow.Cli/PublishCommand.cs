using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow publish STUDY --cells PATTERN…</c>: drafts published values from a study's own results, to hold later runs against.</summary>
internal static class PublishCommand
{
    /// <summary>The file beside the study file where it names none.</summary>
    public const string DefaultName = "published.csv";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var words = terminal.Language;
        var study = new StudyArguments(words);
        var cells = new Option<string[]>("--cells") { Description = CommandWords.PublishCells.In(words), AllowMultipleArgumentsPerToken = true };
        var update = new Option<bool>("--update") { Description = CommandWords.PublishUpdate.In(words) };
        var file = new Option<string>("--out") { Description = CommandWords.PublishOut.In(words) };
        var command = new Command("publish", CommandWords.Publish.In(words));
        study.AddTo(command);
        command.Add(cells);
        command.Add(update);
        command.Add(file);
        command.SetAction(parsed =>
        {
            var plan = study.Read(parsed);
            var language = plan.Study.Language;
            var path = parsed.GetValue(file) ?? plan.Study.Resolve(plan.Study.Published?.Value ?? DefaultName);
            var isUpdate = parsed.GetValue(update);
            if (!isUpdate)
            {
                DraftFile.RequireNew(path, file.Name);
            }

            ImmutableArray<Located<string>> patterns = [.. (parsed.GetValue(cells) ?? []).Select(pattern => new Located<string>(pattern, InputPlace.File(cells.Name)))];
            if (patterns.IsEmpty && !isUpdate)
            {
                throw CommandMessages.NoCells().At(InputPlace.File(cells.Name));
            }

            var before = isUpdate ? PublishedValuesReader.Read(path, new Located<string>(path, InputPlace.File(path))) : [];
            var snapshot = StudyPublisher.Publish(plan, before, patterns, cancellation);
            if (snapshot.Values.IsEmpty)
            {
                throw CommandMessages.CellsHoldNothing().At(InputPlace.File(cells.Name));
            }

            DraftFile.Write(path, PublishedValuesWriter.Write(snapshot.Values));
            foreach (var address in snapshot.LeftOut)
            {
                terminal.Error.WriteLine(CommandWords.HoldsNothing(address).In(language));
            }

            foreach (var value in snapshot.Unmet)
            {
                terminal.Error.WriteLine(CommandWords.StillDoesNotHold(value.Cell, value.Printed).In(language));
            }

            terminal.Error.WriteLine(CommandWords.WrotePublished(snapshot.Values.Length, snapshot.Changed, path).In(language));
            if (plan.Study.Published is null)
            {
                terminal.Error.WriteLine(CommandWords.NamePublished(DraftFile.PathFrom(plan.Study.Path, path)).In(language));
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
