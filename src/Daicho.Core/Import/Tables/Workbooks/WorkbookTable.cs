namespace Daicho.Import.Tables.Workbooks;

sealed class WorkbookTable : TableSource
{
    public static WorkbookTable OpenXlsx(string path, TableOptions options) => throw new NotImplementedException();
    public static WorkbookTable OpenXls(string path, TableOptions options) => throw new NotImplementedException();
    public override string Format => throw new NotImplementedException();
    public override long BytesRead => 0;
    public override long TotalBytes => 0;
    public override IEnumerable<SourceRow> Rows() => throw new NotImplementedException();
    public override void Dispose() { }
}
