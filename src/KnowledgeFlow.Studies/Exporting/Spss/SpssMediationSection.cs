using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Spss;

/// <summary>Writes a mediation as one <c>REGRESSION</c> an equation; its effects are products that SPSS is not asked for.</summary>
internal static class SpssMediationSection
{
    /// <summary>The section.</summary>
    /// <param name="piece">The mediation.</param>
    /// <param name="place">Its place among the analyses, from 1, for the names of its own columns.</param>
    /// <param name="context">The answers and their names.</param>
    public static SyntaxSection Of(FittedMediation piece, int place, SpssContext context)
    {
        var equations = ExportedEquations.Of(piece, context.Survey);
        var used = equations.Data.Frame.Names.Select(context.Variable).ToImmutableArray();
        var own = SpssText.Own(place);
        var centring = new SpssCentring(own, [.. equations.Centred.Select(name => (name, true))]);
        ImmutableArray<(MediationEquation Equation, EquationTerm Term)> all = [.. equations.Fit.AllEquations.SelectMany(equation => ExportedEquations.Estimated(equation).Select(term => (equation, term)))];
        var design = SpssDesign.Of(all.Where(pair => !IsCoded(pair.Term)).Select(pair => equations.TermOf(pair.Equation, pair.Term)).DistinctBy(term => term.Id), centring, context);
        var coded = all.Where(pair => IsCoded(pair.Term)).Select(pair => pair.Term).DistinctBy(term => term.Name).Select((term, i) => (Term: term, Name: FormattableString.Invariant($"{own}_d{i + 1}"))).ToImmutableArray();
        return new SyntaxSection(
            piece.Id.Value,
            [
                .. design.Lines(used, equations.Data),
                .. coded.SelectMany(column => CommentText.Wrapped($"COMPUTE {column.Name} = {Coded(column.Term)}.".Split(' '), 100)),
                .. coded.Select(column => $"VARIABLE LABELS {column.Name} {SpssText.Quoted(column.Term.Name, 120)}."),
                .. equations.Fit.AllEquations.SelectMany(equation => SpssRegressionCommand.Lines(context.Variable(equation.Outcome), ExportedEquations.Estimated(equation).Select(term => ColumnOf(equation, term)), used, context.Survey.Level)),
            ],
            [
                .. SpssRegressionCommand.Omissions(piece.Model.Errors),
                new Phrase("effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose REGRESSION has none; they follow from the equations' coefficients.", "SPSS 的 REGRESSION 不给出效应及其置信区间、指数、斜率与边界；它们可由各方程的系数算得。"),
            ]);

        bool IsCoded(EquationTerm term) => term.From is not null && !equations.WeightsOf(term.From).IsEmpty;

        string ColumnOf(MediationEquation equation, EquationTerm term) => IsCoded(term)
            ? coded.First(column => column.Term.Name == term.Name).Name
            : design.ColumnOf(design.Computed.Select(column => column.Term).FirstOrDefault(known => known.Id == term.Name) ?? equations.TermOf(equation, term));

        string Coded(EquationTerm term)
        {
            var predictor = context.Variable(equations.Fit.Model.Predictor);
            var focal = string.Join(" + ", equations.WeightsOf(term.From!).Where(weight => weight.Weight != 0).Select(weight => $"({SpssText.Number(weight.Weight)}) * ({predictor} = {SpssText.Number(weight.Code)})"));
            return string.Join(" * ", term.Moderators.Select(moderator => equations.Fit.Model.Moderators[moderator].Name).Select(name => centring.CopyOf(name) ?? context.Variable(name)).Prepend($"({focal})"));
        }
    }
}
