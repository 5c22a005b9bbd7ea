using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>The columns that Qualtrics puts before the questions.</summary>
internal static class QualtricsMetadata
{
    private static readonly FrozenDictionary<string, VariableRole> Roles = new Dictionary<string, VariableRole>
    {
        ["StartDate"] = VariableRole.Time,
        ["EndDate"] = VariableRole.Time,
        ["RecordedDate"] = VariableRole.Time,
        ["Status"] = VariableRole.Meta,
        ["Progress"] = VariableRole.Meta,
        ["Finished"] = VariableRole.Meta,
        ["DistributionChannel"] = VariableRole.Meta,
        ["UserLanguage"] = VariableRole.Meta,
        ["ResponseSet"] = VariableRole.Meta,
        ["Duration (in seconds)"] = VariableRole.Duration,
        ["Duration"] = VariableRole.Duration,
        ["ResponseId"] = VariableRole.Id,
        ["ResponseID"] = VariableRole.Id,
        ["IPAddress"] = VariableRole.Pii,
        ["RecipientLastName"] = VariableRole.Pii,
        ["RecipientFirstName"] = VariableRole.Pii,
        ["RecipientEmail"] = VariableRole.Pii,
        ["ExternalReference"] = VariableRole.Pii,
        ["ExternalDataReference"] = VariableRole.Pii,
        ["LocationLatitude"] = VariableRole.Pii,
        ["LocationLongitude"] = VariableRole.Pii,
        ["LocationAccuracy"] = VariableRole.Pii,
        ["Name"] = VariableRole.Pii,
        ["EmailAddress"] = VariableRole.Pii,
    }.ToFrozenDictionary();

    /// <summary>The role of a metadata column, or null for any other.</summary>
    public static VariableRole? RoleOf(string name) => Roles.TryGetValue(name, out var role) ? role : null;

    /// <summary>Codes and labels of those that have any: in numbers, or in the words that a text export writes.</summary>
    public static ImmutableArray<ImportedValue> ValuesOf(string name) => name switch
    {
        "Status" => [new("0", "IP Address"), new("1", "Survey Preview")],
        "Finished" => [new("0", "False"), new("1", "True")],
        _ => [],
    };
}
