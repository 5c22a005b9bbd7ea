namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A root of a continuous function between two points where its signs differ, by Chandrupatla's (1997, Advances in
/// Engineering Software 28:145-149) choice between inverse quadratic interpolation and bisection: never slower than
/// bisection by more than a constant, mostly superlinear.
/// </summary>
internal static class BracketedRoot
{
    /// <summary>Finds a root to <paramref name="tolerance"/>, relative to the root where that is above 1.</summary>
    /// <param name="function">Continuous on the bracket.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other end.</param>
    /// <param name="tolerance">How near.</param>
    /// <exception cref="ArgumentException">The function has one sign at both ends, or is NaN there.</exception>
    public static double Find(Func<double, double> function, double low, double high, double tolerance = 1e-14)
    {
        double newest = high, opposite = low, previous;
        double atNewest = function(newest), atOpposite = function(opposite), atPrevious;
        if (!(atNewest * Math.Sign(atOpposite) <= 0))
        {
            throw new ArgumentException("The function has to change its sign between the ends of the bracket.", nameof(function));
        }

        var share = 0.5;
        for (var i = 0; i < 500; i++)
        {
            var trial = newest + (share * (opposite - newest));
            var atTrial = function(trial);
            if (Math.Sign(atTrial) == Math.Sign(atNewest))
            {
                (previous, atPrevious) = (newest, atNewest);
            }
            else
            {
                (previous, atPrevious) = (opposite, atOpposite);
                (opposite, atOpposite) = (newest, atNewest);
            }

            (newest, atNewest) = (trial, atTrial);
            var best = Math.Abs(atOpposite) < Math.Abs(atNewest) ? opposite : newest;
            var limit = tolerance * Math.Max(1, Math.Abs(best)) / Math.Abs(opposite - newest);
            if (limit > 0.5 || Math.Min(Math.Abs(atOpposite), Math.Abs(atNewest)) == 0)
            {
                return best;
            }

            var place = (newest - opposite) / (previous - opposite);
            var height = (atNewest - atOpposite) / (atPrevious - atOpposite);
            share = height * height < place && (1 - height) * (1 - height) < 1 - place
                ? (atNewest / (atOpposite - atNewest) * (atPrevious / (atOpposite - atPrevious)))
                    + ((previous - newest) / (opposite - newest) * (atNewest / (atPrevious - atNewest)) * (atOpposite / (atPrevious - atOpposite)))
                : 0.5;
            share = Math.Clamp(share, limit, 1 - limit);
        }

        return newest;
    }
}
