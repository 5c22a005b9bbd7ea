namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Finishes the role of a variable that a statistical program's file describes. Such files tell types and labels, but neither who a questionnaire is
/// of nor what leads to a person: survey tools' own exports in these kinds hold addresses and places too.
/// </summary>
internal static class DescribedRole
{
    /// <summary>The variable, as an id or as personal data where its name says so, or the wording of a question that was answered in words.</summary>
    public static ImportedVariable Finished(ImportedVariable variable)
    {
        if (variable.Role is not (VariableRole.Text or VariableRole.Scale))
        {
            return variable;
        }

        var isPersonal = PersonalData.Asks(variable.Name) || (variable.Role == VariableRole.Text && PersonalData.Asks(variable.Label)) || PersonalData.Are(variable.Answers);
        return IdentifierColumn.Is(variable.Name, variable.Answers) ? variable with { Role = VariableRole.Id }
            : isPersonal ? variable with { Role = VariableRole.Pii }
            : variable;
    }
}
