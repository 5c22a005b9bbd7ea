using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>A column of a Qualtrics export as its header rows describe it.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Its name, made unique.</param>
/// <param name="Text">The question with its part: <c>stem - part</c>.</param>
/// <param name="ImportId">What Qualtrics calls it itself (<c>QID4_1</c>), or null in exports without that row.</param>
internal sealed partial record QualtricsColumn(int Index, string Name, string Text, string? ImportId)
{
    private const string SelectedChoices = " - Selected Choice";
    private const string SelectedChoice = SelectedChoices + " - ";

    /// <summary>Whether the column belongs to a question, and not to what Qualtrics or the survey's author recorded beside.</summary>
    public bool IsQuestion => !IsDisplayOrder
        && (ImportId is not null ? Question().IsMatch(ImportId) : QualtricsMetadata.RoleOf(Name) is null && (Name != Text || !HasTexts) && !IsTiming && !IsScore);

    /// <summary>Whether the export has a row of texts under the names. Without one, a question cannot be told from what its author recorded beside.</summary>
    public bool HasTexts { get; init; } = true;

    /// <summary>Whether the column holds the order in which choices or blocks were shown.</summary>
    public bool IsDisplayOrder => DisplayOrder().IsMatch(Name);

    /// <summary>Whether the column holds points that Qualtrics added up.</summary>
    public bool IsScore => ImportId is not null ? ImportId.StartsWith("SC_", StringComparison.Ordinal) : Score().IsMatch(Name);

    /// <summary>Whether all ticked choices of a question stand in the column.</summary>
    public bool IsTicks => Text.EndsWith(SelectedChoices, StringComparison.Ordinal);

    /// <summary>Whether people typed the answer.</summary>
    public bool IsText => (ImportId ?? Name).EndsWith("_TEXT", StringComparison.Ordinal);

    /// <summary>Whether the column holds the time to a click on a page.</summary>
    public bool IsTiming => ImportId is not null
        ? ImportId.EndsWith("_CLICK", StringComparison.Ordinal) || ImportId.EndsWith("_PAGE_SUBMIT", StringComparison.Ordinal) || ImportId.EndsWith("_CLICK_COUNT", StringComparison.Ordinal)
        : Timing().IsMatch(Name);

    /// <summary>Whether it groups the answers to "how likely are you to recommend".</summary>
    public bool IsPromoterGroup => Name.EndsWith("_NPS_GROUP", StringComparison.Ordinal);

    /// <summary>Whether it is a box to tick.</summary>
    public bool IsBox => Text.Contains(SelectedChoice, StringComparison.Ordinal);

    /// <summary>What the columns of one question share: the name up to the last part.</summary>
    public string Group => PartOfName().Replace(Base, string.Empty) is { Length: > 0 } group ? group : Base;

    /// <summary>The question, without the part.</summary>
    public string Stem => Text.LastIndexOf(Dash, StringComparison.Ordinal) is > 0 and var dash ? WithoutChoice(Text[..dash]) : Text;

    /// <summary>The part: a row, a choice, a thing to rank.</summary>
    public string Part => Text.LastIndexOf(Dash, StringComparison.Ordinal) is > 0 and var dash ? Text[(dash + Dash.Length)..] : Text;

    // The older export writes no blanks around the dash between question and part.
    private string Dash => Text.Contains(" - ", StringComparison.Ordinal) ? " - " : "-";

    /// <summary>Whether the name has a part behind the question's own.</summary>
    public bool HasPart => PartOfName().IsMatch(Base);

    // The name as the file has it, without what makes it unique.
    private string Base => Name.Split('~')[0];

    private static string WithoutChoice(string stem) =>
        stem.EndsWith(SelectedChoices, StringComparison.Ordinal) ? stem[..^SelectedChoices.Length] : stem;

    [GeneratedRegex(@"_(?:x?[0-9]+)(?:_TEXT)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfName();

    // 1_QID13: a question asked once for each turn of a loop.
    [GeneratedRegex(@"^(?:x?[0-9]+_)*QID[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"_DO(?:_[0-9]+)?$|^DO-", RegexOptions.CultureInvariant)]
    private static partial Regex DisplayOrder();

    [GeneratedRegex(@"^SC[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex(@"_(?:First Click|Last Click|Page Submit|Click Count)$", RegexOptions.CultureInvariant)]
    private static partial Regex Timing();
}
