using System.Runtime.InteropServices;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli;

/// <summary>The language of the user's system. The program carries no culture data, so that the system itself is asked.</summary>
internal static class SystemLanguage
{
    // The primary language of a Windows language identifier is in its low ten bits.
    private const int PrimaryLanguage = 0x3FF;
    private const int WindowsChinese = 0x04;

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static ReportLanguage Find() =>
        Of(Variables.Select(Environment.GetEnvironmentVariable)) ?? (OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == WindowsChinese ? ReportLanguage.Chinese : ReportLanguage.English);

    /// <summary>The language of the first value that is set, as POSIX ranks them; null where none is.</summary>
    internal static ReportLanguage? Of(IEnumerable<string?> values) => values.FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } locale
        ? locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? ReportLanguage.Chinese : ReportLanguage.English
        : null;

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern ushort GetUserDefaultUILanguage();
}
