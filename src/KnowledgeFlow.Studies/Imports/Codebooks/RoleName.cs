namespace KnowledgeFlow.Studies.Imports.Codebooks;

/// <summary>The names of roles in a codebook.</summary>
public static class RoleName
{
    /// <summary>The name of a role.</summary>
    public static string Of(VariableRole role) => role switch
    {
        VariableRole.SingleChoice => "single",
        VariableRole.MultipleChoice => "multi",
        _ => role.ToString().ToLowerInvariant(),
    };
}
