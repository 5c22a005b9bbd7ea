using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Screening;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>
/// The valid questionnaires as the analyses see them: items reversed as declared wherever they are named, construct scores, variables, and what tables
/// call them all. <see cref="AsGiven"/> is the same with items as they were answered.
/// </summary>
public sealed class ScoredSurvey
{
    private readonly SurveyTable valid;
    private readonly ImmutableArray<int> rows;
    private readonly ScoredSurvey? asScored;
    private readonly FrozenDictionary<string, Lazy<Column>> scores;

    /// <summary>The valid questionnaires of a survey.</summary>
    /// <exception cref="BadInputException">A construct has the name of a column, so that its name would mean two things.</exception>
    public ScoredSurvey(Study study, SurveyTable survey, ScreeningLedger ledger)
    {
        Study = study;
        Ledger = ledger;
        rows = FrequencyWeights.Rows(study.Weight, survey, ledger.Valid);
        valid = rows.Length == survey.Rows && rows.SequenceEqual(Enumerable.Range(0, survey.Rows)) ? survey : survey.Take(rows);
        if (study.Constructs.FirstOrDefault(construct => survey.Header.Contains(construct.Name.Value)) is { } twice)
        {
            throw twice.Name.Problem(ScoringMessages.ConstructIsColumn(twice.Name.Value, survey.Source.Path));
        }

        scores = study.Constructs.ToFrozenDictionary(
            construct => construct.Name.Value,
            construct => new Lazy<Column>(() => ScoreOf(construct, ItemsOf(construct))));
    }

    private ScoredSurvey(ScoredSurvey scored, IEnumerable<Column> derived)
        : this(scored)
    {
        asScored = scored.asScored;
        scores = scored.scores.Concat(derived.Select(column => KeyValuePair.Create(column.Name, new Lazy<Column>(column)))).ToFrozenDictionary();
    }

    private ScoredSurvey(ScoredSurvey scored)
    {
        Study = scored.Study;
        Ledger = scored.Ledger;
        valid = scored.valid;
        rows = scored.rows;
        scores = scored.scores;
        asScored = scored;
        Cancellation = scored.Cancellation;
        Level = scored.Level;
    }

    /// <summary>Cancelled when nobody waits for the analyses any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The level of intervals that the analysis which sees the questionnaires is to give.</summary>
    public double Level { get; private set; } = ConfidenceLevel.Usual;

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>What screening did.</summary>
    public ScreeningLedger Ledger { get; }

    /// <summary>The number of valid questionnaires, each counted as often as the study's weight says.</summary>
    public int Rows => valid.Rows;

    /// <summary>
    /// A valid questionnaire's place among the records of the data file, from 1, with its id where the study names such a column; a record that stands for several
    /// questionnaires has a second, <c>12/2</c>, and so on.
    /// </summary>
    /// <param name="row">Its place among the valid ones, from 0.</param>
    public string RecordName(int row)
    {
        var copy = 1;
        while (row - copy >= 0 && rows[row - copy] == rows[row])
        {
            copy++;
        }

        var record = copy == 1 ? FormattableString.Invariant($"{rows[row] + 1}") : FormattableString.Invariant($"{rows[row] + 1}/{copy}");
        return valid.Identifiers.IsEmpty ? record : $"{record} ({valid.Identifiers[row]})";
    }

    /// <summary>The same questionnaires with columns that an analysis makes of them.</summary>
    /// <param name="derived">The columns, in the order of the valid questionnaires, of names that are no one else's.</param>
    public ScoredSurvey With(IEnumerable<Column> derived) => new(this, derived);

    /// <summary>The same questionnaires for an analysis with intervals of a level.</summary>
    public ScoredSurvey At(double level)
    {
        var seen = (ScoredSurvey)MemberwiseClone();
        seen.Level = level;
        return seen;
    }

    /// <summary>The same questionnaires with every item as it was answered; the scores of constructs stay what they are.</summary>
    public ScoredSurvey AsGiven() => IsGiven ? this : new ScoredSurvey(this);

    /// <summary>The same questionnaires with items reversed as declared.</summary>
    public ScoredSurvey AsScored() => asScored ?? this;

    /// <summary>Whether a name is that of a construct or of a column that an analysis made.</summary>
    public bool HasScore(string name) => scores.ContainsKey(name);

    /// <summary>Whether a name is that of an item which is reversed here.</summary>
    public bool IsReversed(string name) => Reversal(name) is not null;

    /// <summary>A construct's scores, an item reversed as declared, or a column's numbers.</summary>
    /// <exception cref="BadInputException">The column holds text, or the name is that of a question with several answers.</exception>
    public Column Numbers(Located<string> name) =>
        scores.TryGetValue(name.Value, out var score) ? score.Value
        : SetNamed(name) is { } set ? throw name.Problem(SurveyMessages.SetIsNoNumber(name.Value, [.. set.Choices.Select(choice => choice.Value)]))
        : Reversal(name.Value) is { } scale ? valid.Numbers(name).Mapped(scale.Reverse)
        : valid.Numbers(name);

    /// <summary>Several constructs' scores or columns' numbers.</summary>
    /// <exception cref="BadInputException">A column holds text.</exception>
    public SurveyData Frame(IEnumerable<Located<string>> names) => new(names.Select(Numbers)) { Cancellation = Cancellation };

    /// <summary>A construct's items, reversed as declared.</summary>
    public ImmutableArray<Column> ItemsOf(Construct construct) => [.. construct.ItemNames.Select(item => Item(construct, item))];

    /// <summary>An item as answered.</summary>
    public Column RawItem(string item) => valid.Answers(item);

    /// <summary>
    /// An item reversed as that construct declares which it belongs to (the first of several); an item of no construct as answered.
    /// </summary>
    public Column Item(string item) =>
        Study.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(item)) is { } construct ? Item(construct, item) : RawItem(item);

    /// <summary>
    /// A variable as categories: its distinct numbers or texts, with the labels of the study file. The label of a code for no answer
    /// is none of them.
    /// </summary>
    /// <exception cref="BadInputException">The name is that of a question with several answers.</exception>
    public CategoricalVariable Categories(Located<string> name)
    {
        if (!scores.ContainsKey(name.Value) && SetNamed(name) is { } set)
        {
            throw name.Problem(SurveyMessages.SetIsNoGrouping(name.Value, [.. set.Choices.Select(choice => choice.Value)]));
        }

        var variable = Study.Variables.FirstOrDefault(variable => variable.Name.Value == name.Value);
        var missing = new MissingCodes([.. Study.Data?.Missing ?? [], .. variable?.Missing ?? []]);
        var values = variable is { Values.IsEmpty: false } ? variable.Values : valid.Descriptions.GetValueOrDefault(name.Value)?.Values ?? [];
        var declared = values.RemoveAll(value => missing.HoldsWritten(value.Code));
        if (Reversal(name.Value) is { } scale)
        {
            // A label belongs to an answer, whatever number the answer is scored as.
            declared = [.. declared.Select(value => (AnswerText.TryNumber(value.Code, decimalComma: false, out var code) ? scale.Reverse(code).ToString("R", CultureInfo.InvariantCulture) : value.Code, value.Label))];
        }

        return scores.TryGetValue(name.Value, out var score) && declared.IsEmpty ? CategoricalVariables.OfScores(score.Value)
            : score is not null || valid.Columns[name.Value] is SurveyColumn.Numeric ? CategoricalVariables.OfNumbers(Numbers(name), declared)
            : CategoricalVariables.OfTexts((SurveyColumn.Textual)valid.Columns[name.Value], variable is { Values.IsEmpty: false } ? declared : []);
    }

    /// <summary>The question with several answers of a name, as the study file or the data file knows it, or null.</summary>
    public ResponseSet? SetNamed(Located<string> name) =>
        Study.Sets.FirstOrDefault(set => set.Name.Value == name.Value)
        ?? (valid.Sets.TryGetValue(name.Value, out var choices) ? new ResponseSet(name, null, [.. choices.Select(choice => name with { Value = choice })], Counted: 1) : null);

    /// <summary>What tables call a choice of a question with several answers.</summary>
    public Phrase LabelOfChoice(string name) => valid.Descriptions.GetValueOrDefault(name)?.Part is { } part ? Phrase.Verbatim(part) : LabelOf(name);

    /// <summary>What tables call a construct, a variable or an item: its label, or what the data file says of it, or its name where neither says anything; marked where it is reversed.</summary>
    public Phrase LabelOf(string name) => Marked(
        name,
        Study.ConstructNamed(name)?.Label
        ?? Study.Variables.FirstOrDefault(variable => variable.Name.Value == name && variable.Label != name)?.Label
        ?? valid.Descriptions.GetValueOrDefault(name)?.Label
        ?? name);

    /// <summary>What models call a variable: an item of a construct by its name, as tables of items do, anything else by its label.</summary>
    public Phrase ModelLabel(string name) => Study.ConstructNamed(name) is null && Study.Constructs.Any(construct => construct.ItemNames.Contains(name)) ? ItemLabel(name) : LabelOf(name);

    /// <summary>The words of an item as the study file or the data file gives them; null where neither does.</summary>
    public string? WordingOf(string item) =>
        (Study.Variables.FirstOrDefault(variable => variable.Name.Value == item)?.Label ?? valid.Descriptions.GetValueOrDefault(item)?.Label) is { } words && words != item ? words : null;

    /// <summary>What tables of items call an item: its name, marked where it is reversed.</summary>
    public Phrase ItemLabel(string item) => Marked(item, item);

    /// <summary>What tables of a construct's items call one of them.</summary>
    public Phrase ItemLabel(Construct construct, string item) => !IsGiven && construct.Reversed.Contains(item) ? ReversedMark.On(item) : Phrase.Verbatim(item);

    /// <summary>The scale of an item, or null where the study gives none.</summary>
    public LikertScale? ScaleOf(string item) =>
        Study.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(item)) is { } construct ? construct.Likert : Study.Likert;

    private bool IsGiven => asScored is not null;

    private Phrase Marked(string name, string label) => IsReversed(name) ? ReversedMark.On(label) : Phrase.Verbatim(label);

    // The scale from whose other end a name's answers are scored, or null where they are taken as they are.
    private LikertScale? Reversal(string name) =>
        !IsGiven && Study.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(name)) is { } construct && construct.Reversed.Contains(name) ? construct.Likert : null;

    private Column Item(Construct construct, string item) =>
        !IsGiven && construct.Reversed.Contains(item) && construct.Likert is { } scale ? valid.Answers(item).Mapped(scale.Reverse) : valid.Answers(item);

    /// <summary>The mean of the answered items, or for sums that mean times the number of items; NaN where fewer than the construct's minimum are answered.</summary>
    private static Column ScoreOf(Construct construct, ImmutableArray<Column> items) => MeanScore.Of(construct.Name.Value, items, construct.MinimumItems, construct.Score != ScoreKind.Mean);
}
