using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Running;

/// <summary>What the operating system says of a file or folder, in both languages. What is rare is quoted as the system words it.</summary>
public static partial class DiskFault
{
    // Numbers of errors: those of Unix as they are, those of Windows as results (0x8007….).
    private const int NoPermission = 1;
    private const int NoSuchFile = 2;
    private const int AccessDenied = 13;
    private const int NotAFolder = 20;
    private const int IsAFolder = 21;
    private const int DiskFull = 28;
    private const int ReadOnly = 30;
    private const int QuotaExceeded = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsInUse = unchecked((int)0x80070020);

    /// <summary>The fault.</summary>
    /// <param name="disk">What the runtime reports.</param>
    public static Phrase Of(Exception disk)
    {
        var path = Quoted().Matches(disk.Message).LastOrDefault() is { } match ? $" {match.Groups["path"].Value}" : string.Empty;
        var chinese = disk switch
        {
            FolderNotWrittenException folder => folder.Words.Chinese,
            DirectoryNotFoundException => $"找不到文件夹或路径中的某一级：{path}",
            FileNotFoundException => $"找不到文件：{path}",
            PathTooLongException => $"路径过长：{path}",
            UnauthorizedAccessException when Directory.Exists(path.Trim()) => $"没有权限，或这是文件夹而不是文件：{path}",
            UnauthorizedAccessException => $"没有权限：{path}",
            _ => disk.HResult switch
            {
                DiskFull or WindowsDiskFull or WindowsHandleDiskFull => "磁盘空间已满",
                QuotaExceeded => "超出磁盘配额",
                ReadOnly => $"文件系统为只读：{path}",
                IsAFolder => $"这是文件夹而不是文件：{path}",
                NotAFolder => $"路径中的某一级是文件而不是文件夹：{path}",
                NoSuchFile => $"找不到文件：{path}",
                NoPermission or AccessDenied => $"没有权限：{path}",
                WindowsInUse => $"文件正被其他程序使用，请先关闭：{path}",
                _ => null,
            },
        };
        return new Phrase(disk.Message, chinese?.Replace("： ", "：", StringComparison.Ordinal).TrimEnd('：') ?? $"系统提示（原文）：{disk.Message}");
    }

    [GeneratedRegex("'(?<path>[^']+)'")]
    private static partial Regex Quoted();
}
