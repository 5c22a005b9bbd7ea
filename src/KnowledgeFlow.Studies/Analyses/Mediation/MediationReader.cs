using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Reads <c>{type: mediation, outcome: …, predictor: …, mediators: […], moderators: [{moderator: W, paths: [a, direct]}], …}</c>.</summary>
internal sealed class MediationReader : IAnalysisReader
{
    private const int DefaultReplicates = 5000;
    private const int DefaultSimulations = 20_000;

    public string Type => "mediation";

    public IReadOnlyList<string> Keys =>
    [
        "outcome", "predictor", "mediators", "serial", "model", "moderators", "covariates", "center", "probe", "values", "se", "cluster", "bootstrap", "seed", "interval", "sobel", "monte_carlo", "contrasts",
    ];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var (predictor, coding) = Predictor(mapping.Required("predictor"));
        var mediatorNode = mapping.Required("mediators");
        var mediators = ItemRange.Items(mediatorNode, InputOwner.Key("mediators"));
        var numbered = mapping.Optional("model") is { } model ? NumberedModel(model) : null;
        if (numbered is { Number: 6 } && mediators.Length < 2)
        {
            throw mediatorNode.Problem(MediationMessages.SerialNeedsTwo());
        }

        var plain = new MediationModel(outcome.Value, predictor.Value, [.. mediators.Select(mediator => mediator.Value)])
        {
            IsSerial = Serial(mapping, numbered),
            Coding = coding,
        };
        var probe = ProbeReader.Read(mapping) ?? new Probe.StandardDeviations();
        var moderators = PathModeratorReader.Read(mapping, plain, numbered, probe);
        var covariates = Covariates(mapping, outcome);
        RequireOnePartEach([outcome, predictor, .. mediators, .. moderators.Select(moderator => moderator.Name).Where(name => name.Value != predictor.Value)], covariates);
        var (errors, cluster) = StandardErrorsReader.ReadWithCluster(mapping);
        return new MediationAnalysis(
            id,
            outcome,
            predictor,
            mediators,
            plain with
            {
                Moderators = [.. moderators.Select(moderator => moderator.Moderator)],
                Covariates = new MediationCovariates(Terms(covariates.All), Terms(covariates.OfMediators), Terms(covariates.OfOutcome)),
                Centring = CentringReader.Read(mapping, Centring.None),
                Errors = errors,
                Cluster = cluster?.Value,
            },
            [.. moderators.Select(moderator => moderator.Name)],
            [.. covariates.All, .. covariates.OfMediators, .. covariates.OfOutcome],
            cluster,
            new MediationInferenceSettings(
                BootstrapReader.Replicates(mapping, DefaultReplicates),
                mapping.Seed(),
                BootstrapReader.Interval(mapping),
                MonteCarlo(mapping)),
            mapping.Optional("sobel")?.Boolean() ?? false,
            mapping.Optional("contrasts")?.Boolean() ?? false);
    }

    private static (Located<string> Name, PredictorCoding? Coding) Predictor(StudyNode node)
    {
        if (!node.IsMapping)
        {
            return (node.LocatedText(), null);
        }

        var mapping = node.Mapping(InputOwner.Predictor, "variable", "coding");
        return (
            mapping.Required("variable").LocatedText(),
            mapping.Optional("coding")?.Choice(
                ("indicator", PredictorCoding.Indicator), ("sequential", PredictorCoding.Sequential), ("helmert", PredictorCoding.Helmert), ("effect", PredictorCoding.Effect)) ?? PredictorCoding.Indicator);
    }

    private static ProcessModel NumberedModel(StudyNode node) => ProcessModel.Of(node.Integer(minimum: 1)) is { } model
        ? model
        : throw node.Problem(MediationMessages.NoShortForm(node.Text(), [.. ProcessModel.Numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))]));

    private static bool Serial(StudyMapping mapping, ProcessModel? numbered)
    {
        var serial = mapping.Optional("serial");
        if (numbered is null || serial is null)
        {
            return serial?.Boolean() ?? numbered?.Number == 6;
        }

        return serial.Boolean() == (numbered.Number == 6)
            ? serial.Boolean()
            : throw serial.Problem(MediationMessages.SerialIsNotTheModel(serial.Text(), numbered.ToString()));
    }

    private static (ImmutableArray<Located<Term>> All, ImmutableArray<Located<Term>> OfMediators, ImmutableArray<Located<Term>> OfOutcome) Covariates(StudyMapping mapping, Located<string> outcome)
    {
        if (mapping.Optional("covariates") is not { } node)
        {
            return ([], [], []);
        }

        if (!node.IsMapping)
        {
            return (TermsOf(node, []), [], []);
        }

        var kinds = node.Mapping(InputOwner.Key("covariates"), "all", "mediators", "outcome");
        var all = TermsOf(kinds.Optional("all"), []);
        return (all, TermsOf(kinds.Optional("mediators"), all), TermsOf(kinds.Optional("outcome"), all));

        ImmutableArray<Located<Term>> TermsOf(StudyNode? terms, IEnumerable<Located<Term>> known) =>
            terms is null || (terms.IsList && terms.List().IsEmpty) ? [] : TermReader.Terms(terms, outcome, known);
    }

    private static void RequireOnePartEach(
        ImmutableArray<Located<string>> parts, (ImmutableArray<Located<Term>> All, ImmutableArray<Located<Term>> OfMediators, ImmutableArray<Located<Term>> OfOutcome) covariates)
    {
        if (parts.GroupBy(part => part.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw twice.Last().Problem(MediationMessages.TwoParts(twice.Key));
        }

        var names = parts.Select(part => part.Value).ToHashSet();
        foreach (var covariate in covariates.All.Concat(covariates.OfMediators).Concat(covariates.OfOutcome))
        {
            if (covariate.Value.Variables.FirstOrDefault(names.Contains) is { } taken)
            {
                throw covariate.Problem(MediationMessages.CovariateIsPart(covariate.Value.ToString()!, taken));
            }
        }
    }

    private static int MonteCarlo(StudyMapping mapping) => mapping.Optional("monte_carlo") switch
    {
        null => 0,
        { } node when node.Text() is "true" or "false" => node.Boolean() ? DefaultSimulations : 0,
        { } node => node.Integer(minimum: 1000, maximum: 1_000_000),
    };

    private static ImmutableArray<Term> Terms(ImmutableArray<Located<Term>> terms) => [.. terms.Select(term => term.Value)];
}
