using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>A name together with the label by which tables, and so people, call it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Label">The label.</param>
public sealed record LabelledName(string Name, string Label)
{
    /// <summary>"Did you mean …?" followed by a blank: the name whose label was given, else the nearest name; nothing where there is neither.</summary>
    public static Phrase Question(string given, IEnumerable<LabelledName> known)
    {
        var all = known.ToList();
        return all.FirstOrDefault(each => each.Label != each.Name && string.Equals(each.Label.Trim(), given.Trim(), StringComparison.OrdinalIgnoreCase)) is { } labelled
            ? Phrase.Format($"Did you mean {labelled.Name}, whose label this is? ", $"这是 {labelled.Name} 的标签，请写 {labelled.Name}。")
            : NearestName.Question(given, all.Select(each => each.Name));
    }
}
