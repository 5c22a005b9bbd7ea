using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests;

/// <summary>What reading a study file's text says.</summary>
internal static class Texts
{
    public static string MessageOf(string yaml)
    {
        var read = () => StudyFileReader.Parse("study.yaml", yaml);
        return read.Should().Throw<BadInputException>().Which.Message;
    }

    public static Located<string> At(string name) => new(name, InputPlace.File("study.yaml"));
}
