using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Whole scales whose words are known. The code of a label is its place on the scale, and places that nobody ticked are there too:
/// who answered from "disagree" to "agree" answered on a scale of five.
/// </summary>
internal static class KnownScales
{
    // Places are separated by "|", spellings of one place by "/"; the first spelling stands for a place that nobody ticked. Where several
    // scales hold all labels, the first is taken, so that short ones stand above long ones.
    private static readonly ImmutableArray<KnownScale> Scales =
    [
        .. new[]
        {
            "男/男性/男生|女/女性/女生",
            "Male/Man/M|Female/Woman/F",
            "男/男性/男生|女/女性/女生|其他/其它/不便透露/不愿透露",
            "Male/Man|Female/Woman|Other/Non-binary/Non-binary / third gender/Diverse|Prefer not to say/Prefer not to answer",
            "是|否/不是",
            "Yes|No",
            "Y|N",
            "Yes|No|Not sure/Don't know/Maybe",
            "有|没有/无",
            "会|不会",
            "True|False",
            "对|错",
            "同意|不同意",
            "未婚|已婚",
            "非常不同意/完全不同意/极不同意/强烈不同意|不同意/比较不同意/不太同意|一般/不确定/中立/说不清/不一定/既不同意也不反对/无所谓/没意见|同意/比较同意|非常同意/完全同意/极同意/强烈同意",
            "非常不同意/完全不同意|不同意/比较不同意|有点不同意/有些不同意/稍微不同意/略不同意|一般/不确定/中立/说不清|有点同意/有些同意/稍微同意/略同意|同意/比较同意|非常同意/完全同意",
            "非常不符合/完全不符合/很不符合|不符合/比较不符合/不太符合|一般/不确定/说不清|符合/比较符合|非常符合/完全符合/很符合",
            "非常不满意/很不满意|不满意/比较不满意/不太满意|一般/不确定|满意/比较满意|非常满意/很满意",
            "非常不重要/完全不重要|不重要/不太重要|一般/不确定|重要/比较重要|非常重要/很重要",
            "非常不可能/完全不可能|不可能/不太可能|一般/不确定|可能/比较可能|非常可能/很可能",
            "非常差/很差|差/较差/比较差|一般/中等|好/较好/比较好|非常好/很好",
            "从不/从来没有/没有/从未|很少/偶尔|有时|经常|总是/一直",
            "从不/从未|偶尔/很少|有时/一般|经常",
            "Strongly disagree|Disagree/Somewhat disagree|Neither/Neutral/Neither agree nor disagree/Undecided/Not sure|Agree/Somewhat agree|Strongly agree",
            "Strongly disagree|Disagree|Agree|Strongly agree",
            "Strongly disagree|Disagree|Somewhat disagree/Slightly disagree|Neither agree nor disagree/Neither/Neutral|Somewhat agree/Slightly agree|Agree|Strongly agree",
            "Completely disagree/Totally disagree|Disagree|Neither/Neutral/Neither agree nor disagree|Agree|Completely agree/Totally agree",
            "Very dissatisfied/Extremely dissatisfied|Dissatisfied/Somewhat dissatisfied|Neutral/Neither satisfied nor dissatisfied/Neither|Satisfied/Somewhat satisfied|Very satisfied/Extremely satisfied",
            "Never|Rarely/Seldom|Sometimes/Occasionally|Often/Frequently|Always/Very often",
            "Not at all|Slightly/A little|Moderately/Somewhat|Very/Quite a bit/Very much|Extremely",
            "Not at all important|Slightly important|Moderately important|Very important|Extremely important",
            "Very unlikely/Extremely unlikely|Unlikely/Somewhat unlikely|Neutral/Neither likely nor unlikely|Likely/Somewhat likely|Very likely/Extremely likely",
            "Very poor|Poor|Fair/Average|Good|Very good/Excellent",
            "Poor|Fair|Good|Very good|Excellent",
            "Detractor|Passive|Promoter",
            "Stimme überhaupt nicht zu/Stimme gar nicht zu|Stimme eher nicht zu/Stimme nicht zu|Teils/teils/Weder noch/Unentschieden|Stimme eher zu/Stimme zu|Stimme voll und ganz zu/Stimme voll zu",
            "männlich|weiblich",
            "männlich|weiblich|divers",
            "Ja|Nein",
        }.Select(text => new KnownScale(text)),
    ];

    /// <summary>
    /// The whole of the scale that holds all labels, in the labels' own spelling where one is given, or null: the first whose every place
    /// is among them, for four labels without a middle are a scale of four; else the first.
    /// </summary>
    public static ImmutableArray<ImportedValue>? Of(IReadOnlyCollection<string> labels)
    {
        ImmutableArray<ImportedValue>? first = null;
        foreach (var scale in Scales)
        {
            if (scale.ValuesFor(labels) is { } values)
            {
                if (values.Length == labels.Count)
                {
                    return values;
                }

                first ??= values;
            }
        }

        return first;
    }

    /// <summary>The code of the longest label that a text names, of a known scale of so many points; null where it names none.</summary>
    /// <param name="words">The text.</param>
    /// <param name="points">How many points the scale has.</param>
    public static string? CodeNamedIn(string words, int points) =>
        Scales.Where(scale => scale.Points == points).Select(scale => scale.LongestNamedIn(words)).Where(named => named.Length > 0).OrderByDescending(named => named.Length).Select(named => named.Code).FirstOrDefault();

    private sealed class KnownScale
    {
        private readonly ImmutableArray<string> first;
        private readonly FrozenDictionary<string, int> placeOf;

        public KnownScale(string text)
        {
            var places = text.Split('|');
            first = [.. places.Select(place => place.Split('/')[0])];
            placeOf = places
                .SelectMany((place, index) => place.Split('/').Append(place).Select(label => (Key: CategoryOrder.Key(label), index)))
                .DistinctBy(pair => pair.Key)
                .ToFrozenDictionary(pair => pair.Key, pair => pair.index);
        }

        public int Points => first.Length;

        public (int Length, string? Code) LongestNamedIn(string words) => placeOf
            .Where(label => words.Contains(label.Key, StringComparison.OrdinalIgnoreCase))
            .Select(label => (label.Key.Length, Code: (string?)(label.Value + 1).ToString(CultureInfo.InvariantCulture)))
            .OrderByDescending(named => named.Length)
            .FirstOrDefault();

        public ImmutableArray<ImportedValue>? ValuesFor(IReadOnlyCollection<string> labels)
        {
            var shown = new string?[first.Length];
            foreach (var label in labels)
            {
                if (!placeOf.TryGetValue(CategoryOrder.Key(label), out var place) || (shown[place] is { } other && CategoryOrder.Key(other) != CategoryOrder.Key(label)))
                {
                    return null;
                }

                shown[place] ??= label;
            }

            return [.. shown.Select((label, place) => new ImportedValue((place + 1).ToString(CultureInfo.InvariantCulture), label ?? first[place]))];
        }
    }
}
