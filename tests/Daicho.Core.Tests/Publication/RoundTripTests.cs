using System.Diagnostics;
using Daicho.Core.Tests.Import.Reports;
using Daicho.Import.Reports;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;

namespace Daicho.Core.Tests.Publication;

/// <summary>What was published once, taken in, published in the same form and taken in again is the same.</summary>
public sealed class RoundTripTests
{
    static readonly PublicationLayout Chiba = PublicationLayout.Get("chiba-table");

    [Fact]
    public void Chiba_PublishedAsText_GivesTheSame65Items() =>
        Same(Report.OfText(PlainTextWriter.Write(Arranger.Arrange(Published.Chiba.Value, Chiba))));

    [Fact]
    public void Chiba_PublishedAsHtml_GivesTheSame65Items() =>
        Same(Report.OfHtml(HtmlWriter.Page(Arranger.Arrange(Published.Chiba.Value, Chiba))));

    [Fact]
    public void Chiba_PublishedAsWordAndSavedAsHtmlByLibreOffice_GivesTheSame65Items()
    {
        var folder = Directory.CreateTempSubdirectory("daicho-word-").FullName;
        try
        {
            var path = Path.Combine(folder, "公表.docx");
            File.WriteAllBytes(path, WordWriter.Bytes(Arranger.Arrange(Published.Chiba.Value, Chiba)));
            var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "html:HTML (StarWriter):UTF8", "--outdir", folder, path])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            using (var office = Process.Start(start)!)
            {
                office.StandardOutput.ReadToEnd();
                office.WaitForExit();
            }

            Same(Report.Checked(ReportSource.Open(Path.Combine(folder, "公表.html"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Published.Layouts), MemberType = typeof(Published))]
    public void EveryForm_TakenInAgain_GivesItemsWithTheirMeasures(string layout)
    {
        var content = Published.Chiba.Value;
        var arranged = Arranger.Arrange(content, PublicationLayout.Get(layout));
        foreach (var read in new[] { Report.OfText(PlainTextWriter.Write(arranged)), Report.OfHtml(HtmlWriter.Page(arranged)) })
        {
            var printed = content.Items.ToList();
            Assert.Equal(printed.Count, read.Items.Count);
            Assert.Equal([2016, 2021, 2022], read.Audits.Select(a => a.FiscalYear!.Value.Year));
            // A form with boxes prints the box in place of the class.
            Assert.All(printed.Zip(read.Items), p => Assert.Equal(FieldText.BoxOf(arranged.Layout, p.First.Class)?.Label ?? p.First.Class, p.Second.Class));
            Assert.All(printed.Zip(read.Items), p => Assert.Contains(Squeezed(p.First.MeasureText().Shown), Squeezed(p.Second.Response)));
            Assert.All(printed.Zip(read.Items), p => Assert.Contains(Squeezed(p.First.Finding.Shown), Squeezed(p.Second.Finding)));
        }
    }

    static void Same(ParsedReport read)
    {
        var printed = Report.Chiba.Value;
        Assert.Equal(65, read.Items.Count);
        Assert.Equal(printed.Audits.Select(a => (a.FiscalYear, a.Kind, Squeezed(a.Theme), a.PublishedOn, a.GazetteName, a.GazetteNumber)), read.Audits.Select(a => (a.FiscalYear, a.Kind, Squeezed(a.Theme), a.PublishedOn, a.GazetteName, a.GazetteNumber)));
        foreach (var (before, after) in printed.Items.Zip(read.Items))
            Assert.Equal(
                (before.AuditIndex, before.Number, before.Kind, before.Section, Squeezed(before.Subject), before.Unit, Squeezed(before.Finding), Squeezed(before.Response), before.Class),
                (after.AuditIndex, after.Number, after.Kind, after.Section, Squeezed(after.Subject), after.Unit, Squeezed(after.Finding), Squeezed(after.Response), after.Class));
        // Two units signed one answer in the original too.
        Assert.All(read.Items.SelectMany(i => i.NeedsReview), n => Assert.StartsWith("回答した所属が2つ", n, StringComparison.Ordinal));
    }

    static string Squeezed(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
