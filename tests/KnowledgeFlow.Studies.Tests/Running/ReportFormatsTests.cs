using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Running;

public sealed class ReportFormatsTests
{
    [Theory]
    [InlineData("json,xlsx,csv,md,tex,svg,png,pdf", "json xlsx csv md tex svg png pdf")]
    [InlineData(" md , json ,md,", "md json")]
    public void FormatsAreNamedInAList(string list, string formats) =>
        string.Join(' ', ReportFormats.Parse(list, new BlankFigureRenderer(), new BlankFigureRenderer()).Select(renderer => renderer.Format)).Should().Be(formats);

    [Fact]
    public void AllNamesEveryFormat() =>
        string.Join(' ', ReportFormats.Parse("md,all", new BlankFigureRenderer(), new BlankFigureRenderer()).Select(renderer => renderer.Format)).Should().Be("md docx html xlsx json csv tex svg png pdf");

    [Fact]
    public void DefaultFormatsAreBuilt() => ReportFormats.Parse(string.Join(',', ReportFormats.Default), new BlankFigureRenderer(), new BlankFigureRenderer()).Should().HaveCount(ReportFormats.Default.Length);

    [Theory]
    [InlineData("json,csv,md", false)]
    [InlineData("json,svg", true)]
    [InlineData("pdf", true)]
    public void FormatsSayWhetherTheyDrawFigures(string list, bool draws) =>
        ReportFormats.Parse(list, new BlankFigureRenderer(), new BlankFigureRenderer()).Any(renderer => renderer.DrawsFigures).Should().Be(draws);

    [Fact]
    public void WhatDrawsNothingGivesEveryFormatButDrawings()
    {
        var none = new NoFigureRenderer();
        string.Join(' ', ReportFormats.Parse("all", none, none).Select(renderer => renderer.Format)).Should().Be("docx html xlsx json csv md tex");
        ReportFormats.DefaultOf(none).Should().Equal("docx", "html", "json", "csv");
        ReportFormats.DefaultOf(new BlankFigureRenderer()).Should().Equal(ReportFormats.Default);
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("json,png")]
    [InlineData("pdf")]
    public void ADrawingAskedOfWhatDrawsNothingIsRefused(string list)
    {
        var none = new NoFigureRenderer();
        var parse = () => ReportFormats.Parse(list, none, none);
        parse.Should().Throw<BadInputException>().Which.Message.Should().StartWith("--format: this program draws no figures, and ").And.Contain("-no-figures");
    }

    [Theory]
    [InlineData("jsn", "--format: there is no format \"jsn\"\nDid you mean json? Formats: ")]
    [InlineData("", "--format: there is no format \"\"\nFormats: ")]
    [InlineData("md,PDF", "--format: there is no format \"PDF\"\n")]
    public void UnknownFormatIsRefused(string list, string message)
    {
        var parse = () => ReportFormats.Parse(list, new BlankFigureRenderer(), new BlankFigureRenderer());
        parse.Should().Throw<BadInputException>().Which.Message.Should().StartWith(message);
    }
}
