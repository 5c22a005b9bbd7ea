using Deque.AxeCore.Playwright;
using KnowledgeFlow.Reporting.Language;
using Microsoft.Playwright;

namespace KnowledgeFlow.Browser.Tests;

/// <summary>The web page as people use it.</summary>
public sealed class WebPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(ReportLanguage.English, ColorScheme.Light, 1200)]
    [InlineData(ReportLanguage.Chinese, ColorScheme.Light, 1200)]
    [InlineData(ReportLanguage.English, ColorScheme.Dark, 1200)]
    [InlineData(ReportLanguage.Chinese, ColorScheme.Dark, 360)]
    public async Task AxeFindsNothingSerious(ReportLanguage language, ColorScheme scheme, int width)
    {
        await using var window = await WebPage.Open(chromium.Browser, language, width, scheme);

        var found = await window.Page.RunAxe();

        found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").Should().BeEmpty();
        found.Passes.Should().NotBeEmpty("it looked at the page");
    }

    [Fact]
    public async Task NothingIsAskedOfAnyOtherPlaceAndNothingIsComplainedOf()
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.English);
        await window.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        window.Requests.Should().OnlyContain(address => address.StartsWith("file:", StringComparison.Ordinal) && address.EndsWith("/report.html", StringComparison.Ordinal));
        window.Complaints.Should().BeEmpty("its own policy stands in nobody's way");
        (await window.Page.EvaluateAsync<bool>("() => document.scripts.length === 1")).Should().BeTrue();
    }

    [Fact]
    public async Task AKeyboardReachesEveryNumberAndSaysItsAddress()
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.English);
        var page = window.Page;
        await TabTo(page, "td");
        var tip = page.Locator("#tip");
        (await tip.TextContentAsync()).Should().Be("101.125  a.small[r1].c1");

        await page.Keyboard.PressAsync("ArrowRight");
        (await tip.TextContentAsync()).Should().Be("102.125  a.small[r1].c2");
        await page.Keyboard.PressAsync("ArrowDown");
        (await tip.TextContentAsync()).Should().Be("202.125  a.small[r2].c2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowUp");
        (await tip.TextContentAsync()).Should().Be("101.125  a.small[r1].c1");

        await page.Keyboard.PressAsync("Escape");
        (await tip.IsHiddenAsync()).Should().BeTrue();
        await TabTo(page, "button[data-do=copy]");
    }

    [Fact]
    public async Task ATableSortsByANumberUpAndDown()
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.Chinese);
        var table = window.Page.Locator("figure[id='a.small'] table");
        var button = table.Locator("thead button").Nth(2);

        await button.ClickAsync();
        await button.ClickAsync();

        (await table.Locator("thead th").Nth(2).GetAttributeAsync("aria-sort")).Should().Be("descending");
        var values = await table.Locator("tbody tr td:nth-of-type(2)").EvaluateAllAsync<double[]>("cells => cells.map(cell => Number(cell.dataset.exact))");
        values.Should().BeInDescendingOrder().And.HaveCount(5);
    }

    [Fact]
    public async Task ATableIsCopiedAsATable()
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.English);
        await window.Page.Locator("figure[id='a.small'] button[data-do=copy]").ClickAsync();

        var copied = await window.Page.EvaluateAsync<string>("async () => { const item = (await navigator.clipboard.read())[0]; return await (await item.getType('text/html')).text(); }");

        copied.Should().Contain("<table").And.Contain("101.125").And.Contain("border-top").And.NotContain("<button").And.NotContain("data-address");
        (await window.Page.Locator("figure[id='a.small'] button[data-do=copy]").TextContentAsync()).Should().Be("Copied");
    }

    [Theory]
    [InlineData("svg", "<svg")]
    [InlineData("png", "\u0089PNG")]
    public async Task AFigureIsSavedAsAFile(string kind, string opening)
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.English);
        var saving = window.Page.WaitForDownloadAsync();
        await window.Page.Locator($"button[data-do={kind}]").First.ClickAsync();
        var saved = await saving;

        saved.SuggestedFilename.Should().EndWith("." + kind);
        var bytes = await File.ReadAllBytesAsync(await saved.PathAsync());
        System.Text.Encoding.Latin1.GetString(bytes).Should().StartWith(opening);
        bytes.Length.Should().BeGreaterThan(2000);
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public async Task ANarrowScreenScrollsOnlyTables(ReportLanguage language)
    {
        await using var window = await WebPage.Open(chromium.Browser, language, width: 360);

        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).Should().BeLessThanOrEqualTo(0);
        (await window.Page.Locator(".scroll").EvaluateAllAsync<bool>("boxes => boxes.some(box => box.scrollWidth > box.clientWidth)")).Should().BeTrue("the wide table goes on inside its box");
    }

    [Fact]
    public async Task DarkMeansDark()
    {
        await using var light = await WebPage.Open(chromium.Browser, ReportLanguage.English);
        await using var dark = await WebPage.Open(chromium.Browser, ReportLanguage.English, scheme: ColorScheme.Dark);

        (await Paper(light.Page)).Should().Be("rgb(255, 255, 255)");
        (await Paper(dark.Page)).Should().Be("rgb(23, 25, 28)");

        static Task<string> Paper(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
    }

    [Fact]
    public async Task PaperHasTheChapterAndNoTools()
    {
        await using var window = await WebPage.Open(chromium.Browser, ReportLanguage.Chinese);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await window.Page.Locator("nav").IsHiddenAsync()).Should().BeTrue();
        (await window.Page.Locator(".tools").EvaluateAllAsync<bool>("tools => tools.every(tool => getComputedStyle(tool).display === 'none')")).Should().BeTrue();
        (await window.Page.Locator("figure table").First.IsVisibleAsync()).Should().BeTrue();
        (await window.Page.PdfAsync()).Length.Should().BeGreaterThan(20_000);
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"A keyboard does not reach {selector}.");
    }
}
