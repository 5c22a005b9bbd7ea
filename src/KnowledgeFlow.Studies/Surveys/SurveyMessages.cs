using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>What can be wrong with answers: their columns, their records, and what stands in a cell.</summary>
internal static class SurveyMessages
{
    private const int ListedNames = 40;

    public static InputMessage TextWithoutLabels(string text, int others, IReadOnlyCollection<string> toPaste) => Strangers(
        text, others, toPaste, new Phrase(
            "Map answers given as text under likert: labels:, or list a code for no answer under data: missing:.",
            "请在 likert: labels: 下给出文字答案对应的分值；若表示未作答，请列入 data: missing:。"));

    public static InputMessage UnknownLabel(string text, int others, IReadOnlyCollection<string> toPaste, IEnumerable<string> known) => Strangers(
        text, others, toPaste, InputMessage.Words(
            $"{NearestName.Question(text, known)}Add it to likert: labels:, or list a code for no answer under data: missing:.",
            $"{NearestName.Question(text, known)}请将其加入 likert: labels:；若表示未作答，请列入 data: missing:。"));

    public static InputMessage OutsideScale(string text, double minimum, double maximum, bool isWhole) => InputMessage.Of(
        $"{FoundText.Clipped(text)} is outside the scale, which runs from {minimum} to {maximum}{(isWhole ? " in whole steps" : "")}", $"{FoundText.Clipped(text)} 超出量尺，量尺为 {minimum} 到 {maximum}{(isWhole ? " 的整数" : "")}",
        $"Correct the answer, widen the item's likert: scale, or list a code for no answer under data: missing:.", $"请更正答案，或放宽该题项的 likert: 量尺；若表示未作答，请列入 data: missing:。");

    public static InputMessage NoQuestionnaire() => InputMessage.Of(
        $"there is a header line but no questionnaire below it", $"只有表头，没有答卷",
        $"Export the answers again: a header line of names and one line a questionnaire.", $"请重新导出数据：一行表头，其下每份答卷一行。");

    public static InputMessage TooManyFields(int fields, int columns) => InputMessage.Of(
        $"this record has {fields} fields where the header has {columns}", $"此行有 {fields} 个字段，而表头有 {columns} 个",
        $"Put fields that contain the delimiter in double quotes.", $"含有分隔符的字段请用双引号括起。");

    public static InputMessage TitleAboveHeader(int fields, int columns) => InputMessage.Of(
        $"this record has {fields} fields where the header has {columns}", $"此行有 {fields} 个字段，而表头有 {columns} 个",
        $"If a title stands above the header, pass over its lines: data: {{file: …, skip: 1}}. Else put fields that contain the delimiter in double quotes.",
        $"若表头之上有标题行，请跳过：data: {{file: …, skip: 1}}；否则含有分隔符的字段请用双引号括起。");

    public static InputMessage TooFewFields(int fields, int columns) => InputMessage.Of(
        $"this record has {fields} fields where the header has {columns}", $"此行有 {fields} 个字段，而表头有 {columns} 个",
        $"Complete the record: a blank answer still needs its delimiter.", $"请补全此行：空白答案也要保留分隔符。");

    public static InputMessage TwoShortNames(string name, string other) => InputMessage.Of(
        $"{name} and {other} name the same column", $"{name} 与 {other} 指同一列", $"Give each column one short name.", $"每列只取一个简称。");

    public static InputMessage NoColumn(string name, string path, IReadOnlyCollection<LabelledName> alternatives, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> shown)
    {
        IEnumerable<LabelledName> known = alternatives.Concat(columns.Select(column => new LabelledName(column, column)));
        var hint = FullWidth.Hint(name, columns.Concat(alternatives.Select(each => each.Name)));
        var question = hint == Phrase.Empty ? LabelledName.Question(name, known) : hint;
        return InputMessage.Of(
            $"there is no column {FoundText.Clipped(name)} in {path}", $"{path} 中没有列 {FoundText.Clipped(name)}",
            $"{question}Its columns are {Listed(shown)}.", $"{question}各列为：{Listed(shown)}。");
    }

    public static InputMessage NoPosition(int position, string path, int columns) => InputMessage.Of(
        $"there is no column {position} in {path}, which has {columns}", $"{path} 只有 {columns} 列，没有第 {position} 列", $"Count the columns from 1.", $"列的位置从 1 起数。");

    public static InputMessage TwoColumns(string name, int first, int second) => InputMessage.Of(
        $"columns {first} and {second} are both named {FoundText.Clipped(name)}", $"第 {first} 列与第 {second} 列都叫 {FoundText.Clipped(name)}",
        $"Give the one that is meant a short name by its position, columns: {{NAME: {first}}}, and use that.", $"请按位置为所指的一列取简称：columns: {{名称: {first}}}，并改用简称。");

    public static InputMessage PositionNeeded(string name, int first, int second) => InputMessage.Of(
        $"columns {first} and {second} are both named {FoundText.Clipped(name)}", $"第 {first} 列与第 {second} 列都叫 {FoundText.Clipped(name)}",
        $"Give the position of the one that is meant.", $"请给出所指一列的位置。");

    public static InputMessage SetIsNoNumber(string name, IReadOnlyCollection<string> choices) => InputMessage.Of(
        $"{name} is a question with several answers, and no number", $"{name} 是多选题，不是数值", $"Name one of its choices: {FoundText.List(choices)}.", $"请改用其中一个选项：{FoundText.List(choices)}。");

    public static InputMessage SetIsNoGrouping(string name, IReadOnlyCollection<string> choices) => InputMessage.Of(
        $"{name} is a question with several answers, which sorts nobody into one group", $"{name} 是多选题，一人可属多组，不能用来分组", $"Name one of its choices: {FoundText.List(choices)}.", $"请改用其中一个选项：{FoundText.List(choices)}。");

    public static InputMessage TextAsNumber(string text, string name, Phrase place) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is text where a number belongs", $"{FoundText.Quoted(text)}是文字，而此处应为数字",
        $"{name} is used as a number ({place}): give its texts codes under variables: values:, list a code for no answer under data: missing:, or correct the cell.",
        $"{name} 在（{place}）作为数值使用：请在 variables: values: 下为文字给出编码；若表示未作答，请列入 data: missing:；或更正该单元格。");

    public static InputMessage AmbiguousMark(string text, Phrase reason) => InputMessage.Of(
        $"{FoundText.Quoted(text)} may have a decimal mark or a thousands mark: {reason}", $"{FoundText.Quoted(text)}中的符号可能是小数点，也可能是千位分隔符：{reason}",
        $"Say which mark is the decimal one: data: {{file: …, decimal: \",\"}} or \".\"; the other then parts thousands.", $"请指明小数点：data: {{file: …, decimal: \",\"}} 或 \".\"；另一个即为千位分隔符。");

    public static Phrase BothMarks { get; } = new("both marks stand in one number", "同一数字中两种符号都有");

    public static Phrase OtherMark(string example) => Phrase.Format($"other numbers of the column have the other mark ({FoundText.Clipped(example)})", $"该列其他数字用的是另一种符号（{FoundText.Clipped(example)}）");

    public static Phrase ThreeDigits { get; } = new("every mark of the column is followed by exactly three digits", "该列每个符号之后恰有三位数字");

    private static InputMessage Strangers(string text, int others, IReadOnlyCollection<string> toPaste, Phrase remedy)
    {
        var paste = toPaste.Count == 0
            ? Phrase.Empty
            : new Phrase($" To paste, with the numbers filled in: labels: {{{string.Join(", ", toPaste)}}}", $"可粘贴后填入分值：labels: {{{string.Join(", ", toPaste)}}}");
        return others == 0
            ? InputMessage.Of($"{FoundText.Quoted(text)} is text where a number belongs", $"{FoundText.Quoted(text)}是文字，而此处应为数字", $"{remedy}{paste}", $"{remedy}{paste}")
            : InputMessage.Of(
                $"{FoundText.Quoted(text)} and {others} more texts stand where numbers belong", $"{FoundText.Quoted(text)}及另外 {others} 种文字出现在应为数字之处", $"{remedy}{paste}", $"{remedy}{paste}");
    }

    private static Phrase Listed(IReadOnlyCollection<string> names)
    {
        var (first, more) = (FoundText.List(names.Take(ListedNames)), names.Count - ListedNames);
        return more <= 0 ? first : InputMessage.Words($"{first} and {more} more", $"{first} 等另外 {more} 列");
    }
}
