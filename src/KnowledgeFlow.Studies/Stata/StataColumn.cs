using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>Gathers a variable's values, observation by observation.</summary>
internal sealed class StataColumn
{
    private readonly StataValue value;
    private readonly NumberColumn? numbers;
    private readonly TextColumn? texts;

    public StataColumn(StataVariable variable, StataValue value)
    {
        Variable = variable;
        this.value = value;
        var isString = variable.Type is StataType.FixedString or StataType.LongString;
        numbers = isString ? null : new NumberColumn();
        texts = isString ? new TextColumn() : null;
    }

    /// <summary>The variable.</summary>
    public StataVariable Variable { get; }

    /// <summary>The distinct strings that the observations hold themselves.</summary>
    public IReadOnlyCollection<byte[]> Texts => Variable.Type == StataType.FixedString ? texts!.Texts : [];

    /// <summary>Whether there are long strings to be looked up.</summary>
    public bool HasLongStrings => Variable.Type == StataType.LongString;

    /// <summary>Adds the variable's value in an observation.</summary>
    public void Add(ReadOnlySpan<byte> observation)
    {
        var field = observation.Slice(Variable.Offset, Variable.Length);
        if (numbers is not null)
        {
            numbers.Add(value.Read(Variable.Type, field));
            return;
        }

        // A zero ends the text; the places of long strings have zeros within.
        var end = HasLongStrings ? -1 : field.IndexOf((byte)0);
        texts!.Add(end < 0 ? field : field[..end]);
    }

    /// <summary>The answers, one an observation.</summary>
    /// <param name="decode">How strings are decoded.</param>
    /// <param name="longStrings">The long strings by their places.</param>
    public CodedList<string> Build(Func<byte[], string> decode, StataLongStrings longStrings) =>
        numbers?.Build(Text) ?? texts!.Build(HasLongStrings ? place => decode(longStrings.At(place)) : decode);

    /// <summary>A number as an answer.</summary>
    public string Text(double number) =>
        double.IsNaN(number) ? StataMissing.Text(number)
        : Variable.Format.Moment(number) ?? RawCell.OfNumber(number).Text;
}
