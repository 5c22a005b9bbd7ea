using KnowledgeFlow.Studies.Verification.Formats;

namespace KnowledgeFlow.Cli;

/// <summary>The formats of <c>kflow verify</c>.</summary>
internal static class VerificationFormats
{
    /// <summary>The format that people read, which the console writes itself.</summary>
    public const string Text = "text";

    private static readonly IVerificationRenderer[] Renderers =
        [new JsonVerificationRenderer(), new JUnitVerificationRenderer(), new MarkdownVerificationRenderer(), new GitHubVerificationRenderer()];

    /// <summary>Their names.</summary>
    public static string[] Names => [Text, .. Renderers.Select(renderer => renderer.Format)];

    /// <summary>The renderer of a format, or null.</summary>
    public static IVerificationRenderer? Of(string format) => Renderers.FirstOrDefault(renderer => renderer.Format == format);
}
