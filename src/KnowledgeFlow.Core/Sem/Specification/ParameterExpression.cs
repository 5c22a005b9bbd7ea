using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// An expression in the free parameters, with its gradient by reverse-mode differentiation: each node hands its
/// derivative down to its operands by the chain rule.
/// </summary>
public abstract class ParameterExpression
{
    private ParameterExpression()
    {
    }

    /// <summary>The operations that one evaluation makes; what is put in whole counts each time.</summary>
    internal abstract int Size { get; }

    /// <summary>The value at free parameters <paramref name="theta"/>; NaN outside a function's domain.</summary>
    public abstract double Value(ReadOnlySpan<double> theta);

    /// <summary>Adds <paramref name="weight"/> times the gradient at <paramref name="theta"/> to <paramref name="gradient"/>.</summary>
    internal abstract void AddGradient(ReadOnlySpan<double> theta, double weight, Span<double> gradient);

    /// <summary>A number.</summary>
    internal sealed class Constant(double value) : ParameterExpression
    {
        internal override int Size => 1;

        public override double Value(ReadOnlySpan<double> theta) => value;

        internal override void AddGradient(ReadOnlySpan<double> theta, double weight, Span<double> gradient)
        {
        }
    }

    /// <summary>A free parameter.</summary>
    internal sealed class Free(int index) : ParameterExpression
    {
        internal override int Size => 1;

        public override double Value(ReadOnlySpan<double> theta) => theta[index];

        internal override void AddGradient(ReadOnlySpan<double> theta, double weight, Span<double> gradient) => gradient[index] += weight;
    }

    /// <summary>Two operands.</summary>
    internal sealed class Binary(ModelArithmetic operation, ParameterExpression left, ParameterExpression right) : ParameterExpression
    {
        internal override int Size { get; } = 1 + left.Size + right.Size;

        public override double Value(ReadOnlySpan<double> theta) => (operation, left.Value(theta), right.Value(theta)) switch
        {
            (ModelArithmetic.Add, var a, var b) => a + b,
            (ModelArithmetic.Subtract, var a, var b) => a - b,
            (ModelArithmetic.Multiply, var a, var b) => a * b,
            (ModelArithmetic.Divide, var a, var b) => a / b,
            (_, var a, var b) => Math.Pow(a, b),
        };

        internal override void AddGradient(ReadOnlySpan<double> theta, double weight, Span<double> gradient)
        {
            var (a, b) = (left.Value(theta), right.Value(theta));
            var (byLeft, byRight) = operation switch
            {
                ModelArithmetic.Add => (1.0, 1.0),
                ModelArithmetic.Subtract => (1.0, -1.0),
                ModelArithmetic.Multiply => (b, a),
                ModelArithmetic.Divide => (1 / b, -a / (b * b)),
                _ => (b * Math.Pow(a, b - 1), Math.Pow(a, b) * Math.Log(a)),
            };
            left.AddGradient(theta, weight * byLeft, gradient);

            // A constant exponent has no derivative to pass on, and log of a negative base must not spoil the rest.
            if (right is not Constant)
            {
                right.AddGradient(theta, weight * byRight, gradient);
            }
        }
    }

    /// <summary>A function of one operand.</summary>
    internal sealed class Call(ModelFunction function, ParameterExpression argument) : ParameterExpression
    {
        internal override int Size { get; } = 1 + argument.Size;

        public override double Value(ReadOnlySpan<double> theta) => function switch
        {
            ModelFunction.Exp => Math.Exp(argument.Value(theta)),
            ModelFunction.Log => Math.Log(argument.Value(theta)),
            ModelFunction.Sqrt => Math.Sqrt(argument.Value(theta)),
            _ => Math.Abs(argument.Value(theta)),
        };

        internal override void AddGradient(ReadOnlySpan<double> theta, double weight, Span<double> gradient)
        {
            var a = argument.Value(theta);
            argument.AddGradient(theta, weight * Derivative(a), gradient);
        }

        private double Derivative(double a) => function switch
        {
            ModelFunction.Exp => Math.Exp(a),
            ModelFunction.Log => 1 / a,
            ModelFunction.Sqrt => 0.5 / Math.Sqrt(a),
            _ => Math.Sign(a),
        };
    }
}
