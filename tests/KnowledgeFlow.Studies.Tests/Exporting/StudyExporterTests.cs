using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Exporting;

namespace KnowledgeFlow.Studies.Tests.Exporting;

public sealed partial class StudyExporterTests
{
    private const string Models = """
        data: data.csv
        likert: {min: 1, max: 5}
        constructs: {A: {items: a1-a3}, B: {items: b1-b3}}
        analyses:
          - {type: cfa}
          - {type: cfa, id: robust, estimator: mlr}
          - {type: frequencies, variables: [g]}
        """;

    [Theory]
    [InlineData("lavan", "--to: there is no export for \"lavan\"\nDid you mean lavaan? Programs: lavaan, mplus, spss.")]
    [InlineData("", "--to: there is no export for \"\"\nPrograms: lavaan, mplus, spss.")]
    [InlineData("stata", "--to: there is no export for \"stata\"\nPrograms: lavaan, mplus, spss.")]
    public void AnUnknownProgramIsBadInput(string name, string message)
    {
        var parse = () => ExportTargets.Parse(name);

        parse.Should().Throw<BadInputException>().WithMessage(message);
    }

    [Fact]
    public void AnUnknownIdIsBadInput()
    {
        using var study = Study(Models);
        var export = () => Export(study.Plan, ExportTarget.Lavaan, "cfb");

        export.Should().Throw<BadInputException>().WithMessage("--id: the study has no analysis with the id \"cfb\"\nDid you mean cfa? Ids: cfa, robust, frequencies.");
    }

    [Theory]
    [InlineData(ExportTarget.Mplus, "frequencies", "the analysis frequencies cannot be written for mplus\nChoose another program with --to, or another analysis with --id: lavaan, mplus, spss.")]
    [InlineData(ExportTarget.Spss, "cfa", "the analysis cfa cannot be written for spss\nChoose another program with --to, or another analysis with --id: lavaan, mplus, spss.")]
    public void WhatAProgramCannotBeAskedForIsBadInput(ExportTarget target, string id, string message)
    {
        using var study = Study(Models);
        var export = () => Export(study.Plan, target, id);

        export.Should().Throw<BadInputException>().Which.Message.Should().EndWith($"study.yaml: {message}");
    }

    [Fact]
    public void AStudyWithoutModelsIsBadInputForMplus()
    {
        using var study = Study("{data: data.csv, analyses: [{type: frequencies, variables: [g]}]}");
        var export = () => Export(study.Plan, ExportTarget.Mplus);

        export.Should().Throw<BadInputException>().Which.Message.Should().EndWith("none of the analyses can be written for mplus\nChoose another program with --to: lavaan, mplus, spss.");
    }

    /// <summary>Whatever a program is not asked for is said in Chinese too.</summary>
    [Theory]
    [InlineData(ExportTarget.Lavaan)]
    [InlineData(ExportTarget.Mplus)]
    [InlineData(ExportTarget.Spss)]
    public void OmissionsAreToldInBothLanguages(ExportTarget target)
    {
        using var study = Study(Models.Replace("{type: frequencies, variables: [g]}", "{type: compare_groups, outcomes: [A], groups: [g]}", StringComparison.Ordinal));

        Export(study.Plan, target).Omissions.Should().NotBeEmpty().And.OnlyContain(omission => omission.Chinese.Any(letter => letter >= '\u4E00') && omission.Chinese != omission.English);
    }

    [Fact]
    public void OneAnalysisAlone()
    {
        using var study = Study(Models);

        var export = Export(study.Plan, ExportTarget.Mplus, "robust");

        export.Files.Select(file => file.Path).Should().Equal("robust.inp", "data.dat");
        Text(export, "robust.inp").Should().Contain("ESTIMATOR = MLR;").And.Contain("  A BY a1@1 a2* a3*;");
    }

    [Fact]
    public void WhatIsLeftOutIsSaidInTheFileAndOutside()
    {
        using var study = Study(Models);

        var export = Export(study.Plan, ExportTarget.Spss);

        export.Omissions.Select(omission => omission.English).Should().Contain(omission => omission.StartsWith("cfa: ", StringComparison.Ordinal)).And.Contain(omission => omission.StartsWith("robust: ", StringComparison.Ordinal));
        Text(export, "study.sps").Should().Contain("* Left out: SPSS fits no models of latent variables");
    }

    [Theory]
    [InlineData("{type: descriptives, by: g, also: [normality, mardia]}", "descriptives: what by:, also: asks for is not asked of ", ExportTarget.Spss)]
    [InlineData("{type: correlations, intervals: true, control: [g]}", "correlations: what intervals:, control: asks for is not asked of ", ExportTarget.Spss)]
    [InlineData("{type: reliability, also: [split_half]}", "reliability: what also: asks for is not asked of ")]
    [InlineData("{type: efa, factors: 2, also: residuals, scores: regression}", "efa: what also:, scores: asks for is not asked of ")]
    public void KeysThatAProgramDoesNotFollowAreLeftOut(string analysis, string omission, ExportTarget? only = null)
    {
        using var study = Study($"{{data: data.csv, likert: {{min: 1, max: 5}}, constructs: {{A: {{items: a1-a3}}, B: {{items: b1-b3}}}}, analyses: [{analysis}]}}");

        foreach (var (target, program, file) in new[] { (ExportTarget.Lavaan, "R", "study.R"), (ExportTarget.Spss, "SPSS", "study.sps") }.Where(program => only is null || program.Item1 == only))
        {
            var export = Export(study.Plan, target);

            export.Omissions.Select(omission => omission.English).Should().Contain($"{omission}{program}.");
            Text(export, file).Should().Contain($"Left out: {omission[(omission.IndexOf(':', StringComparison.Ordinal) + 2)..]}{program}");
        }
    }

    [Theory]
    [InlineData("{type: descriptives}")]
    [InlineData("{type: correlations}")]
    [InlineData("{type: reliability}")]
    [InlineData("{type: efa, factors: 2}")]
    public void NothingIsLeftOutThatIsNotAskedFor(string analysis)
    {
        using var study = Study($"{{data: data.csv, likert: {{min: 1, max: 5}}, constructs: {{A: {{items: a1-a3}}, B: {{items: b1-b3}}}}, analyses: [{analysis}]}}");

        Export(study.Plan, ExportTarget.Spss).Omissions.Select(omission => omission.English).Should().NotContain(left => left.Contains("asks for is not asked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportTarget.Lavaan, "cfa: lavaan starts from one point, where kflow seeks the optimum from several.")]
    [InlineData(ExportTarget.Mplus, "cfa: Mplus starts from one point, where kflow seeks the optimum from several.")]
    public void SeveralStartingPointsAreNobodyElses(ExportTarget target, string omission)
    {
        using var study = Study(Models.Replace("{type: cfa}", "{type: cfa, starts: 5}", StringComparison.Ordinal));

        Export(study.Plan, target).Omissions.Select(omission => omission.English).Should().Contain(omission);
        Export(study.Plan, target, "robust").Omissions.Select(omission => omission.English).Should().NotContain(left => left.Contains("starts from one point", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lavaan", "cfa_fit <- fit_model(cfa_model, answers, estimator = \"ML\")\nfit_measures(cfa_fit, \"cfa.fit\", \"model\")")]
    [InlineData("amos", "cfa_fit <- fit_model(cfa_model, answers, estimator = \"ML\", likelihood = \"wishart\")\nfit_measures(cfa_fit, \"cfa.fit\", \"model\", likelihood = FALSE)")]
    [InlineData("mplus", "cfa_fit <- fit_model(cfa_model, answers, estimator = \"ML\", meanstructure = TRUE)\nfit_measures(cfa_fit, \"cfa.fit\", \"model\", srmr = \"srmr_mplus\")")]
    public void LavaanFollowsTheConvention(string convention, string lines)
    {
        using var study = Study($"convention: {convention}\n{Models}");

        Text(Export(study.Plan, ExportTarget.Lavaan), "study.R").Should().Contain(lines);
    }

    [Theory]
    [InlineData(ExportTarget.Lavaan)]
    [InlineData(ExportTarget.Mplus)]
    [InlineData(ExportTarget.Spss)]
    public void CultureChangesNothing(ExportTarget target)
    {
        var plan = new RecordedExport("knowledge-flow").Plan;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Bytes();
            foreach (var culture in new[] { "fr-FR", "zh-CN", "fa-IR", "tr-TR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Bytes().Should().Equal(expected, $"in {culture}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        IEnumerable<byte> Bytes() => Export(plan, target).Files.SelectMany(file => file.Content.ToArray()).ToList();
    }

    [Fact]
    public void MplusLinesAreShortAndItsNamesToo()
    {
        var files = Export(new RecordedExport("awkward").Plan, ExportTarget.Mplus).Files.Where(file => file.Path.EndsWith(".inp", StringComparison.Ordinal)).ToList();

        files.Should().NotBeEmpty();
        files.SelectMany(file => Encoding.UTF8.GetString(file.Content.Span).Split('\n')).Should().OnlyContain(line => line.Length <= 90);
    }

    /// <summary>Whatever columns are called, a program gets names that it takes, no two alike, and one line of header.</summary>
    [Theory]
    [InlineData(ExportTarget.Lavaan, 60)]
    [InlineData(ExportTarget.Spss, 60)]
    [InlineData(ExportTarget.Mplus, 8)]
    public void NamesAreLegalWhateverTheColumnsAreCalled(ExportTarget target, int longest)
    {
        string[] hostile = ["=1+1", "a b", "A B", "\"q\"", "it's", "if", "ON", "with", "T", "题1", "题2", "kf_1", "x; DROP", "#", "*", "v", "V", "1st", "a.b", "", new('长', 90), new('l', 90), new('l', 91)];
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), random =>
        {
            string[] names = [.. random.Select(name => string.Concat(name.Get.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))).Trim()).Concat(hostile).Where(IsColumn).Distinct(StringComparer.Ordinal).Take(40)];
            var header = Header(target, names);
            return header.Length == names.Length
                && header.All(name => name.Length <= longest && Legal().IsMatch(name))
                && header.Distinct(target == ExportTarget.Lavaan ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).Count() == header.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    // A range (a1-a3) and a name that is the construct's own mean something else in a study file.
    private static bool IsColumn(string name) => name.Length > 0 && name != "construct" && !name.Contains('-', StringComparison.Ordinal) && name.Trim('\uFEFF', '\u200B').Length > 0;

    private static string[] Header(ExportTarget target, string[] names)
    {
        var items = string.Join(", ", names.Select(Quoted));
        using var study = new StudyFolder(
            $"{{data: data.csv, constructs: {{construct: {{items: [{items}]}}}}, analyses: [{(target == ExportTarget.Spss ? "{type: reliability}" : "{type: cfa}")}]}}",
            string.Join(',', names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n" + string.Concat(Enumerable.Range(0, 3).Select(row => string.Join(',', names.Select((_, i) => FormattableString.Invariant($"{(row * i) % 5}"))) + "\n")));
        var export = Export(study.Plan, target);
        return target == ExportTarget.Mplus
            ? Names().Match(Text(export, "cfa.inp")).Groups["names"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : Text(export, "data.csv").Split('\n')[0].Split(',').Where(name => name != "construct").ToArray();
    }

    [Theory]
    [InlineData("", "-9999")]
    [InlineData("-9999,1,2\n", "-99999")]
    [InlineData("-9999,1,2\n3,-99999,1\n", "-999999")]
    public void TheCodeOfNoAnswerIsNoAnswerItself(string rows, string code)
    {
        using var study = new StudyFolder(
            "{data: data.csv, analyses: [{type: cfa, estimator: mlr, missing: fiml, model: 'f =~ x1 + x2 + x3'}]}",
            "x1,x2,x3\n1,2,4\n2,3,3\n3,5,4\n4,4,6\n5,,7\n" + rows);

        Text(Export(study.Plan, ExportTarget.Mplus), "cfa.inp").Should().Contain($"MISSING ARE ALL ({code});");
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static SyntaxExport Export(StudyPlan plan, ExportTarget target, string? id = null) => StudyExporter.Export(plan, target, id);

    private static string Text(SyntaxExport export, string path) => Encoding.UTF8.GetString(export.Files.Single(file => file.Path == path).Content.Span);

    private static StudyFolder Study(string yaml)
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 80).Select(_ =>
        {
            var (a, b) = (random.Next(2), random.Next(2));
            return string.Join(',', Enumerable.Range(0, 6).Select(i => (i < 3 ? a : b) + random.Next(1, 5)).Append(random.Next(2)));
        });
        return new StudyFolder(yaml, "a1,a2,a3,b1,b2,b3,g\n" + string.Join('\n', rows) + "\n");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Legal();

    [GeneratedRegex("NAMES ARE (?<names>[^;]*);")]
    private static partial Regex Names();
}
