namespace KnowledgeFlow.Studies.Imports;

/// <summary>Knows the shape of one survey tool's exports. A shape that it is not sure of is none of its own: it is then read as a plain table, never wrongly.</summary>
internal interface ISurveyRecogniser
{
    /// <summary>The survey, or null where the sheet does not have the tool's shape.</summary>
    ImportedSurvey? Recognise(RawSheet sheet);
}
