using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Imports.Delimited;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Opens a data file and finds by its content what it is.</summary>
public static class SurveyFile
{
    // Enough rows to tell titles from a header.
    private const int HeadRows = 40;

    /// <summary>What the file that a study names holds.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is of no kind that can be read.</exception>
    public static DataFileContents Open(DataSource data)
    {
        if (data.File.Value.Length == 0 || data.File.Value.Contains('\0'))
        {
            throw data.File.Problem(DataFileMessages.NoName());
        }

        try
        {
            // To open a pipe is to wait for whoever writes to it, and it cannot be read a second time.
            if (new FileInfo(data.Path) is { Exists: true, Length: 0 })
            {
                throw Empty(data.Path);
            }

            using var stream = new FileStream(data.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            return Contents(data, stream);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            throw data.File.Problem(DataFileMessages.NoSuchFile(data.Path));
        }
        catch (UnauthorizedAccessException)
        {
            throw data.File.Problem(Directory.Exists(data.Path) ? DataFileMessages.IsAFolder(data.Path) : DataFileMessages.NotOpened(data.Path));
        }
    }

    /// <summary>Whether a file is to be read as text.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal static bool IsText(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        return FileKindDetector.Of(stream) == FileKind.Text;
    }

    /// <summary>The problem of a file with nothing in it.</summary>
    internal static BadInputException Empty(string path) =>
        DataFileMessages.Empty().At(InputPlace.File(path));

    private static DataFileContents Contents(DataSource data, FileStream stream)
    {
        if (stream.Length == 0)
        {
            throw Empty(data.Path);
        }

        if (DataFile.Read(data, stream) is { } contents)
        {
            return contents is DataFileContents.Sheet(var cells) ? new DataFileContents.Sheet(cells.Skip(data.Skip)) : contents;
        }

        stream.Position = 0;
        var (encoding, isGuessed) = EncodingDetector.Of(data, stream);
        var text = new DelimitedText(data.Path, encoding, data.Delimiter) { IsEncodingGuessed = isGuessed, HeaderRows = data.HeaderRows ?? 1 };
        var titles = data.Skip == 0 && data.HeaderRows is null ? TitleLines(text) : 0;
        var skipped = data.Skip + titles;
        return new DataFileContents.Text(text with { SkippedLines = skipped, HasTitles = titles > 0, Start = LineStart.Of(stream, encoding, skipped) });
    }

    private static int TitleLines(DelimitedText text)
    {
        try
        {
            var head = DelimitedSheet.Read(text, HeadRows);
            return head.Rows > 0 && TitleRows.Certain(head) is > 0 and var titles ? head.RowNumbers[titles] - 1 : 0;
        }
        catch (Exception unread) when (unread is BadInputException or DecoderFallbackException)
        {
            // Who reads the whole says what is wrong with it.
            return 0;
        }
    }
}
