using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>Finds encodings by the names and numbers that statistical programs write into their files.</summary>
internal static class CodePages
{
    /// <summary>UTF-8.</summary>
    public const int Utf8 = 65001;

    /// <summary>ASCII.</summary>
    public const int Ascii = 20127;

    /// <summary>The code page of Western European Windows.</summary>
    public const int WesternEuropean = 1252;

    /// <summary>The code page of Windows in the People's Republic of China (GBK).</summary>
    public const int SimplifiedChinese = 936;

    /// <summary>The code page of Windows in Taiwan and Hong Kong (Big5).</summary>
    public const int TraditionalChinese = 950;

    /// <summary>The encoding of a code page, or null; bytes that are not its own become U+FFFD.</summary>
    public static Encoding? Find(int codePage)
    {
        if (codePage == Utf8)
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
                ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a name such as <c>UTF-8</c>, <c>GBK</c>, <c>windows-936</c> or <c>CP1252</c>, or null.</summary>
    public static Encoding? Find(string name)
    {
        var written = name.Trim().ToLowerInvariant();
        if (CodePageNumber(written) is { } number)
        {
            return Find(number);
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
            return Find(encoding.CodePage);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What reports call an encoding: the name that people know where the registered one is another.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        SimplifiedChinese => "GBK",
        TraditionalChinese => "Big5",
        Utf8 => "UTF-8",
        >= 1250 and <= 1258 => encoding.WebName,
        _ => encoding.WebName.ToUpperInvariant(),
    };

    private static int? CodePageNumber(string name)
    {
        if (name is "utf8" or "unicode")
        {
            return Utf8;
        }

        if (name is "gbk")
        {
            return SimplifiedChinese;
        }

        foreach (var prefix in (ReadOnlySpan<string>)["windows-", "windows", "cp", "ms", "ibm", "x-cp", "codepage"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }
}
