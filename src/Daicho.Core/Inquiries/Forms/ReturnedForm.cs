using Daicho.History;

namespace Daicho.Inquiries.Forms;

/// <summary>A form that came back, kept as it came, with what in it could not be placed.</summary>
public sealed class ReturnedForm : ProvedEntry
{
    /// <summary>The inquiry.</summary>
    public long InquiryId { get; set; }

    /// <summary>File name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Hash of the file, which is its address in the store.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Rows that hold an answer.</summary>
    public int Read { get; set; }

    /// <summary>Answers that were taken.</summary>
    public int Saved { get; set; }

    /// <summary>What could not be placed or must be looked at, a line each; or why the file could not be read.</summary>
    public string? Remarks { get; set; }

    /// <summary>What came of all files that were taken together, as JSON, with the first of them; null with the others, and where it was not kept yet.</summary>
    public string? Result { get; set; }

    internal static string? Write(IEnumerable<ReturnRemark> remarks)
    {
        var lines = remarks.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Number}行目{(r.Title is null ? "" : $"（{r.Title}）")}：{r.Sentence}{(r.Text.Length == 0 ? "" : $"［{r.Text}］")}")).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("inquiry"u8, InquiryId);
        leaf.Text("name"u8, Name);
        leaf.Text("sha256"u8, Sha256);
        leaf.Integer("read"u8, Read);
        leaf.Integer("saved"u8, Saved);
        leaf.Text("remarks"u8, Remarks);
        if (Result is not null)
            leaf.Text("result"u8, Result);
    }
}
