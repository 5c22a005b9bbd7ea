using System.Runtime.InteropServices;

namespace KnowledgeFlow.Plotting.Fonts;

/// <summary>
/// Cuts a font to the characters that a file needs, with the subsetter of HarfBuzz, which libHarfBuzzSharp exports and its wrapper does
/// not wrap. Skia writes a whole font into a PDF: 2.3 MB for ours, against some kilobytes.
/// </summary>
internal static unsafe partial class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int ReadOnlyMemory = 1;

    /// <summary>The font with some characters only; the whole font where HarfBuzz cannot cut it.</summary>
    public static byte[] Of(byte[] font, IEnumerable<int> characters)
    {
        fixed (byte* data = font)
        {
            var blob = CreateBlob(data, (uint)font.Length, ReadOnlyMemory, 0, 0);
            var face = CreateFace(blob, 0);
            var input = CreateInput();
            try
            {
                var set = CharactersOf(input);
                foreach (var character in characters)
                {
                    AddToSet(set, (uint)character);
                }

                var cut = Subset(face, input);
                return cut == 0 ? font : ContentOf(cut);
            }
            finally
            {
                DestroyInput(input);
                DestroyFace(face);
                DestroyBlob(blob);
            }
        }
    }

    private static byte[] ContentOf(nint face)
    {
        var blob = BlobOf(face);
        var content = DataOf(blob, out var length);
        var copy = new ReadOnlySpan<byte>(content, (int)length).ToArray();
        DestroyBlob(blob);
        DestroyFace(face);
        return copy;
    }

    [LibraryImport(Library, EntryPoint = "hb_blob_create")]
    private static partial nint CreateBlob(byte* data, uint length, int mode, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_face_create")]
    private static partial nint CreateFace(nint blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static partial nint CreateInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static partial nint CharactersOf(nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    private static partial void AddToSet(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static partial nint Subset(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static partial nint BlobOf(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    private static partial byte* DataOf(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    private static partial void DestroyBlob(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    private static partial void DestroyFace(nint face);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static partial void DestroyInput(nint input);
}
