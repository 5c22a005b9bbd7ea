namespace KnowledgeFlow.Studies.Imports;

/// <summary>What the answers of a column look like, all together.</summary>
internal sealed class ColumnShape
{
    // What a person types is longer than what a choice says, and few people type the same.
    private const int LongestChoice = 60;
    private const int MostChoices = 40;
    private const int FewestTicksAChoice = 2;

    private readonly List<string> texts = [];
    private readonly List<double> numbers = [];

    public ColumnShape(CodedList<string> answers)
    {
        var counts = new int[answers.Distinct.Length];
        for (var row = 0; row < answers.Count; row++)
        {
            counts[answers.CodeAt(row)]++;
        }

        for (var code = 0; code < counts.Length; code++)
        {
            var answer = answers.Distinct[code];
            if (answer.Length == 0 || counts[code] == 0)
            {
                continue;
            }

            Answered += counts[code];
            if (ImportedNumber.TryParse(answer, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                texts.Add(answer);
            }
        }
    }

    /// <summary>How many answers there are.</summary>
    public int Answered { get; }

    public bool IsEmpty => Answered == 0;

    /// <summary>The distinct answers that are no numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    public int Distinct => texts.Count + numbers.Count;

    /// <summary>Whether there are answers and all are numbers.</summary>
    public bool IsNumeric => numbers.Count > 0 && texts.Count == 0;

    public bool IsWhole => IsNumeric && numbers.TrueForAll(double.IsInteger);

    public double Minimum => numbers.Min();

    public double Maximum => numbers.Max();

    /// <summary>Whether the answers are whole numbers from one to another.</summary>
    public bool IsWholeBetween(int minimum, int maximum) => IsWhole && Minimum >= minimum && Maximum <= maximum;

    /// <summary>Whether the answers look like ticks of a few choices worded by the survey: none a number or long, and each given twice on average.</summary>
    public bool IsChoice => texts.Count > 0 && numbers.Count == 0 && texts.Count <= MostChoices
        && texts.TrueForAll(text => text.Length <= LongestChoice && !text.Contains('\n'))
        && (Answered >= FewestTicksAChoice * texts.Count || CategoryOrder.IsKnown(texts));

    /// <summary>Whether the answers are numbers on a scale: whole, from 0 to 10, with 0 and more than two or three categories, or more than seven steps in use.</summary>
    public bool IsLongScale => IsWholeBetween(0, 10) && ((Minimum == 0 && Maximum > 2) || Maximum > 7);

    /// <summary>Whether the answers are quantities that people typed: not whole, or beyond what a list of choices has.</summary>
    public bool IsQuantity => IsNumeric && (!IsWhole || Minimum < 0 || Minimum >= 10 || Maximum > MostChoices);
}
