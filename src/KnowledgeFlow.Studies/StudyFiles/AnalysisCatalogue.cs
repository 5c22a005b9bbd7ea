using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Agreement;
using KnowledgeFlow.Studies.Analyses.Cfa;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Correlations;
using KnowledgeFlow.Studies.Analyses.Crosstabs;
using KnowledgeFlow.Studies.Analyses.Descriptives;
using KnowledgeFlow.Studies.Analyses.FactorialAnova;
using KnowledgeFlow.Studies.Analyses.Factoring;
using KnowledgeFlow.Studies.Analyses.Frequencies;
using KnowledgeFlow.Studies.Analyses.GroupComparisons;
using KnowledgeFlow.Studies.Analyses.ItemAnalysis;
using KnowledgeFlow.Studies.Analyses.Lms;
using KnowledgeFlow.Studies.Analyses.Logistic;
using KnowledgeFlow.Studies.Analyses.Mediation;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Power;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.Analyses.Reliability;
using KnowledgeFlow.Studies.Analyses.ResponseSurface;
using KnowledgeFlow.Studies.Analyses.Sem;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Every type of analysis that a study file may name.</summary>
internal static class AnalysisCatalogue
{
    private static readonly IAnalysisReader[] Readers =
    [
        new FrequenciesReader(),
        new DescriptivesReader(),
        new ReliabilityReader(),
        new ItemAnalysisReader(),
        new AgreementReader(),
        new CorrelationsReader(),
        new GroupComparisonReader(),
        new CrosstabsReader(),
        new FactorialReader(),
        new FactorAnalysisReader(),
        new CommonMethodReader(),
        new RegressionReader(),
        new LogisticReader(),
        new ResponseSurfaceReader(),
        new ModerationReader(),
        new MediationReader(),
        new CfaReader(),
        new SemReader(),
        new LmsReader(),
        new PowerReader(),
    ];

    /// <summary>The types that are built, in the order in which a study would use them.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Readers.Select(reader => reader.Type)];

    /// <exception cref="BadInputException">There is no such type.</exception>
    public static IAnalysisReader ReaderOf(StudyNode type)
    {
        var name = type.Text();
        if (Readers.FirstOrDefault(reader => reader.Type == name) is { } reader)
        {
            return reader;
        }

        throw type.Problem(StudyFileMessages.UnknownType(name, Types));
    }
}
