using System.Text.RegularExpressions;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>What sources may not write, and the files where it stands for a reason.</summary>
public sealed partial class SourceRuleTests
{
    private static readonly string[] TwoDimensional = ["DenseMatrix", "DoubleDoubleTriangularisation", "ContingencyTable"];

    // They work in four lanes whatever the machine has.
    private static readonly string[] FixedLanes = ["LaneSums", "LaneExponential", "RowProducts", "ResampledCrossProducts", "ScalarQuadrature"];

    [Fact]
    public void CoreTouchesNoFilesAndNoConsole()
    {
        var faults = SourceTree.Sources("KnowledgeFlow.Core").Where(file => InputOrOutput().IsMatch(File.ReadAllText(file)));

        faults.Should().BeEmpty();
    }

    /// <summary>
    /// Sums of the framework take as many partial sums as the machine's vectors are wide, and its vector functions what the machine has: the last digits, and what hangs
    /// on them, would differ between processors. Of <c>TensorPrimitives</c> only operations stay that work on each element by itself and round as single numbers do.
    /// </summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void NothingHangsOnTheWidthOfVectors(string project)
    {
        var faults = from file in SourceTree.Sources(project)
                     from line in File.ReadLines(file)
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                     from Match match in WidthOfVectors().Matches(line)
                     where !FixedLanes.Contains(Path.GetFileNameWithoutExtension(file)) || !match.Value.StartsWith("Vector256", StringComparison.Ordinal)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {match.Value}";

        faults.Should().BeEmpty("LaneSums and LaneExponential have one order on every processor");
    }

    /// <summary>
    /// In Chinese texts a blank stands between Chinese characters and Latin letters, Greek ones or digits. What a hole holds is not known here, unless it is a count. Names that another program
    /// gives its columns are its own.
    /// </summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void ChineseTextsLeaveABlankBesideLatinOnes(string project)
    {
        var faults = from file in SourceTree.Sources(project)
                     where Path.GetFileNameWithoutExtension(file) is not ("PersonalData" or "WjxRecogniser")
                     from line in File.ReadLines(file)
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                     from Match literal in Literal().Matches(line)
                     let text = Hole().Replace(Escape().Replace(literal.Value, "\n"), hole => CountingHole().IsMatch(hole.Value) ? "0" : "\n")
                     where WithoutBlank().IsMatch(text)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {WithoutBlank().Match(text).Value}";

        faults.Should().BeEmpty();
    }

    /// <summary>A factor of a matrix that is not positive definite is no factor: whoever asks for one says what follows where there is none.</summary>
    [Fact]
    public void NoFailedFactorIsPassedOver()
    {
        var faults = from file in SourceTree.Sources("KnowledgeFlow.Core")
                     from line in File.ReadLines(file)
                     where PassedOverFactor().IsMatch(line)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    /// <summary>
    /// Core has one Cholesky factor, whose failure is an answer, and one eigensystem of symmetric matrices; of MathNet it takes orthogonal and singular value
    /// decompositions and the solution of general systems.
    /// </summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void EachDecompositionHasOneHome(string project)
    {
        var faults = from file in SourceTree.Sources(project)
                     from line in File.ReadLines(file)
                     where SecondDecomposition().IsMatch(line) || (project != "KnowledgeFlow.Core" && line.Contains("MathNet.Numerics.LinearAlgebra", StringComparison.Ordinal))
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    /// <summary>
    /// A matrix that is given is a <c>DenseMatrix</c>, one that is written over a <c>WorkMatrix</c> or <c>MatrixStack</c>. Arrays of two dimensions stand where a caller without
    /// the library has them, and where elements are no doubles: numbers of twice the digits, counts.
    /// </summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void ArraysOfTwoDimensionsStandForAReason(string project)
    {
        var homes = from file in SourceTree.Sources(project)
                    where TwoDimensions().IsMatch(File.ReadAllText(file))
                    select Path.GetFileNameWithoutExtension(file);

        homes.Should().BeSubsetOf(TwoDimensional);
    }

    /// <summary>The levels of stars stand in one place, and what compares a p-value with one names it.</summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void LevelsOfSignificanceAreNamed(string project)
    {
        var faults = from file in SourceTree.Sources(project)
                     where Path.GetFileNameWithoutExtension(file) != "SignificanceLevels"
                     from line in File.ReadLines(file)
                     let code = Comment().Replace(Text().Replace(line, string.Empty), string.Empty)
                     where project != "KnowledgeFlow.Core" && WrittenLevel().IsMatch(code)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    [GeneratedRegex(@"\w\[,\]|\bnew \w+\[[^\]\n(]+, [^\]\n]+\]")]
    private static partial Regex TwoDimensions();

    [GeneratedRegex(@"^\s*(Numerics\.)?CholeskyFactor\.Try\w+\([^?&|]*;\s*$")]
    private static partial Regex PassedOverFactor();

    [GeneratedRegex(@"\.(Cholesky|Evd)\(|\bSymmetricity\b")]
    private static partial Regex SecondDecomposition();

    [GeneratedRegex(@"(\bp|PValue|High|(?<!Math\.Abs\([^()]*)\))\s*(<|>=)\s*0?\.(05|01|001)\b|^\s*<\s*0?\.(05|01|001)\s*=>|const double \w*Level = 0?\.(05|01|001)\b|\.05, 0?\.01")]
    private static partial Regex WrittenLevel();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    // MathNet's Vector<double>, which has no width, is made by its Build and never by new.
    [GeneratedRegex(@"\bTensorPrimitives\.(?!(Add|Subtract|Multiply|Divide|Negate|MultiplyAdd|MaxMagnitude)\b)\w+|\bVector<\w+>\.(?!Build\b)|\bnew Vector<|\bVector\.[A-Z]\w+|\bVector(64|128|256|512)(?!\.IsHardwareAccelerated)(<|\.)|\bFusedMultiplyAdd(?!\(a, b, -product\))|\bMultiplyAddEstimate\b|\bReciprocal\w*Estimate\b")]
    private static partial Regex WidthOfVectors();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?:Count|Length|Rows)\}$")]
    private static partial Regex CountingHole();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[A-Za-z0-9Α-ω%²]|[A-Za-z0-9Α-ω%²]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex WithoutBlank();

    [GeneratedRegex(@"\b(Console|File|Directory|StreamReader|StreamWriter|FileStream)\.|System\.IO\b")]
    private static partial Regex InputOrOutput();
}
