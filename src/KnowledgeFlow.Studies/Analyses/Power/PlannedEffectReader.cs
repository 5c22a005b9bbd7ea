using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Reads how large the effect is supposed to be: <c>effect:</c>, numbers or conventional words, or what a test has in its place.</summary>
internal static class PlannedEffectReader
{
    public const string Key = "effect";

    /// <summary>The effects; none where none is given.</summary>
    public static ImmutableArray<PlannedEffect> Read(StudyMapping mapping, PlannedTest planned)
    {
        var (given, instead) = (mapping.Optional(Key), InsteadOf(mapping, planned.Test));
        if (given is null)
        {
            return instead is var (effect, node) ? [OnScale(effect, planned, node)] : [];
        }

        if (instead is not null)
        {
            throw given.Problem(PowerMessages.TwoEffects(mapping.Keys.First(key => key is "r2" or "delta_r2" or "a" or "b")));
        }

        var effects = ImmutableArray.CreateBuilder<PlannedEffect>();
        foreach (var node in given.ListOrOne())
        {
            var effect = OnScale(Effect(node, planned, mapping), planned, node);
            if (effects.Any(known => known.Id == effect.Id))
            {
                throw node.Problem(PowerMessages.GivenTwice(given.Name, effect.Id));
            }

            effects.Add(effect);
        }

        return effects.ToImmutable();
    }

    private static PlannedEffect Effect(StudyNode node, PlannedTest planned, StudyMapping mapping)
    {
        EffectSizeWord? named = node.Text() switch
        {
            "small" => EffectSizeWord.Small,
            "medium" => EffectSizeWord.Medium,
            "large" => EffectSizeWord.Large,
            _ => null,
        };
        if (named is not { } word)
        {
            return new PlannedEffect(node.Number(), null);
        }

        var sizes = planned.Test.Conventions ?? throw node.Problem(PowerMessages.NoConvention(node.Text(), mapping.Required("test").Text()));
        return new PlannedEffect(word switch { EffectSizeWord.Small => sizes.Small, EffectSizeWord.Medium => sizes.Medium, _ => sizes.Large }, word);
    }

    private static PlannedEffect OnScale(PlannedEffect effect, PlannedTest planned, StudyNode node)
    {
        if (planned.Test.IsEffect(effect.Value) && effect.Value < LargestOf(planned.Test))
        {
            return effect;
        }

        if (planned.Test is IndirectEffectPower)
        {
            throw node.Problem(PowerMessages.TooLargePaths());
        }

        throw node.Problem(PowerMessages.OffTheScale(Phrase.Verbatim(node.Text()), PlannedTestWords.Of(planned).Symbol, RangeOf(planned.Test)));
    }

    // Beyond it an unbounded effect is a slip of the pen, and its noncentrality more than can be summed.
    private static double LargestOf(PowerTest test) => test switch
    {
        ModelFitPower { Hypothesis: not FitHypothesis.NotClose } => 1,
        { StrongestEffect: double.PositiveInfinity } => 10,
        _ => double.PositiveInfinity,
    };

    private static string RangeOf(PowerTest test) => test is ModelFitPower { Hypothesis: FitHypothesis.NotClose }
        ? string.Create(CultureInfo.InvariantCulture, $"0 – {test.NoEffect}")
        : string.Create(CultureInfo.InvariantCulture, $"{test.NoEffect} – {Math.Min(LargestOf(test), test.StrongestEffect)}");

    /// <summary>What stands in the place of an effect: R² or its increase, or two paths.</summary>
    private static (PlannedEffect Effect, StudyNode Node)? InsteadOf(StudyMapping mapping, PowerTest test)
    {
        if (test is IndirectEffectPower)
        {
            return mapping.Optional("a") is { } a && mapping.Optional("b") is { } b
                ? (Of(a.Number() * b.Number(), $"a={a.Number()},b={b.Number()}"), a)
                : null;
        }

        if (test is not RegressionPower regression || (!mapping.Has("r2") && !mapping.Has("delta_r2")))
        {
            return null;
        }

        var (whole, increase) = (mapping.Optional("r2"), mapping.Optional("delta_r2"));
        if (whole is null)
        {
            throw increase!.Problem(PowerMessages.NoWholeShare());
        }

        if (increase is null)
        {
            return regression.Tested == regression.Predictors
                ? (Of(RegressionPower.EffectOf(Share(whole), Share(whole)), $"r2={Share(whole)}"), whole)
                : throw whole.Problem(PowerMessages.NoIncrease(regression.Tested, regression.Predictors));
        }

        return Share(increase) <= Share(whole)
            ? (Of(RegressionPower.EffectOf(Share(increase), Share(whole)), $"delta_r2={Share(increase)}"), increase)
            : throw increase.Problem(PowerMessages.NoShare(Share(increase), Share(whole)));
    }

    private static PlannedEffect Of(double value, FormattableString written) => new(value, null) { Written = FormattableString.Invariant(written) };

    private static double Share(StudyNode node) => node.NumberBetween(0, 0.999);
}
