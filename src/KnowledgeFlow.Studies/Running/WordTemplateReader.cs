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
            throw new InputProblem("there is no such template", InputPlace.File(path), "Give the path of a .docx or .dotx file after --template.").ToException();
        }

        return WordTemplate.Of(File.ReadAllBytes(path))
            ?? throw new InputProblem("this is no Word document with styles", InputPlace.File(path), "Save it from a word processor as .docx or .dotx.").ToException();
    }
}
