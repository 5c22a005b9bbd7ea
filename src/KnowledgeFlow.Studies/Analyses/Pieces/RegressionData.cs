using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The columns of a regression, categorical texts as codes, and what its terms are called.</summary>
internal sealed record RegressionData(SurveyData Frame, ImmutableDictionary<string, CategoricalVariable> Factors)
{
    /// <summary>The variables behind an outcome and terms, each with the place of the term that names it.</summary>
    public static IEnumerable<Located<string>> Variables(Located<string> outcome, IEnumerable<Located<Term>> terms) =>
        terms.SelectMany(term => term.Value.Variables.Select(variable => new Located<string>(variable, term.Place))).Prepend(outcome).DistinctBy(variable => variable.Value);

    /// <summary>The columns. A variable that stands only under <c>factor()</c> may hold text, and so may an outcome of categories.</summary>
    /// <param name="survey">The questionnaires.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="hasCategories">Whether the outcome is taken as categories.</param>
    /// <param name="cluster">A column of clusters, which may hold text; null for none.</param>
    /// <param name="weights">A column of weights; null for none.</param>
    public static RegressionData Of(
        ScoredSurvey survey, Located<string> outcome, IEnumerable<Located<Term>> terms, bool hasCategories = false, Located<string>? cluster = null, Located<string>? weights = null)
    {
        var all = terms.ToImmutableArray();
        ImmutableArray<string> own = [outcome.Value];
        ImmutableArray<Located<string>> clusters = cluster is null ? [] : [cluster];
        ImmutableArray<Located<string>> weighting = weights is null ? [] : [weights];
        var numeric = all.SelectMany(term => NumericVariables(term.Value)).Concat(hasCategories ? [] : own).Concat(weighting.Select(name => name.Value)).ToHashSet();
        var factors = all.SelectMany(term => term.Value.CategoricalVariables).Concat(hasCategories ? own : []).Concat(clusters.Select(name => name.Value)).ToHashSet();
        var variables = Variables(outcome, all).Concat(clusters).Concat(weighting).DistinctBy(variable => variable.Value).ToImmutableArray();
        var categories = variables.Where(variable => factors.Contains(variable.Value)).ToImmutableDictionary(variable => variable.Value, survey.Categories);
        return new RegressionData(
            new SurveyData(variables.Select(variable => numeric.Contains(variable.Value) ? survey.Numbers(variable) : categories[variable.Value].Codes)) { Cancellation = survey.Cancellation },
            categories);
    }

    /// <summary>The columns of a model of these terms, whether or not it can be estimated.</summary>
    public IEnumerable<string> Columns(IEnumerable<Term> terms, bool intercept)
    {
        var columns = TermColumns.Of(Frame.Listwise(), terms).Select(column => column.Name);
        return intercept ? columns.Prepend(DesignMatrix.InterceptName) : columns;
    }

    /// <summary>A coefficient's row id: the column's name, the code of a text replaced by the text itself.</summary>
    public string IdOf(string column) => Factors.IsEmpty
        ? column
        : string.Join(':', column.Split(':').Select(part => DummyOf(part) is var (name, category) ? Dummy(name) + category.Value : part));

    /// <summary>What tables call a coefficient: labels in the place of names.</summary>
    public Phrase LabelOf(ScoredSurvey survey, string column)
    {
        if (column == DesignMatrix.InterceptName)
        {
            return new Phrase("(Intercept)", "（截距）");
        }

        if (survey.Study.ConstructNamed(column) is not null || Frame.Contains(column))
        {
            return survey.LabelOf(column);
        }

        var parts = column.Split(':').Select(part => Part(survey, part)).ToArray();
        return new Phrase(string.Join(" × ", parts.Select(part => part.English)), string.Join(" × ", parts.Select(part => part.Chinese)));
    }

    private Phrase Part(ScoredSurvey survey, string part)
    {
        if (DummyOf(part) is var (name, category))
        {
            var label = survey.LabelOf(name);
            return new Phrase($"{label.English}: {category.Label.English}", $"{label.Chinese}：{category.Label.Chinese}");
        }

        // A categorical variable of one category has no dummies and stands for itself.
        if (Factors.Keys.FirstOrDefault(name => part == $"factor({name})") is { } alone)
        {
            return survey.LabelOf(alone);
        }

        var power = part.IndexOf('^');
        var (variableName, exponent) = power < 0 ? (part, string.Empty) : (part[..power], part[power..]);
        var named = survey.LabelOf(variableName);
        return new Phrase(named.English + exponent, named.Chinese + exponent);
    }

    private (string Name, Category Category)? DummyOf(string part) =>
        (from factor in Factors
         from category in factor.Value.Categories
         where part == Dummy(factor.Key) + Code(category)
         select ((string, Category)?)(factor.Key, category)).FirstOrDefault();

    private static string Dummy(string name) => $"factor({name})=";

    private static string Code(Category category) => category.Code.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> NumericVariables(Term term) => term switch
    {
        FactorTerm => [],
        ProductTerm product => product.Factors.SelectMany(NumericVariables),
        _ => term.Variables,
    };
}
