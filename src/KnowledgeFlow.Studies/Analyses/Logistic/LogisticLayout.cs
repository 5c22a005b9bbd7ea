using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>What the tables of a logistic regression are laid out from, with what they share: names of categories, titles, notes.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Survey">Whose labels are used.</param>
/// <param name="Data">What was fitted.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Family">What is modelled of its categories.</param>
/// <param name="Fit">The models.</param>
internal sealed record LogisticLayout(string Id, ScoredSurvey Survey, RegressionData Data, string Outcome, LogisticFamily Family, HierarchicalLogisticFit Fit)
{
    /// <summary>What tables call the outcome.</summary>
    public Phrase Label => Survey.LabelOf(Outcome);

    /// <summary>The last model that was estimated.</summary>
    public LogisticBlock? Last => Fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? fitted : null).LastOrDefault(block => block is not null);

    /// <summary>The category of a place among those that occur in the rows used.</summary>
    public Category CategoryAt(int place) => Data.Factors[Outcome].Categories.First(category => category.Code.Equals(Fit.Codes[place]));

    /// <summary>n, what the models are about, and why models and columns are not there.</summary>
    public IEnumerable<Phrase> Notes()
    {
        yield return SampleNote.ListwiseOverBlocks(Fit.RowsUsed.Length);
        if (Last is not null)
        {
            yield return About();
        }

        var named = new HashSet<string>();
        for (var i = 0; i < Fit.Blocks.Length; i++)
        {
            if (!Fit.Blocks[i].TryGet(out var block, out var diagnosis))
            {
                yield return DiagnosisPhrase.Note(Phrase.Format($"No model {i + 1}", $"无模型 {i + 1}"), Labelled(diagnosis));
                continue;
            }

            foreach (var column in block.Aliased.Where(column => named.Add(column.Name)))
            {
                yield return BlockNotes.LeftOut(Survey, Data, i + 1, column);
            }

            if (block.Summary.BlockDegreesOfFreedom == 0)
            {
                yield return Phrase.Format($"Model {i + 1} adds no coefficient, and its block has no χ².", $"模型 {i + 1} 未增加系数，故本层无 χ²。");
            }
        }
    }

    private Phrase About()
    {
        var (first, last) = (CategoryAt(0).Label, CategoryAt(Fit.Codes.Length - 1).Label);
        return Family switch
        {
            LogisticFamily.Ordinal => new Phrase(
                $"Proportional odds: a positive B raises the odds of higher categories of {Label.English} ({first.English} lowest, {last.English} highest).",
                $"比例优势模型：B 为正表示 {Label.Chinese} 取较高类别的优势增大（最低“{first.Chinese}”，最高“{last.Chinese}”）。"),
            LogisticFamily.Multinomial => new Phrase(
                $"Each category of {Label.English} against {first.English}.", $"{Label.Chinese} 各类别均以“{first.Chinese}”为参照。"),
            _ => new Phrase($"The event is {Label.English} = {last.English}, against {first.English}.", $"所预测事件为 {Label.Chinese} =“{last.Chinese}”，参照为“{first.Chinese}”。"),
        };
    }

    private Diagnosis Labelled(Diagnosis diagnosis) => diagnosis is Diagnosis.Separation separation
        ? separation with { Variables = [.. separation.Variables.Select(Data.IdOf)] }
        : diagnosis;
}
