namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The probabilities of the cells that cuts make of a standard bivariate normal distribution with correlation ρ, again and
/// again for other correlations. A workspace, not for several threads.
/// </summary>
/// <remarks>
/// P(a &lt; X ≤ b, c &lt; Y ≤ d) = ∫ₐᵇ φ(x)·P(c &lt; Z·√(1 − ρ²) + ρx ≤ d) dx, by Gauss-Legendre panels: a sum of positive terms, so
/// that cells keep their relative accuracy (better than 1e-12) down to 1e-60, where differences of P(X ≤ b, Y ≤ d) lose all
/// digits below 1e-16; cells below 1e-80 come out smaller than they are, or 0. The integrand is log-concave; where it falls off from the
/// edge of a strip it does so no faster than e^(−zρx/√(1 − ρ²)), z being how far in the conditional tail the cell lies,
/// which sets the width of panels.
/// </remarks>
internal sealed class BivariateNormalCells
{
    /// <summary>How far into the conditional tail probabilities are taken: to 1e-89.</summary>
    private const double FurthestConditional = 20;

    /// <summary>The panels' width in units of √(1 − ρ²)/|ρ|: a fall by e^(−30) a panel where z is 20.</summary>
    private const double PanelWidth = 1.5;

    /// <summary>The largest width, for the density of X itself.</summary>
    private const double LargestPanel = 2;

    /// <summary>Beyond this the density is 0.</summary>
    private const double FurthestTail = 38.6;

    private readonly double[] first;
    private readonly double[] second;
    private readonly double[] probabilities;
    private readonly double[] panel;
    private double correlation;
    private double rest;

    /// <summary>The cells between cuts in ascending order, each list with −∞ before and +∞ behind.</summary>
    public BivariateNormalCells(double[] first, double[] second)
    {
        (this.first, this.second) = (first, second);
        probabilities = new double[Rows * Columns];
        panel = new double[Columns];
    }

    /// <summary>Intervals of X.</summary>
    public int Rows => first.Length - 1;

    /// <summary>Intervals of Y.</summary>
    public int Columns => second.Length - 1;

    /// <summary>The probabilities at the correlation evaluated last, by rows.</summary>
    public ReadOnlySpan<double> Probabilities => probabilities;

    /// <summary>Nodes of the positive half of 20-point Gauss-Legendre quadrature.</summary>
    private static ReadOnlySpan<double> Nodes => [0.0765265211334973337546404, 0.2277858511416450780804962, 0.3737060887154195606725482, 0.5108670019508270980043641, 0.6360536807265150254528367, 0.7463319064601507926143051, 0.8391169718222188233945291, 0.9122344282513259058677524, 0.9639719272779137912676661, 0.9931285991850949247861224];

    /// <summary>Their weights.</summary>
    private static ReadOnlySpan<double> Weights => [0.1527533871307258506980843, 0.1491729864726037467878287, 0.1420961093183820513292983, 0.1316886384491766268984945, 0.1181945319615184173123774, 0.1019301198172404350367501, 0.0832767415767047487247581, 0.0626720483341090635695065, 0.0406014298003869413310400, 0.0176140071391521183118620];

    /// <summary>Works the probabilities out for a correlation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">|ρ| is not below 1.</exception>
    public void Evaluate(double correlation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Math.Abs(correlation), 1);
        this.correlation = correlation;
        rest = Math.Sqrt((1 - correlation) * (1 + correlation));
        var width = Math.Min(LargestPanel, PanelWidth * rest / Math.Abs(correlation));
        probabilities.AsSpan().Clear();
        for (var row = 0; row < Rows; row++)
        {
            var cells = probabilities.AsSpan(row * Columns, Columns);
            var (from, to) = (first[row], first[row + 1]);
            if (double.IsFinite(from) && double.IsFinite(to))
            {
                AddStrip(from, to, width, cells);
            }
            else if (double.IsFinite(from) || double.IsFinite(to))
            {
                AddTail(double.IsFinite(from) ? from : to, double.IsFinite(from) ? 1 : -1, width, cells);
            }
            else
            {
                AddTail(0, -1, width, cells);
                AddTail(0, 1, width, cells);
            }
        }
    }

    private void AddStrip(double from, double to, double width, Span<double> cells)
    {
        var panels = (int)Math.Ceiling((to - from) / width);
        for (var k = 0; k < panels; k++)
        {
            Panel(from + ((to - from) * k / panels), k + 1 == panels ? to : from + ((to - from) * (k + 1) / panels));
            for (var column = 0; column < Columns; column++)
            {
                cells[column] += panel[column];
            }
        }
    }

    /// <summary>Adds panels from an edge outwards until no cell grows any more.</summary>
    private void AddTail(double edge, int direction, double width, Span<double> cells)
    {
        var grows = true;
        for (var k = 0; grows && Math.Abs(edge + (direction * k * width)) <= FurthestTail + width; k++)
        {
            var (near, far) = (edge + (direction * k * width), edge + (direction * (k + 1) * width));
            Panel(Math.Min(near, far), Math.Max(near, far));
            grows = false;
            for (var column = 0; column < Columns; column++)
            {
                cells[column] += panel[column];

                // Log-concave: past its mode what a panel adds falls ever faster. The mode lies between 0 and where Y's interval is met.
                grows |= panel[column] > 1e-17 * cells[column] || direction * far < Math.Max(0, Meeting(column, direction));
            }
        }
    }

    /// <summary>How far in a direction x must go for ρx to enter an interval of Y; −∞ where it does so from the start.</summary>
    private double Meeting(int column, int direction)
    {
        var edge = correlation * direction > 0 ? second[column] : -second[column + 1];
        return double.IsNegativeInfinity(edge) ? edge : edge / Math.Abs(correlation);
    }

    /// <summary>The cells' probabilities within from ≤ x ≤ to.</summary>
    private void Panel(double from, double to)
    {
        panel.AsSpan().Clear();
        var (centre, half) = (0.5 * (from + to), 0.5 * (to - from));
        for (var node = 0; node < Nodes.Length; node++)
        {
            AddNode(centre + (half * Nodes[node]), half * Weights[node]);
            AddNode(centre - (half * Nodes[node]), half * Weights[node]);
        }
    }

    private void AddNode(double x, double weight)
    {
        weight *= NormalDistribution.Density(x);
        if (weight == 0)
        {
            return;
        }

        var (low, lowTail) = (double.NegativeInfinity, 0.0);
        for (var column = 0; column < Columns && low < FurthestConditional; column++)
        {
            var high = (second[column + 1] - (correlation * x)) / rest;
            var highTail = Math.Abs(high) < FurthestConditional ? NormalDistribution.UpperTail(Math.Abs(high)) : 0;
            if (high > -FurthestConditional)
            {
                panel[column] += weight * NormalDistribution.Interval(low, high, lowTail, highTail);
            }

            (low, lowTail) = (high, highTail);
        }
    }
}
