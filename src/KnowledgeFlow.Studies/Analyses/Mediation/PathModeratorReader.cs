using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Reads <c>moderators: [{moderator: W, paths: [a, "b:M1", direct], by: Z, probe: …}]</c>, or the names alone where <c>model:</c> says what they moderate.</summary>
internal static class PathModeratorReader
{
    private const int Most = 2;

    public static ImmutableArray<(Located<string> Name, PathModerator Moderator)> Read(StudyMapping mapping, MediationModel model, ProcessModel? numbered, Probe probe)
    {
        var node = mapping.Optional("moderators");
        ImmutableArray<StudyNode> entries = node?.ListOrOne() ?? [];
        if (numbered is not null)
        {
            return Numbered(mapping, model, numbered, entries, probe);
        }

        var moderators = entries.SelectMany(entry => Moderator(entry, model, probe)).ToImmutableArray();
        moderators = [.. moderators.GroupBy(moderator => moderator.Name.Value).Select(Merged)];
        return moderators.Length <= Most
            ? moderators
            : throw node!.Problem(MediationMessages.TooManyModerators(moderators.Length));
    }

    private static ImmutableArray<(Located<string> Name, PathModerator Moderator)> Numbered(StudyMapping mapping, MediationModel model, ProcessModel numbered, ImmutableArray<StudyNode> entries, Probe probe)
    {
        ImmutableArray<(Located<string> Name, Probe Probe)> named = [.. entries.Select(entry => Named(entry, numbered, probe))];
        if (named.Length != numbered.Moderators)
        {
            throw mapping.Required("model").Problem(MediationMessages.OtherNumberOfModerators(numbered.ToString(), numbered.Moderators, named.Length));
        }

        // Model 74 is moderated by its own predictor.
        if (numbered.B == "X")
        {
            named = [(new Located<string>(model.Predictor, mapping.Required("predictor").Place), probe)];
        }

        var moderators = numbered.Moderate(model, [.. named.Select(pair => new PathModerator(pair.Name.Value, [], pair.Probe))]);
        return [.. named.Zip(moderators, (pair, moderator) => (pair.Name, moderator))];
    }

    private static (Located<string> Name, Probe Probe) Named(StudyNode entry, ProcessModel numbered, Probe probe)
    {
        if (!entry.IsMapping)
        {
            return (entry.LocatedText(), probe);
        }

        var mapping = entry.Mapping(InputOwner.Moderator, "moderator", "paths", "by", "probe", "values");
        return mapping.Has("paths") || mapping.Has("by")
            ? throw entry.Problem(MediationMessages.ModelSaysPaths(numbered.ToString()))
            : (mapping.Required("moderator").LocatedText(), ProbeReader.Read(mapping) ?? probe);
    }

    private static IEnumerable<(Located<string> Name, PathModerator Moderator)> Moderator(StudyNode entry, MediationModel model, Probe probe)
    {
        var mapping = entry.Mapping(InputOwner.Moderator, "moderator", "paths", "by", "probe", "values");
        var name = mapping.Required("moderator").LocatedText();
        ImmutableArray<MediationArrow> arrows = [.. mapping.Required("paths").ListOrOne().SelectMany(path => Arrows(path, model)).Distinct()];
        if (name.Value == model.Predictor && (model.Coding is not null || arrows.Any(arrow => arrow.From == model.Predictor)))
        {
            throw name.Problem(MediationMessages.ModeratesOwnEffect(name.Value));
        }

        var by = mapping.Optional("by")?.LocatedText();
        if (by?.Value == name.Value)
        {
            throw by.Problem(MediationMessages.ModeratesItself(name.Value));
        }

        yield return (name, new PathModerator(name.Value, arrows, ProbeReader.Read(mapping) ?? probe, by?.Value));
        if (by is not null)
        {
            yield return (by, new PathModerator(by.Value, arrows, probe) { IsImplied = true });
        }
    }

    // A moderator that is named by another's by: and has an entry of its own moderates what that entry says.
    private static (Located<string> Name, PathModerator Moderator) Merged(IEnumerable<(Located<string> Name, PathModerator Moderator)> entries)
    {
        var own = entries.Where(entry => !entry.Moderator.IsImplied).ToList();
        return own.Count switch
        {
            0 => entries.First(),
            1 => own[0],
            _ => throw own[1].Name.Problem(MediationMessages.ModeratorTwice(own[1].Name.Value)),
        };
    }

    private static ImmutableArray<MediationArrow> Arrows(StudyNode node, MediationModel model)
    {
        var text = node.Text().Trim();
        var colon = text.IndexOf(':');
        var (kind, of) = colon < 0 ? (text, null) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        IEnumerable<MediationArrow> all = kind switch
        {
            "a" => model.Arrows.Where(arrow => arrow.From == model.Predictor && arrow.To != model.Outcome),
            "b" => model.Arrows.Where(arrow => arrow.From != model.Predictor && arrow.To == model.Outcome),
            "d" => model.Arrows.Where(arrow => arrow.From != model.Predictor && arrow.To != model.Outcome),
            "direct" when of is null => model.Arrows.Where(arrow => arrow.From == model.Predictor && arrow.To == model.Outcome),
            _ => throw node.Problem(MediationMessages.NoPath(text)),
        };
        ImmutableArray<MediationArrow> chosen =
            [.. all.Where(arrow => of is null || of == kind switch { "a" => arrow.To, "b" => arrow.From, _ => arrow.ToString() })];
        return !chosen.IsEmpty ? chosen : throw node.Problem(kind == "d" && !model.IsSerial ? MediationMessages.PathNeedsSerial(text) : MediationMessages.NoSuchPath(text, model.Mediators));
    }
}
