using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>A change of one column in one row or in two.</summary>
/// <param name="Column">The column of answers.</param>
/// <param name="FirstRow">A row.</param>
/// <param name="FirstValue">Its new value.</param>
/// <param name="SecondRow">Another row; −1 for none.</param>
/// <param name="SecondValue">Its new value.</param>
internal readonly record struct AnswerMove(int Column, int FirstRow, int FirstValue, int SecondRow, int SecondValue)
{
    /// <summary>Makes the move and returns the one that takes it back.</summary>
    public AnswerMove Apply(TrackedAnswers answers)
    {
        var back = this with { FirstValue = answers[FirstRow, Column], SecondValue = SecondRow < 0 ? 0 : answers[SecondRow, Column] };
        answers.Set(FirstRow, Column, FirstValue);
        if (SecondRow >= 0)
        {
            answers.Set(SecondRow, Column, SecondValue);
        }

        return back;
    }
}
