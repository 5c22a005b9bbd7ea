using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Makes an input for one of the commands, before anything spoils it.</summary>
internal static class CaseGenerator
{
    public static FuzzCase Of(RandomSource random) => random.NextInt32(20) switch
    {
        0 => Study(random, withPublished: true, "verify", "study.yaml"),
        12 => Study(random, withPublished: true, ["verify", "study.yaml", "--format", random.Of("text", "json", "junit", "md", "github"), .. random.Chance(0.3) ? ["--only-failures"] : (string[])[]]),
        13 => Study(random, withPublished: false, ["addresses", "study.yaml", .. random.Of<string[]>([], ["--grep", "[a"], ["--grep", "p"], ["--format", "json"])]),
        14 => Study(random, withPublished: false, ["publish", "study.yaml", "--out", "out", .. random.Of<string[]>([], ["--cells", "*.*[*].p"], ["--cells", "regression.coefficients[*]"])]),
        15 or 16 => Results(random),
        17 or 18 or 19 => OneOff(random),
        1 => Study(random, withPublished: false, "export", "study.yaml", "--out", "out", "--to", random.Of("lavaan", "mplus", "spss")),
        2 => Paper(random, "audit", "paper.yaml"),
        3 => Paper(random, "reconstruct", "paper.yaml", "--out", "out"),
        4 => Study(random, withPublished: true, "audit", "study.yaml"),
        5 or 6 => DataFileGenerator.Codebook(random),
        _ => Study(random, withPublished: false, "run", "study.yaml", "--out", "out"),
    };

    private static FuzzCase Study(RandomSource random, bool withPublished, params string[] arguments)
    {
        var made = new FuzzCase([.. arguments], ImmutableSortedDictionary<string, byte[]>.Empty)
            .With("study.yaml", StudyGenerator.Study(random, withPublished))
            .With("data.csv", AnswersGenerator.Csv(random));
        return withPublished ? made.With("published.csv", StudyGenerator.Published(random)) : made;
    }

    private static FuzzCase Results(RandomSource random) =>
        new FuzzCase(["diff", "a.json", "b.json", .. random.Of<string[]>([], ["--tolerance", "0.1"], ["--tolerance", "-1"], ["--tolerance", "x"])], ImmutableSortedDictionary<string, byte[]>.Empty)
            .With("a.json", ResultsOf(random))
            .With("b.json", ResultsOf(random));

    private static string ResultsOf(RandomSource random)
    {
        var cells = random.Some(["\"b\": 1.5", "\"se\": null", "\"p\": 1e-300", "\"n\": 12", "\"test\": \"t\"", "\"b\": 1e999", "\"x\": [1]", "\"x\": {}"], 0, 5);
        var row = $"{{\"id\": \"{random.Of("1:x", "", "a\\\"b", "一")}\", \"label\": \"x\", \"cells\": {{{string.Join(", ", cells)}}}}}";
        var rows = string.Join(", ", Enumerable.Repeat(row, random.Of(0, 1, 1, 2, 50)));
        return $"{{\"format\": \"{random.Of("kflow-results/1", "kflow-results/1", "kflow-results/2", "")}\", \"study\": \"s\", \"software\": {{\"name\": \"kflow\", \"version\": \"0\"}}, \"language\": \"en\", \"synthetic\": false, "
            + $"\"tables\": [{{\"id\": \"{random.Of("regression.coefficients", "t", "")}\", \"title\": \"t\", \"columns\": [{{\"id\": \"b\", \"label\": \"B\"}}], \"rows\": [{rows}], \"notes\": []}}]}}";
    }

    private static FuzzCase OneOff(RandomSource random)
    {
        string Item() => random.Of<string>([.. AnswersGenerator.Items]);
        string[] arguments = random.NextInt32(16) switch
        {
            0 => ["frequencies", "--variables", random.Of("gender", "year,grp", "nobody")],
            1 => ["describe", "--variables", "A1-A4", "--by", "grp", "--also", random.Of("location", "normality", "mardia")],
            2 => ["alpha", "--items", "A1-A4", "--items", "B1-B3", "--also", random.Of("lambda", "omega", "hierarchy", "ordinal", "split_half"), "--bootstrap", "100"],
            3 => ["items", "--construct", "A=A1-A4"],
            4 => ["agree", "--raters", "A1-A3", "--level", random.Of(".9", ".9999", "2", "x")],
            5 => ["correlate", "--variables", "A1-A4,B1", "--method", random.Of("pearson", "spearman", "kendall"), "--intervals"],
            6 => ["compare", "--outcomes", "A1", "--groups", random.Of("grp", "year", "id"), "--ranks", "--post-hoc", "auto", "--bootstrap", "100"],
            7 => ["crosstab", "--rows", "gender", "--columns", random.Of("year", "A1", "gender"), "--draws", "100"],
            8 => ["anova", "--outcome", "A1", "--factors", "grp,gender", "--covariates", random.Of("B1", "A1", "grp")],
            9 => ["efa", "--items", "A1-A4,B1-B3", "--base", random.Of("correlation", "polychoric"), "--extraction", random.Of("pca", "paf", "ml", "minres"), "--rotation", random.Of("none", "geomin", "target", "bentler")],
            10 => ["regress", "--outcome", Item(), "--predictors", $"{Item()},{Item()}", "--predictors", "A1:B1", "--also", random.Of("importance", "collinearity", "cases", "correlations"), "--se", random.Of("ols", "hc3")],
            11 => ["logistic", "--outcome", random.Of("gender", "year", "A1"), "--predictors", Item(), "--family", random.Of("binary", "ordinal", "multinomial")],
            12 => ["surface", "--outcome", "A1", "--predictors", $"{Item()},{Item()}", "--midpoint", "3"],
            13 => ["moderate", "--outcome", "A1", "--predictor", Item(), "--moderator", random.Of("grp", "B1", "year"), "--se", random.Of("ols", "hc3")],
            14 => ["mediate", "--outcome", "A1", "--predictor", "B1", "--mediators", Item(), "--bootstrap", "100", "--interval", random.Of("percentile", "bc", "bca")],
            _ => ["cfa", "--model", "A =~ A1 + A2 + A3 + A4", "--estimator", random.Of("ml", "mlr", "uls", "gls", "wlsmv"), "--level", ".99"],
        };
        return new FuzzCase([arguments[0], "data.csv", .. arguments[1..], "--out", "out"], ImmutableSortedDictionary<string, byte[]>.Empty).With("data.csv", AnswersGenerator.Csv(random));
    }

    private static FuzzCase Paper(RandomSource random, params string[] arguments) =>
        new FuzzCase([.. arguments], ImmutableSortedDictionary<string, byte[]>.Empty).With("paper.yaml", StudyGenerator.Paper(random));
}
