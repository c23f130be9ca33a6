using System.IO.Compression;
using System.Text;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;
using Daicho.Publication.Site;

namespace Daicho.Core.Tests.Publication;

/// <summary>Parts that are withheld from the public leave nothing but their ground and length.</summary>
public sealed class WithheldTests
{
    [Fact]
    public void PublicEdition_OfEveryFormAndFile_HoldsNothingOfTheSecret()
    {
        var content = Published.WithSecret().ForPublic();
        foreach (var layout in PublicationLayout.Shipped)
        {
            var arranged = Arranger.Arrange(content, layout);
            var word = WordWriter.Bytes(arranged);
            var version = new PublishedVersion(1, 1, content, layout, "0", DateTime.UnixEpoch, [("docx", word)]);
            var files = SiteBuilder.Build([version], "見本市").ToList();
            files.Add(new SiteFile("page.html", "", Encoding.UTF8.GetBytes(HtmlWriter.Page(arranged))));
            files.Add(new SiteFile("content.json", "", content.ToJson()));
            Assert.All(files, f => Assert.DoesNotContain(Unpacked(f), t => t.Contains(Published.Secret, StringComparison.Ordinal) || t.Contains("ゼブラ", StringComparison.Ordinal)));
            Assert.Contains(files, f => Unpacked(f).Any(t => t.Contains("（非公開：情報公開条例第7条第6号、12字）", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void FullEdition_ShowsTheTextAndMarksIt()
    {
        var html = HtmlWriter.Page(Arranger.Arrange(Published.WithSecret(), PublicationLayout.Get("chiba-table")));
        Assert.Contains($"<span class=\"pub-withheld\">{Published.Secret}</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void FullEdition_IsRefusedByThePublicSite()
    {
        var version = new PublishedVersion(1, 1, Published.WithSecret(), PublicationLayout.Get("chiba-table"), "0", DateTime.UnixEpoch, []);
        Assert.Throws<InvalidOperationException>(() => SiteBuilder.Build([version], "見本市"));
    }

    [Fact]
    public void Snapshot_ReadBack_IsTheSame()
    {
        foreach (var content in new[] { Published.WithSecret(), Published.WithSecret().ForPublic(), Published.Chiba.Value })
        {
            var json = content.ToJson();
            Assert.Equal(json, PublicationContent.FromJson(json).ToJson());
            Assert.Equal(content.Items.Select(i => i.Finding), PublicationContent.FromJson(json).Items.Select(i => i.Finding));
        }
    }

    [Fact]
    public void OpenData_SaysHowMuchIsWithheldAndWhy()
    {
        var csv = Encoding.UTF8.GetString(OpenData.Items([Published.WithSecret().ForPublic()], Daicho.Ledgers.Export.ExportFormat.Csv));
        Assert.Contains("情報公開条例第7条第6号,36", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void WordThatIsWithheldHereAndPrintedThere_IsToldByTheProof()
    {
        var content = Published.Of(
            Published.Item("1", $"{Published.Secret}が古い。", "替えた。"),
            Published.Item("2", $"{Published.Secret}の鍵がない。", "備えた。"));
        content = content.Each(i => i.Number == "1" ? i.EachText(t => t.Withhold(Published.Secret, "第7条")) : i);
        var note = Assert.Single(ProofCheck.Run(content, PublicationLayout.Get("chiba-table")), n => n.Rule == "withheld-elsewhere");
        Assert.Equal(("2", "finding", ProofWeight.Error), (note.Number, note.Field, note.Weight));
    }

    // A docx is a zip, whose parts would hide the words from a search of its bytes.
    static IEnumerable<string> Unpacked(SiteFile file)
    {
        yield return Encoding.UTF8.GetString(file.Bytes);
        yield return file.Path;
        if (!file.Path.EndsWith(".docx", StringComparison.Ordinal))
            yield break;
        using var zip = new ZipArchive(new MemoryStream(file.Bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }
}
