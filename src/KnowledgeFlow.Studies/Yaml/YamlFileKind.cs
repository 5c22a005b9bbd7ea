namespace KnowledgeFlow.Studies.Yaml;

/// <summary>What messages call a kind of YAML file that the program reads.</summary>
/// <param name="Noun">What it is: <c>study file</c>.</param>
/// <param name="Argument">What the command line calls it: <c>STUDY</c>.</param>
/// <param name="Example">A name such a file may have.</param>
/// <param name="Outline">What to write into one.</param>
/// <param name="OtherFile">What somebody who named another file has to know.</param>
internal sealed record YamlFileKind(string Noun, string Argument, string Example, string Outline, string OtherFile);
