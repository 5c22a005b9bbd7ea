using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// A survey as it was understood from a tool's export or a statistical program's file: what a codebook prints, what a drafted study
/// file begins with, and what a study runs on.
/// </summary>
/// <param name="Format">The tool or program: <c>wjx</c>, <c>qualtrics</c>, <c>spss</c>, …; <c>text</c>, <c>xlsx</c> or <c>parquet</c> where no tool was recognised.</param>
/// <param name="Variables">The variables, in the order of the file.</param>
/// <param name="RowNumbers">Each answer row's number in the file, from 1: its line or its row; the case's number where a file has neither.</param>
public sealed record ImportedSurvey(string Format, ImmutableArray<ImportedVariable> Variables, ImmutableArray<int> RowNumbers)
{
    /// <summary>The encoding of its text, or null where the file keeps none.</summary>
    public string? Encoding { get; init; }

    /// <summary>The number of rows above the answers that are part of the header.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The sheet's name in its workbook, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>Variables that weight the cases, multiple-response sets and other things that a reader of the report should know.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <summary>Rows that the tool marks as no finished answer (a preview, one broken off), offered for exclusion.</summary>
    public ImmutableArray<ImportedExclusion> Exclusions { get; init; } = [];

    /// <summary>The number of answer rows.</summary>
    public int Rows => RowNumbers.Length;

    /// <summary>The variable of a name, or null.</summary>
    public ImportedVariable? VariableNamed(string name) => Variables.FirstOrDefault(variable => variable.Name == name);
}
