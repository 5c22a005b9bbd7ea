using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>
/// Drafts a study file from a survey as it was read: constructs, variables and the analyses of a standard chapter, guesses marked as
/// guesses in the reader's language. The draft runs as it stands.
/// </summary>
/// <param name="survey">The survey.</param>
/// <param name="dataPath">The data file's path from the study file.</param>
/// <param name="language">The language of the report and of the comments.</param>
public sealed partial class StudyDrafter(ImportedSurvey survey, string dataPath, ReportLanguage language)
{
    private const int MostCategories = 12;

    // Nobody reads and answers an item in less (Huang, Curran, Keeney, Poposki and DeShon 2012).
    private const int SecondsOfAnItem = 2;

    private readonly ImportedSurvey coded = WordedItems.Coded(survey);

    private readonly ImmutableArray<AttentionItem> attention = [.. survey.Variables.Select(variable => AttentionWording.Of(variable, PointsOf(survey, variable))).OfType<AttentionItem>()];

    /// <summary>The language in which most questions of a survey are asked.</summary>
    public static ReportLanguage LanguageOf(ImportedSurvey survey) =>
        survey.Variables.Count(variable => variable.Label.Any(letter => letter is >= '\u4E00' and <= '\u9FFF')) * 2 > survey.Variables.Length ? ReportLanguage.Chinese : ReportLanguage.English;

    /// <summary>The constructs that the survey itself suggests.</summary>
    public ImmutableArray<DraftedConstruct> Guesses { get; } = ConstructGuess.Of(
        WordedItems.Coded(survey), survey.Variables.Where(variable => AttentionWording.Of(variable, PointsOf(survey, variable)) is not null).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal));

    /// <summary>The text of the study file.</summary>
    /// <param name="choices">What the user decides.</param>
    /// <exception cref="BadInputException">There are no questionnaires, or something is decided of what is not there.</exception>
    public string Draft(DraftChoices choices)
    {
        if (survey.Rows == 0)
        {
            throw SurveyMessages.NoQuestionnaire().At(InputPlace.File(dataPath));
        }

        var constructs = ConstructChoices.Of(coded, Guesses, choices);
        var outcome = choices.Outcome is { } named ? Known(named, constructs, "--outcome") : null;
        string[] predictors = [.. choices.Predictors.Select(predictor => Known(predictor, constructs, "--predictors"))];
        var items = constructs.SelectMany(construct => construct.Items).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var demographics = survey.Variables.Where(variable => !items.Contains(variable.Name) && attention.All(check => check.Variable.Name != variable.Name) && IsDemographic(variable)).ToImmutableArray();
        var text = new StringBuilder();
        Comment(text, "Drafted by kflow init. What is marked \"guess\" is for you to check.", "由 kflow init 起草。标有“推测”之处请核对。");
        Comment(text, $"{survey.Format}, {survey.Rows} questionnaires, {survey.Variables.Length} variables; kflow codebook shows them all.", $"{survey.Format}，{survey.Rows} 份问卷，{survey.Variables.Length} 个变量；kflow codebook 可列出全部变量。");
        Line(text, $"title: {YamlWords.Quoted(SurveyTitle.Of(dataPath))}");
        Line(text, $"language: {language.Tag()}");
        Line(text, Data());
        Constructs(text, constructs);
        Variables(text, demographics);
        Screening(text, items.Count);
        Analyses(text, constructs, demographics, outcome, predictors);
        return text.ToString();
    }

    // The scale of a matrix is that of all its rows.
    private static int PointsOf(ImportedSurvey survey, ImportedVariable variable) => survey.Variables
        .Where(other => other.Name == variable.Name || (variable.Group is not null && other.Group == variable.Group))
        .SelectMany(other => other.Answers.Distinct)
        .Select(answer => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0)
        .DefaultIfEmpty(0)
        .Max();

    private static bool IsDemographic(ImportedVariable variable)
    {
        if (variable.Role != VariableRole.SingleChoice || OpenQuestion().IsMatch(variable.Label))
        {
            return false;
        }

        var answers = variable.Answers.Distinct.Count(answer => !variable.IsMissing(answer));
        return answers is >= 2 and <= MostCategories;
    }

    // Few people answer what is asked in words, so that few different answers are there.
    [GeneratedRegex("有何|什么建议|有什么|意见或建议|any comments|suggestions|in your own words", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenQuestion();

    private string Known(string name, ImmutableArray<DraftedConstruct> constructs, string option) =>
        constructs.Any(construct => construct.Name == name) || survey.VariableNamed(name) is not null
            ? name
            : throw DraftingMessages.NoVariable(
                name,
                [.. constructs.Select(construct => new LabelledName(construct.Name, construct.Label)), .. survey.Variables.Select(variable => new LabelledName(variable.Name, variable.Label))]).At(InputPlace.File(option));

    // A study reads text that no tool was recognised in by what it is told alone.
    private string Data() => survey is { Format: "text", HeaderRows: > 1 }
        ? string.Create(CultureInfo.InvariantCulture, $"data: {{file: {YamlWords.Quoted(dataPath)}, header_rows: {survey.HeaderRows}}}")
        : $"data: {YamlWords.Quoted(dataPath)}";

    private void Constructs(StringBuilder text, ImmutableArray<DraftedConstruct> constructs)
    {
        if (constructs.IsEmpty)
        {
            Comment(text, "No constructs were found: constructs: {NAME: {items: [first, second, …], likert: {min: 1, max: 5}}}", "未找到构念，可自行添加：constructs: {名称: {items: [题项 1, 题项 2, …], likert: {min: 1, max: 5}}}");
            return;
        }

        text.Append('\n');
        switch (constructs[0].Origin)
        {
            case ConstructOrigin.Cluster:
                Comment(
                    text,
                    "guess: items of one scale that correlate with one another make a construct; name it, and check that its items ask about one thing.",
                    "推测：量尺相同且彼此相关的题项构成一个构念；请为其命名，并核对各题项是否测量同一内容。");
                break;
            case not ConstructOrigin.Given:
                Comment(text, "guess: the rows of each matrix question, or columns of one name and one scale, make a construct.", "推测：同一矩阵题的各行（或名称与量尺相同的各列）构成一个构念。");
                break;
        }

        Line(text, "constructs:");
        foreach (var construct in constructs)
        {
            Line(text, $"  {YamlWords.Name(construct.Name)}:");
            if (construct is { Origin: ConstructOrigin.Cluster, Alpha: { } alpha })
            {
                var (english, chinese) = construct.AlphaReversed is { } turned
                    ? Phrase.Format($"alpha {alpha:0.00} as the items stand, {turned:0.00} with {string.Join(", ", construct.Opposed)} reversed", $"α：题项原样为 {alpha:0.00}，{string.Join("、", construct.Opposed)} 反向后为 {turned:0.00}")
                    : Phrase.Format($"alpha {alpha:0.00} as the items stand", $"α：题项原样为 {alpha:0.00}");
                Comment(text, english, chinese, 4);
            }

            Line(text, $"    label: {YamlWords.Quoted(construct.Label)}");
            Line(text, $"    items: [{string.Join(", ", construct.Items.Select(item => YamlWords.Name(item.Name)))}]");
            var labels = WordedItems.Labels(survey, construct.Items);
            var words = labels.IsEmpty ? string.Empty : $", labels: {{{string.Join(", ", labels.Select(label => $"{YamlWords.Quoted(label.Label)}: {label.Code}"))}}}";
            Line(text, string.Create(CultureInfo.InvariantCulture, $"    likert: {{min: {construct.Minimum}, max: {construct.Maximum}{words}}}"));
            if (!construct.Reversed.IsEmpty)
            {
                Line(text, $"    reverse: {YamlWords.List(construct.Reversed)}");
            }
            else if (!construct.Opposed.IsEmpty)
            {
                var names = string.Join(", ", construct.Opposed.Select(YamlWords.Name));
                Comment(text, $"check: these correlate negatively with the rest; if they are worded in reverse, remove the mark before reverse:", "请核对：以下题项与其余题项负相关；若为反向题，请去掉下一行的注释符号。", 4);
                Line(text, $"    # reverse: [{names}]");
            }
        }
    }

    private void Variables(StringBuilder text, ImmutableArray<ImportedVariable> demographics)
    {
        if (demographics.IsEmpty)
        {
            return;
        }

        text.Append('\n');
        Line(text, "variables:");
        foreach (var variable in demographics)
        {
            Line(text, $"  {YamlWords.Name(variable.Name)}: {{label: {YamlWords.Quoted(QuestionTopic.WithoutAddress(variable.Label.TrimEnd('：', ':', '？', '?', ' ')))}}}");
            if (variable.Values.IsEmpty && variable.Answers.Distinct.All(answer => variable.IsMissing(answer) || ImportedNumber.TryParse(answer, out _)))
            {
                var codes = variable.Answers.Distinct.Where(answer => !variable.IsMissing(answer)).OrderBy(answer => double.Parse(answer, CultureInfo.InvariantCulture));
                Comment(text, $"the file holds numbers alone; say what they mean: values: {{{string.Join(", ", codes.Select(code => $"{code}: …"))}}}", $"数据文件只有编码，可补充含义：values: {{{string.Join(", ", codes.Select(code => $"{code}: …"))}}}", 2);
            }
            else if (!variable.IsOrdered && !variable.Values.IsEmpty)
            {
                var values = $"values: {{{string.Join(", ", variable.Values.Select(value => $"{value.Code}: {YamlWords.Quoted(value.Label)}"))}}}";
                Comment(text, $"nothing in the answers tells the order of these choices; give it as the questionnaire has it: {values}", $"数据文件未体现各选项的顺序；如需按问卷中的顺序，请写明：{values}", 2);
            }
        }
    }

    private void Screening(StringBuilder text, int items)
    {
        var id = survey.Variables.FirstOrDefault(variable => variable.Role == VariableRole.Id);
        var seconds = survey.Variables.FirstOrDefault(variable => variable.Role == VariableRole.Duration);
        if (id is null && seconds is null && this.attention.IsEmpty && survey.Exclusions.IsEmpty)
        {
            return;
        }

        text.Append('\n');
        Comment(text, "proposed rules are switched off by their #: remove it to apply one.", "建议的筛选规则以 # 停用，去掉 # 即生效。");
        Line(text, id is null ? "# screening:" : "screening:");
        if (id is not null)
        {
            Line(text, $"  id: {YamlWords.Name(id.Name)}");
        }

        if (seconds is not null)
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"  # seconds: {{column: {YamlWords.Name(seconds.Name)}, min: {Math.Max(30, SecondsOfAnItem * items)}}}"));
        }

        if (!this.attention.IsEmpty)
        {
            Line(text, $"  # attention: {{{string.Join(", ", this.attention.Select(check => $"{YamlWords.Name(check.Variable.Name)}: {(ImportedNumber.TryParse(check.Answer, out _) ? check.Answer : YamlWords.Quoted(check.Answer))}"))}}}");
        }

        Line(text, string.Create(CultureInfo.InvariantCulture, $"  # longstring: {Math.Max(6, items / 2)}"));
        foreach (var exclusion in survey.Exclusions)
        {
            Comment(
                text,
                $"{exclusion.Rows} rows of {exclusion.Variable} are {string.Join(", ", exclusion.Answers.Select(answer => answer.Length > 0 ? answer : "blank"))}: {exclusion.Reason.English}{RuleFor(exclusion) switch { { } rule => $"; {rule} excludes them", _ => string.Empty }}",
                $"{exclusion.Variable} 有 {exclusion.Rows} 份为 {string.Join("、", exclusion.Answers.Select(answer => answer.Length > 0 ? answer : "空"))}：{exclusion.Reason.Chinese}{RuleFor(exclusion) switch { { } rule => $"；{rule} 可将其排除", _ => string.Empty }}",
                2);
        }
    }

    // A mark is excluded by asking for the answer that all others have; a blank by asking for any.
    private string? RuleFor(ImportedExclusion exclusion)
    {
        var others = survey.VariableNamed(exclusion.Variable)?.Answers.Distinct.Where(answer => answer.Length > 0 && !exclusion.Answers.Contains(answer)).ToArray() ?? [];
        return exclusion.Answers is [""] ? $"answered: {YamlWords.Name(exclusion.Variable)}"
            : others is [var other] ? $"attention: {{{YamlWords.Name(exclusion.Variable)}: {(ImportedNumber.TryParse(other, out _) ? other : YamlWords.Quoted(other))}}}"
            : null;
    }

    private void Analyses(StringBuilder text, ImmutableArray<DraftedConstruct> constructs, ImmutableArray<ImportedVariable> demographics, string? outcome, string[] predictors)
    {
        text.Append('\n');
        Line(text, "analyses:");
        string[] counted = [.. demographics.Select(variable => variable.Name), .. Sets()];
        if (counted.Length > 0)
        {
            Line(text, $"  - {{type: frequencies, variables: [{string.Join(", ", counted.Select(YamlWords.Name))}]}}");
        }

        if (constructs.IsEmpty)
        {
            if (counted.Length == 0)
            {
                Line(text, $"  - {{type: frequencies, variables: [{YamlWords.Name(FirstToCount().Name)}]}}");
            }

            return;
        }

        Line(text, "  - type: descriptives");
        Line(text, "  - type: reliability");
        if (constructs.Length > 1)
        {
            Line(text, "  - type: common_method");
            Line(text, "  - {type: efa, extraction: pca, rotation: varimax, factors: kaiser}");
            Line(text, "  - type: cfa");
            Line(text, "  - type: correlations");
        }

        var explained = outcome ?? constructs[^1].Name;
        if (!demographics.IsEmpty)
        {
            Line(text, $"  - {{type: compare_groups, outcomes: [{YamlWords.Name(explained)}], groups: [{string.Join(", ", demographics.Select(variable => YamlWords.Name(variable.Name)))}]}}");
        }

        var explaining = predictors.Length > 0 ? predictors : [.. constructs.Select(construct => construct.Name).Where(name => name != explained)];
        if (explaining.Length > 0)
        {
            if (outcome is null)
            {
                Comment(text, "guess: the last construct is the outcome; --outcome and --predictors say otherwise.", "推测：最后一个构念为因变量；可用 --outcome 与 --predictors 指定。", 2);
            }

            Line(text, $"  - {{type: regression, outcome: {YamlWords.Name(explained)}, blocks: [[{string.Join(", ", explaining.Select(YamlWords.Name))}]]}}");
        }
    }

    // Questions with several answers, each by the name that its choices share.
    private IEnumerable<string> Sets() => survey.Variables
        .Where(variable => variable is { Role: VariableRole.MultipleChoice, Group: not null } && variable.Answers.Distinct.Any(answer => !variable.IsMissing(answer)))
        .Select(variable => variable.Group!)
        .Distinct();

    // A draft has something to run; what was answered is worth more than what a tool recorded.
    private ImportedVariable FirstToCount() => survey.Variables
        .OrderBy(variable => variable.Role switch
        {
            VariableRole.SingleChoice or VariableRole.MultipleChoice or VariableRole.Matrix or VariableRole.Scale => 0,
            VariableRole.Text or VariableRole.Rank => 1,
            VariableRole.Pii => 3,
            _ => 2,
        })
        .First();

    private void Comment(StringBuilder text, string english, string chinese, int indent = 0) =>
        text.Append(' ', indent).Append("# ").Append(YamlWords.Comment(language == ReportLanguage.Chinese ? chinese : english)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
