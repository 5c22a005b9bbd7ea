using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>What messages call a kind of YAML file that the program reads.</summary>
/// <param name="Noun">What it is: <c>study file</c>.</param>
/// <param name="Argument">What the command line calls it: <c>STUDY</c>.</param>
/// <param name="Example">A name such a file may have.</param>
/// <param name="Outline">What to write into one.</param>
/// <param name="OtherFile">What somebody who named another file has to know.</param>
internal sealed record YamlFileKind(Phrase Noun, string Argument, string Example, Phrase Outline, Phrase OtherFile)
{
    /// <summary>The file as the owner of its keys: <c>the study file</c>.</summary>
    public Phrase Owner => InputOwner.The(Noun);
}
