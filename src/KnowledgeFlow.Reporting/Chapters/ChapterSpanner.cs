namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>What stands above the headings of neighbouring columns.</summary>
/// <param name="Text">What it says; empty where nothing stands above a column.</param>
/// <param name="First">The place of the first of the columns.</param>
/// <param name="Columns">How many they are.</param>
public sealed record ChapterSpanner(string Text, int First, int Columns);
