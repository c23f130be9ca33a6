using System.Globalization;
using System.Text;
using Daicho.Ledgers.Export;
using Daicho.Publication;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;

namespace Daicho.Web.Publications;

/// <summary>Files that the secretariat takes away of a version: both editions, the proof copy, the data.</summary>
sealed class VersionFiles(PublicationReader reader)
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Every file there is.</summary>
    public static readonly (string Kind, string Label)[] Labels =
    [
        ("docx", "公表版（Word）"), ("pdf", "公表版（PDF）"), ("html", "公表版（HTML）"), ("txt", "公表版（テキスト）"), ("csv", "オープンデータ（CSV）"), ("json", "オープンデータ（JSON）"),
        ("proof-docx", "校正刷り（Word、行番号付き、非公開部分を含む）"), ("proof-html", "校正刷り（HTML、行番号付き、非公開部分を含む）"), ("full-docx", "全部記載版（Word、非公開部分を含む）"),
    ];

    /// <summary>Makes or takes one.</summary>
    /// <exception cref="UserErrorException">It can't be made on this machine.</exception>
    public async Task<(byte[] Bytes, string Type, string Name)> Make(PublicationSnapshot snapshot, string kind, CancellationToken cancel)
    {
        var layout = PublicationReader.Layout(snapshot);
        var content = reader.Content(snapshot);
        var open = content.ForPublic();
        var name = string.Create(CultureInfo.InvariantCulture, $"公表_第{snapshot.Number}号_第{snapshot.Version}版");
        // What was kept when it was prepared is what was approved.
        if (reader.Files(snapshot).FirstOrDefault(f => kind is "docx" or "pdf" && f.File.Kind == kind) is { File: not null } kept)
            return (kept.Bytes, kind == "pdf" ? "application/pdf" : Word, $"{name}.{kind}");
        var arranged = Arranger.Arrange(kind.StartsWith("proof", StringComparison.Ordinal) || kind.StartsWith("full", StringComparison.Ordinal) ? content : open, layout);
        return kind switch
        {
            "pdf" => (await PdfPrinter.Print(arranged, cancel), "application/pdf", name + ".pdf"),
            "html" => (Encoding.UTF8.GetBytes(HtmlWriter.Page(arranged)), "text/html", name + ".html"),
            "txt" => (Encoding.UTF8.GetBytes(PlainTextWriter.Write(arranged)), "text/plain", name + ".txt"),
            "csv" => (OpenData.Items([open], ExportFormat.Csv), "text/csv", name + ".csv"),
            "json" => (OpenData.Items([open], ExportFormat.Json), "application/json", name + ".json"),
            "proof-docx" => (WordWriter.Bytes(ProofLines.Number(arranged).Document), Word, name + "_校正刷り.docx"),
            "proof-html" => (Encoding.UTF8.GetBytes(HtmlWriter.Page(ProofLines.Number(arranged).Document)), "text/html", name + "_校正刷り.html"),
            "full-docx" => (WordWriter.Bytes(arranged), Word, name + "_全部記載版.docx"),
            _ => (WordWriter.Bytes(arranged), Word, name + ".docx"),
        };
    }
}
