using KnowledgeFlow.Reporting.Formats.Word;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Running;

/// <summary>Reads the Word document or template whose styles a report takes.</summary>
public static class WordTemplateReader
{
    /// <summary>Its styles.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is no Word document.</exception>
    public static WordTemplate Read(string path)
    {
        if (!File.Exists(path))
        {
            throw RunningMessages.NoTemplate().At(InputPlace.File(path));
        }

        return WordTemplate.Of(File.ReadAllBytes(path))
            ?? throw RunningMessages.NotAWordDocument().At(InputPlace.File(path));
    }
}
