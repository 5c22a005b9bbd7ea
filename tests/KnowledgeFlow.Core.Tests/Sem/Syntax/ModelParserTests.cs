using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Tests.Sem.Syntax;

public sealed class ModelParserTests
{
    [Fact]
    public void MeasurementModelReadsAsOneFormulaALatent()
    {
        var model = Read("""
            # Holzinger and Swineford
            visual  =~ x1 + x2 + x3
            textual =~ x4 + x5 + x6   ! trailing comment
            speed   =~ x7 + x8 + x9
            """);

        model.Statements.Should().HaveCount(3);
        var first = Formula(model, 0);
        first.Operator.Should().Be(ModelOperator.Loading);
        first.Left.Select(left => left.Name).Should().Equal("visual");
        first.Right.Select(term => term.Name).Should().Equal("x1", "x2", "x3");
        Formula(model, 1).Right.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("f =~ x1 +\n  x2 + x3")]
    [InlineData("f =~ x1\n  + x2\n + x3")]
    [InlineData("f =~\n x1 + x2 + # first two\n\n x3")]
    [InlineData("f\n =~ x1 + x2 + x3")]
    [InlineData("f =~ x1 + x2 + x3;")]
    [InlineData("\r\n f =~ x1 +\r\n x2 + x3\r\n")]
    public void StatementGoesOnAfterOrBeforeAnOperator(string text)
    {
        var model = Read(text);

        model.Statements.Should().ContainSingle();
        Formula(model, 0).Right.Select(term => term.Name).Should().Equal("x1", "x2", "x3");
    }

    [Fact]
    public void SemicolonSeparatesStatements() =>
        Read("f =~ x1 + x2; y ~ f ;; z ~~ y").Statements.Should().HaveCount(3);

    [Fact]
    public void SeveralLeftHandSidesAreKeptTogether() =>
        Formula(Read("y1 + y2 ~ x"), 0).Left.Select(left => left.Name).Should().Equal("y1", "y2");

    [Fact]
    public void AnyNameStandsBetweenBackquotes()
    {
        var model = Read("KS =~ `7、题—一` + a*`cov 1`\n`y:z` ~ KS");

        Formula(model, 0).Right.Select(term => term.Name).Should().Equal("7、题—一", "cov 1");
        Formula(model, 1).Left.Single().Name.Should().Be("y:z");
    }

    [Theory]
    [InlineData("y ~ `x", ModelExpectation.ClosingQuote)]
    [InlineData("y ~ `x\n`", ModelExpectation.ClosingQuote)]
    [InlineData("y ~ ``", ModelExpectation.Variable)]
    public void BackquotesThatHoldNoNameAreErrors(string text, ModelExpectation expected) =>
        (ModelSyntax.Parse(text).TryGet(out _, out var error) ? null : error)!.Expected.Should().Be(expected);

    [Fact]
    public void ChineseNamesAreNames()
    {
        var model = Read("知识流动 =~ 发送能力1 + a*发送能力2\n创新 ~ b1*知识流动");

        Formula(model, 0).Left[0].Name.Should().Be("知识流动");
        Formula(model, 0).Right[1].Name.Should().Be("发送能力2");
        Formula(model, 1).Right[0].Modifiers.Single().Should().BeOfType<TermModifier.Labelled>().Which.Labels.Should().Equal("b1");
    }

    [Theory]
    [InlineData("f =~ 0.5*x", 0.5)]
    [InlineData("f =~ -1*x", -1)]
    [InlineData("f =~ 1e-3*x", 1e-3)]
    [InlineData("f =~ NA*x", double.NaN)]
    public void NumbersFixAndNaFrees(string text, double value) =>
        Formula(Read(text), 0).Right[0].Modifiers.Single().Should().BeOfType<TermModifier.Fixed>().Which.Values.Should().Equal(value);

    [Fact]
    public void VectorsHoldOneValueAGroup()
    {
        var terms = Formula(Read("f =~ c(1, NA)*x1 + c(a, b)*x2 + c(\"a\", NA)*x3 + start(c(0.5, 0.6))*x4"), 0).Right;

        terms[0].Modifiers.Single().Should().BeOfType<TermModifier.Fixed>().Which.Values.Should().Equal(1, double.NaN);
        terms[1].Modifiers.Single().Should().BeOfType<TermModifier.Labelled>().Which.Labels.Should().Equal("a", "b");
        terms[2].Modifiers.Single().Should().BeOfType<TermModifier.Labelled>().Which.Labels.Should().Equal("a", string.Empty);
        terms[3].Modifiers.Single().Should().BeOfType<TermModifier.Start>().Which.Values.Should().Equal(0.5, 0.6);
    }

    [Fact]
    public void ModifiersChain()
    {
        var term = Formula(Read("f =~ start(0.8)*a*x1 + 0.7?x2 + equal(\"f=~x1\")*x3"), 0).Right;

        term[0].Modifiers.Should().HaveCount(2);
        term[1].Modifiers.Single().Should().BeOfType<TermModifier.Start>().Which.Values.Should().Equal(0.7);
        term[2].Modifiers.Single().Should().BeOfType<TermModifier.EqualTo>().Which.Parameters.Should().Equal("f=~x1");
    }

    [Fact]
    public void InterceptsAndProductsAreTerms()
    {
        var terms = Formula(Read("y ~ 0*1 + x + m*X:Z + X:X"), 0).Right;

        terms[0].IsIntercept.Should().BeTrue();
        terms[0].Modifiers.Should().ContainSingle();
        terms[2].IsProduct.Should().BeTrue();
        terms[2].Name.Should().Be("X:Z");
        terms[3].Factors.Select(factor => factor.Name).Should().Equal("X", "X");
    }

    [Fact]
    public void ThresholdsAreNamedByNumber() =>
        Formula(Read("u | t1 + a*t2"), 0).Right.Select(term => term.Name).Should().Equal("t1", "t2");

    [Fact]
    public void DefinitionsAndConstraintsHoldExpressions()
    {
        var model = Read("indirect := a*b\na == (b + 1)^2/3 - exp(c)");

        var definition = model.Statements[0].Should().BeOfType<ModelStatement.Definition>().Subject;
        definition.Name.Name.Should().Be("indirect");
        definition.Expression.Should().BeOfType<ModelExpression.Binary>().Which.Operation.Should().Be(ModelArithmetic.Multiply);
        var constraint = model.Statements[1].Should().BeOfType<ModelStatement.Constraint>().Subject;
        constraint.Right.Should().BeOfType<ModelExpression.Binary>().Which.Operation.Should().Be(ModelArithmetic.Subtract);
    }

    [Fact]
    public void ConstraintOnALineOfItsOwnIsNotTakenForTheFormulaBefore() =>
        Read("f =~ a*x1 + b*x2\na == b").Statements.Select(statement => statement.GetType()).Should().Equal(typeof(ModelStatement.Formula), typeof(ModelStatement.Constraint));

    [Theory]
    [InlineData("", 1, 1, ModelExpectation.Statement, "")]
    [InlineData("f =~ x1 + + x2", 1, 11, ModelExpectation.Term, "+")]
    [InlineData("f =~ x1 x2", 1, 9, ModelExpectation.PlusOrEnd, "x2")]
    [InlineData("f =~ ", 1, 6, ModelExpectation.Term, "")]
    [InlineData("f =~ x1\ng x2", 2, 3, ModelExpectation.Operator, "x2")]
    [InlineData("f =~ 2x", 1, 6, ModelExpectation.Number, "2x")]
    [InlineData("f =~ 0.5*", 1, 10, ModelExpectation.Variable, "")]
    [InlineData("a*f =~ x", 1, 2, ModelExpectation.PlainVariable, "*")]
    [InlineData("f =~ foo(1)*x", 1, 6, ModelExpectation.Modifier, "foo")]
    [InlineData("f =~ c(1 2)*x", 1, 10, ModelExpectation.CommaOrClosingParenthesis, "2")]
    [InlineData("f =~ c(1, a)*x", 1, 6, ModelExpectation.ArgumentsOfOneKind, "c")]
    [InlineData("f =~ x1:x2", 1, 8, ModelExpectation.ProductInRegression, ":")]
    [InlineData("a < b", 1, 3, ModelExpectation.Equality, "<")]
    [InlineData("a := sin(b)", 1, 6, ModelExpectation.Function, "sin")]
    [InlineData("a := (b", 1, 8, ModelExpectation.ClosingParenthesis, "")]
    [InlineData("a := b +", 1, 9, ModelExpectation.Expression, "")]
    [InlineData("1 := b", 1, 1, ModelExpectation.NewName, "1")]
    [InlineData("u | x", 1, 5, ModelExpectation.Threshold, "x")]
    [InlineData("f =~ label(\"a)*x", 1, 12, ModelExpectation.ClosingQuote, "\"a)*x")]
    [InlineData("f ＝～ x", 1, 3, ModelExpectation.KnownCharacter, "＝")]
    [InlineData("x ~ y +\n\n  %", 3, 3, ModelExpectation.KnownCharacter, "%")]
    public void ErrorsNamePlaceFindingAndExpectation(string text, int line, int column, ModelExpectation expected, string found)
    {
        ModelSyntax.Parse(text).TryGet(out _, out var error).Should().BeFalse();

        error!.Expected.Should().Be(expected);
        (error.Span.Line, error.Span.Column).Should().Be((line, column));
        error.Found.Should().Be(found);
    }

    [Theory]
    [InlineData("f =~ x1 x2", "f =~ x1 x2\n        ^^")]
    [InlineData("知识 =~ x1 能力", "知识 =~ x1 能力\n\u3000\u3000       ^^^^")]
    [InlineData("f =~", "f =~\n    ^")]
    [InlineData("f =~ x\n\tg $ y", "\tg $ y\n\t  ^")]
    public void CaretsStandUnderWhatWasFound(string text, string caret)
    {
        ModelSyntax.Parse(text).TryGet(out _, out var error).Should().BeFalse();

        error!.CaretText.Should().Be(caret);
    }

    [Fact]
    public void AnyTextGivesAModelOrAnErrorWithinIt()
    {
        var pieces = Gen.Elements("f", "x1", "能力", "=~", "~", "~~", "|", ":=", "==", "+", "-", "*", ":", "(", ")", ",", "\n", ";", " ", "1", "0.5", "NA", "c(", "start(", "#", "\"", "😀", "t1", "?", "^", "/", "<");
        var texts = Gen.ArrayOf(pieces).Select(string.Concat);

        Prop.ForAll(Arb.From(texts), text =>
        {
            if (ModelSyntax.Parse(text).TryGet(out var model, out var error))
            {
                return !model.Statements.IsEmpty;
            }

            return error.Span.Line >= 1 && error.Span.Column >= 1 && error.Span.Column - 1 + error.Span.Length <= error.LineText.Length;
        }).QuickCheckThrowOnFailure();
    }

    private static ModelSyntax Read(string text)
    {
        var result = ModelSyntax.Parse(text);
        result.TryGet(out var model, out var error).Should().BeTrue(error?.ToString());
        return model!;
    }

    private static ModelStatement.Formula Formula(ModelSyntax model, int index) =>
        model.Statements[index].Should().BeOfType<ModelStatement.Formula>().Subject;
}
