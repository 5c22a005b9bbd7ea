using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Hands out names, each once: a second <c>Q5</c> becomes <c>Q5~2</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = [];

    /// <summary>The name, or the name with the first number that makes it unique.</summary>
    public string Of(string name)
    {
        for (var (unique, number) = (name, 2); ; number++)
        {
            if (taken.Add(unique))
            {
                return unique;
            }

            unique = string.Create(CultureInfo.InvariantCulture, $"{name}~{number}");
        }
    }
}
