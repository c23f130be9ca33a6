using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers;

/// <summary>docs/ledgers is made from the declarations: <c>DAICHO_WRITE_DOCS=1 dotnet test --filter LedgerDocTests</c> writes it anew.</summary>
public sealed class LedgerDocTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "docs", "ledgers");

    public static TheoryData<string> Ledgers => new(LedgerCatalog.Shipped.All.Select(l => l.Id));

    [Theory, MemberData(nameof(Ledgers))]
    public void Markdown_EachLedger_IsWhatItsPageSays(string id)
    {
        var file = Path.Combine(Folder, id + ".md");
        var page = LedgerDoc.Markdown(LedgerCatalog.Shipped.Get(id));
        if (Environment.GetEnvironmentVariable("DAICHO_WRITE_DOCS") == "1")
            File.WriteAllText(file, page);

        Assert.True(File.Exists(file), $"docs/ledgers/{id}.md is missing; write it with DAICHO_WRITE_DOCS=1.");
        Assert.Equal(page, File.ReadAllText(file));
    }

    [Fact]
    public void Pages_OfLedgersThatAreGone_AreGoneToo() =>
        Assert.Equal(LedgerCatalog.Shipped.All.Select(l => l.Id + ".md"), Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
}
