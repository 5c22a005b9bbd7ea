using System.Collections.Immutable;
using KnowledgeFlow.Studies.Imports.Recognisers;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>The survey tools whose exports are known, those of the most distinct shape first.</summary>
internal static class SurveyRecognisers
{
    private static readonly ImmutableArray<ISurveyRecogniser> All =
    [
        new QualtricsRecogniser(),
        new WjxRecogniser(),
        new LimeSurveyRecogniser(),
        new SosciRecogniser(),
        new SurveyMonkeyRecogniser(),
        new TypeformRecogniser(),
        new AlchemerRecogniser(),
        new GoogleFormsRecogniser(),
    ];

    /// <summary>The survey of a tool's export, or null where no tool has the sheet's shape.</summary>
    public static ImportedSurvey? Recognise(RawSheet sheet)
    {
        foreach (var recogniser in All)
        {
            if (sheet.Rows > 0 && recogniser.Recognise(sheet) is { } survey)
            {
                return PersonalParts.Told(survey, sheet);
            }
        }

        return null;
    }
}
