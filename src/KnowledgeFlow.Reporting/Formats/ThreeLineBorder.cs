using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// The look of a table in a journal: a heavy rule above, a light one below the heading, a heavy one at the bottom, and
/// no vertical rules.
/// </summary>
/// <param name="asciiOnly">Whether the console shows nothing beyond ASCII.</param>
internal sealed class ThreeLineBorder(bool asciiOnly) : TableBorder
{
    /// <inheritdoc/>
    public override bool SupportsRowSeparator => false;

    /// <inheritdoc/>
    public override string GetPart(TableBorderPart part) => part switch
    {
        TableBorderPart.HeaderTopLeft or TableBorderPart.HeaderTop or TableBorderPart.HeaderTopSeparator or TableBorderPart.HeaderTopRight
            or TableBorderPart.FooterBottomLeft or TableBorderPart.FooterBottom or TableBorderPart.FooterBottomSeparator or TableBorderPart.FooterBottomRight
            => asciiOnly ? "=" : "━",
        TableBorderPart.HeaderBottomLeft or TableBorderPart.HeaderBottom or TableBorderPart.HeaderBottomSeparator or TableBorderPart.HeaderBottomRight
            => asciiOnly ? "-" : "─",
        _ => " ",
    };
}
