using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Makes models of the constructs, most of which mean something.</summary>
internal static class ModelGenerator
{
    private static readonly string[] Linear =
    [
        "D ~ A + B + C", "B ~ a*A\nC ~ b*B + c*A\nab := a*b\ntotal := c + ab", "A =~ A1 + A2 + A3\nB =~ B1 + B2 + B3\nA ~~ 0*B", "F =~ 1*A1 + a*A2 + a*A3", "G =~ A + B + C", "D ~ A\nA1 ~~ A2", "D ~ A + gender + year",
        "A =~ A1 + A2 + A3 + A4\nA ~ 1\nA1 ~ 0*1", "B ~ start(0.5)*A", "B ~ A\nA ~ C\nC ~ B", "A1 ~ B1 + B2", "B ~ a*A + b*C\na == b", "B ~ c(a, b)*A\nd := a - b", "A1 + A2 ~ B", "D ~ A\nx := exp(log(sqrt(abs(a))))", "D ~ a*A\nx := a/0",
        "A1 ~~ B1", "f1 =~ NA*A1 + A2 + A3\nf1 ~~ 1*f1", "A =~ A1 + A2\nB =~ A1 + A2", "A =~ A1", "gender ~ A",
    ];

    private static readonly string[] Products =
    [
        "D ~ A + B + A:B", "D ~ A + A:A", "D ~ A + gender + A:gender", "D ~ gender + gender:A", "C ~ A + B + A:B\nA1 ~ gender", "D ~ A + B + C + A:B + A:C", "B ~ A\nD ~ B + A:B", "D ~ A1 + B + A1:B", "D ~ A:B", "D ~ A + B + a*A:B\nx := a*2",
    ];

    public static string Of(RandomSource random, bool withProducts) => random.Of<string>(withProducts ? Products : Linear);
}
