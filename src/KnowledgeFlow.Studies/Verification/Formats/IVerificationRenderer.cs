namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>Writes a verification in one format.</summary>
public interface IVerificationRenderer
{
    /// <summary>Its name on the command line.</summary>
    string Format { get; }

    /// <summary>The text, lines ending in a line feed.</summary>
    string Render(VerificationRun run);
}
