namespace Daicho.Import.Tables;

/// <summary>What a text file and a workbook have in common behind <see cref="TableReader"/>.</summary>
abstract class TableSource : IDisposable
{
    public abstract string Format { get; }
    public virtual string? EncodingName => null;
    public virtual string? Sheet => null;
    public virtual IReadOnlyList<string> SheetNames => [];
    public virtual char? Separator => null;
    public virtual bool Date1904 => false;
    public virtual IReadOnlyList<string> Notes => [];
    public abstract long BytesRead { get; }
    public abstract long TotalBytes { get; }
    public abstract IEnumerable<SourceRow> Rows();
    public abstract void Dispose();
}
