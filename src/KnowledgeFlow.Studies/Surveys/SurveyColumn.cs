using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>A column of a survey as it was read: numbers throughout, or text.</summary>
public abstract record SurveyColumn
{
    private SurveyColumn()
    {
    }

    /// <summary>The column's name.</summary>
    public abstract string Name { get; }

    /// <summary>The given rows, in the order given.</summary>
    public abstract SurveyColumn Take(ImmutableArray<int> rows);

    /// <summary>A column whose every answered cell is a number, or text that a scale or a label turns into one.</summary>
    /// <param name="Values">The numbers, NaN where the answer is missing.</param>
    public sealed record Numeric(Column Values) : SurveyColumn
    {
        /// <summary>Whether numbers that are no answers (<see cref="AnswerRange"/>) were taken as missing.</summary>
        public bool HasNumbersBeyondRange { get; init; }

        /// <inheritdoc/>
        public override string Name => Values.Name;

        /// <inheritdoc/>
        public override SurveyColumn Take(ImmutableArray<int> rows) => this with { Values = Values.Take(rows) };
    }

    /// <summary>A column with text in it.</summary>
    /// <param name="Codes">The place of each cell's text in <paramref name="Texts"/>, NaN where the answer is missing.</param>
    /// <param name="Texts">The distinct texts, in ordinal order.</param>
    /// <param name="FirstTextRecord">The first record (from 1) whose cell is not a number, for messages.</param>
    /// <param name="FirstText">What stands there.</param>
    public sealed record Textual(Column Codes, ImmutableArray<string> Texts, int FirstTextRecord, string FirstText) : SurveyColumn
    {
        /// <inheritdoc/>
        public override string Name => Codes.Name;

        /// <inheritdoc/>
        public override SurveyColumn Take(ImmutableArray<int> rows) => this with { Codes = Codes.Take(rows) };
    }
}
