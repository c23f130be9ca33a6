namespace Daicho.Cases;

public class CasesPageTests
{
    [Fact]
    public void Cases_OfBothReports_Are104() =>
        Assert.Equal((104, 65, 39), (CasesPage.All.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count(), CasesPage.All.Count(c => c.Id[0] == 'C'), CasesPage.All.Count(c => c.Id[0] == 'K')));

    [Fact]
    public void Marks_OnScenarios_NameCasesThatExist() =>
        Assert.Subset(CasesPage.All.Select(c => c.Id).ToHashSet(StringComparer.Ordinal), CasesPage.Scenarios.Select(s => s.Key).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Page_Written_IsWhatTheMarksSay()
    {
        var text = CasesPage.Text();
        if (Environment.GetEnvironmentVariable("DAICHO_WRITE_DOCS") == "1")
            File.WriteAllText(CasesPage.File, text);
        Assert.True(File.Exists(CasesPage.File), "docs/cases.md is missing; write it with DAICHO_WRITE_DOCS=1.");
        Assert.Equal(text, File.ReadAllText(CasesPage.File));
    }
}
