namespace KnowledgeFlow.Studies.Imports;

/// <summary>Tells the column that numbers the questionnaires.</summary>
internal static class IdentifierColumn
{
    /// <summary>Whether a column is called so, and nobody left it out or has another's.</summary>
    public static bool Is(string header, CodedList<string> answers)
    {
        var shape = new ColumnShape(answers);
        return IsName(header) && shape.Answered == answers.Count && shape.Distinct == answers.Count;
    }

    private static bool IsName(string header) =>
        header.ToLowerInvariant() is "id" or "_id" or "_uuid" or "uuid" or "record_id" or "record id" or "response id" or "response_id" or "responseid" or "submission id" or "unique id" or "participant" or "participant_id" or "participant id" or "subject_id" or "subject id" or "pid" or "no" or "no." or "nr" or "case" or "caseid" or "case_id" or "respondent" or "respondent_id" or "respondentid" or "编号" or "序号" or "問卷編號" or "问卷编号" or "編號" or "被试编号" or "答卷编号";
}
