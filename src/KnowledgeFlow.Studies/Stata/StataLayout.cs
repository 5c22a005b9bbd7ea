namespace KnowledgeFlow.Studies.Stata;

/// <summary>The lengths that differ between the releases of the format (Stata's <c>help dta</c>), in bytes.</summary>
/// <param name="Release">The release: 102 to 115 in the old layout, 117 to 119 in the one with tags.</param>
internal sealed record StataLayout(int Release)
{
    /// <summary>Texts are UTF-8.</summary>
    public bool IsUnicode => Release >= 118;

    /// <summary>Parts stand between tags.</summary>
    public bool IsTagged => Release >= 117;

    /// <summary>Numbers have 27 missing values, <c>.</c> and <c>.a</c> to <c>.z</c>; before, they had one.</summary>
    public bool HasExtendedMissing => Release >= 113;

    /// <summary>The types of variables are letters.</summary>
    public bool HasLetterTypes => Release < 111;

    /// <summary>The number of variables.</summary>
    public int VariableCount => Release >= 119 ? 4 : 2;

    /// <summary>The number of observations.</summary>
    public int ObservationCount => Release >= 118 ? 8 : Release >= 103 ? 4 : 2;

    /// <summary>The length of the data's label, in the layout with tags.</summary>
    public int DataLabelLength => Release >= 118 ? 2 : 1;

    /// <summary>The data's label, in the old layout.</summary>
    public int DataLabel => Release >= 108 ? 81 : Release >= 103 ? 32 : 30;

    /// <summary>The time stamp, in the old layout.</summary>
    public int TimeStamp => Release >= 105 ? 18 : 0;

    /// <summary>A variable's name, and that of a set of value labels.</summary>
    public int Name => Release >= 118 ? 129 : Release >= 110 ? 33 : 9;

    /// <summary>A display format.</summary>
    public int Format => Release >= 118 ? 57 : Release >= 114 ? 49 : Release >= 105 ? 12 : 7;

    /// <summary>A variable's label.</summary>
    public int VariableLabel => Release >= 118 ? 321 : Release >= 108 ? 81 : 32;

    /// <summary>An entry of the list of variables that the data are sorted by.</summary>
    public int SortEntry => Release >= 119 ? 4 : 2;

    /// <summary>The length of a characteristic, in the old layout; 0 where there are none.</summary>
    public int ExpansionLength => Release >= 110 ? 4 : Release >= 105 ? 2 : 0;

    /// <summary>Value labels are entries of eight bytes.</summary>
    public bool HasShortValueLabels => Release < 108;

    /// <summary>The variable's part of the place of a long string; the observation's takes the rest of eight.</summary>
    public int LongStringVariable => Release switch { 117 => 4, 118 => 2, _ => 3 };

    /// <summary>The observation's part of the place, where the long string itself stands.</summary>
    public int LongStringObservation => Release >= 118 ? 8 : 4;
}
