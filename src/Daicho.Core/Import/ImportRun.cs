using Daicho.History;

namespace Daicho.Import;

/// <summary>An import that was committed: what file, how it was read, and what came of its rows.</summary>
public sealed class ImportRun : ProvedEntry
{
    /// <summary>Ledger, or <c>report</c> for a published audit report.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>Name of the file.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Encoding found or given; null for workbooks.</summary>
    public string? Encoding { get; set; }

    /// <summary>Sheet read; null for text files.</summary>
    public string? Sheet { get; set; }

    /// <summary>Which column went where, as JSON.</summary>
    public string Mapping { get; set; } = "{}";

    /// <summary>Rows read.</summary>
    public long Read { get; set; }

    /// <summary>Records added.</summary>
    public long Added { get; set; }

    /// <summary>Records changed.</summary>
    public long Updated { get; set; }

    /// <summary>Records that were so already.</summary>
    public long Unchanged { get; set; }

    /// <summary>Rows set aside.</summary>
    public long SetAside { get; set; }

    /// <summary>Live records that the file does not name.</summary>
    public long NotInFile { get; set; }

    /// <summary>Records closed because the file was said to be all of them.</summary>
    public long Closed { get; set; }

    /// <summary>True for legacy data taken in under a clean-up plan: what is wrong in it opens without a deadline.</summary>
    public bool Baseline { get; set; }

    /// <summary>The action that undid it; proved by an <see cref="ImportUndone"/> of that action.</summary>
    public long? UndoneSeq { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("ledger"u8, Ledger);
        leaf.Text("file"u8, FileName);
        leaf.Text("sha256"u8, Sha256);
        leaf.Text("encoding"u8, Encoding);
        leaf.Text("sheet"u8, Sheet);
        leaf.Text("mapping"u8, Mapping);
        leaf.Integer("read"u8, Read);
        leaf.Integer("added"u8, Added);
        leaf.Integer("updated"u8, Updated);
        leaf.Integer("unchanged"u8, Unchanged);
        leaf.Integer("set_aside"u8, SetAside);
        leaf.Integer("not_in_file"u8, NotInFile);
        leaf.Integer("closed"u8, Closed);
        leaf.Integer("baseline"u8, Baseline ? 1 : null);
    }
}

/// <summary>An import was taken back: written by the undoing action, so that neither the mark nor its absence can be forged.</summary>
public sealed class ImportUndone : ProvedEntry
{
    /// <summary>The import (the action's number).</summary>
    public long ImportSeq { get; set; }

    internal override void AddTo(LeafBuilder leaf) => leaf.Integer("import"u8, ImportSeq);
}

/// <summary>A row of an imported file that could not be placed: kept with its reason until it is settled.</summary>
public sealed class SetAsideRow : ProvedEntry
{
    /// <summary>The import (the action's number).</summary>
    public long ImportSeq { get; set; }

    /// <summary>Row or line in the file as a person counts it.</summary>
    public long RowNumber { get; set; }

    /// <summary>The cells as read, as a JSON array.</summary>
    public string Cells { get; set; } = "[]";

    /// <summary>Why it was set aside, with the column.</summary>
    public string Reason { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("import"u8, ImportSeq);
        leaf.Integer("row"u8, RowNumber);
        leaf.Text("cells"u8, Cells);
        leaf.Text("reason"u8, Reason);
    }
}

/// <summary>Which heading of a source goes into which column, remembered from the last import of such a file.</summary>
public sealed class ImportMapping
{
    /// <summary>Ledger.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>SHA-256 of the folded headings of the file in their order, in hexadecimal: the same headings mean the same source.</summary>
    public string Signature { get; set; } = "";

    /// <summary>Column id or empty per heading, as a JSON array.</summary>
    public string Columns { get; set; } = "[]";
}
