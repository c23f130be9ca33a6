using Daicho.Checks;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

/// <summary>docs/checks.md is made from the entries: <c>DAICHO_WRITE_DOCS=1 dotnet test --filter CheckDocTests</c> writes it anew.</summary>
public sealed class CheckDocTests
{
    private static readonly string Page = Path.Combine(Repository.Folder, "docs", "checks.md");

    [Fact]
    public void Markdown_AllChecks_IsWhatThePageSays()
    {
        var page = CheckDoc.Markdown();
        if (Environment.GetEnvironmentVariable("DAICHO_WRITE_DOCS") == "1")
            File.WriteAllText(Page, page);

        Assert.True(File.Exists(Page), "docs/checks.md is missing; write it with DAICHO_WRITE_DOCS=1.");
        Assert.Equal(page, File.ReadAllText(Page));
    }

    [Fact]
    public void Label_EveryShippedParameter_IsAWordOfItsOwnForPeople()
    {
        var shipped = ParameterSet.ShippedOn(DateOnly.MaxValue);

        Assert.All(
            CheckCatalog.All.SelectMany(c => shipped.InForce(c.Id)).Concat(shipped.InForce("deadline")).Select(p => p.Name).Distinct(),
            name => Assert.NotEqual(name, ParameterNames.Label(name)));
        Assert.All(CheckCatalog.All, c => Assert.All(shipped.InForce(c.Id).Where(p => p.Name.Contains('_')), p => Assert.DoesNotContain(p.Name, c.Boundary)));
    }

    [Fact]
    public void Markdown_EachCheck_HasASectionAndEveryParameterWithItsSource()
    {
        var page = CheckDoc.Markdown();
        var parameters = ParameterSet.ShippedOn(DateOnly.MaxValue);
        foreach (var check in CheckCatalog.All)
        {
            var section = page[page.IndexOf($"\n## {check.Id}\n", StringComparison.Ordinal)..];
            Assert.Contains(check.Remedy, section, StringComparison.Ordinal);
            foreach (var parameter in parameters.InForce(check.Id))
                Assert.Contains($" `{parameter.Name}` |", section, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Severity.High, "高")]
    [InlineData(Severity.Medium, "中")]
    [InlineData(Severity.Low, "低")]
    public void Word_Severity_IsTheJapaneseWord(Severity severity, string word) => Assert.Equal(word, CheckDoc.Word(severity));
}
