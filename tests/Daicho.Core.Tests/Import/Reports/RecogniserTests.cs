using Daicho.Import.Reports;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>The small recognisers one by one.</summary>
public sealed class RecogniserTests
{
    [Theory]
    [InlineData("No", "Number")]
    [InlineData("番　号", "Number")]
    [InlineData("事項名", "Subject")]
    [InlineData("結果（指摘）の内容", "Finding")]
    [InlineData("監査の結果", "Finding")]
    [InlineData("措置の内容", "Response")]
    [InlineData("講じた措置", "Response")]
    [InlineData("措置状況等", "ResponseOrClass")]
    [InlineData("改善状況", "ResponseOrClass")]
    [InlineData("区分", "State")]
    [InlineData("ペ ー ジ", "Page")]
    [InlineData("指摘件数", "Figure")]
    [InlineData("担当課名", "Unit")]
    [InlineData("監査対象機関", "Unit")]
    [InlineData("市長は速やかに措置を講じることとした。", "None")]
    public void ColumnLabel_AsPrinted_HasRole(string label, string role) => Assert.Equal(role, $"{ColumnMap.Read(label).Role}");

    [Theory]
    [InlineData("1", 1)]
    [InlineData("１２", 12)]
    [InlineData("（3）", 3)]
    [InlineData("No.4", 4)]
    [InlineData("第5号", 5)]
    [InlineData("1-2", null)]
    [InlineData("3件", null)]
    public void WholeNumber_OfCell_IsReadInAnyWidth(string cell, int? number) => Assert.Equal(number, Enumerator.WholeNumber(cell));

    [Theory]
    [InlineData("１　契約事務", "１", "契約事務")]
    [InlineData("(2) 財産", "(2)", "財産")]
    [InlineData("③システム運用", "③", "システム運用")]
    [InlineData("ア　監査の結果", "ア", "監査の結果")]
    [InlineData("1-1 組織体制", "1-1", "組織体制")]
    [InlineData("第2 意見", "第2", "意見")]
    [InlineData("№3　印紙", "3", "印紙")]
    [InlineData("2.5 ちば電子申請", "2.5", "ちば電子申請")]
    public void Enumerator_BeforeTitle_IsSplitOff(string text, string number, string rest)
    {
        Assert.True(Enumerator.TrySplit(text, out var n, out var r));
        Assert.Equal((number, rest), (n, r));
    }

    [Theory]
    [InlineData("3件あった。")]
    [InlineData("2024年度の監査")]
    [InlineData("アンケート結果")]
    public void Enumerator_InsideText_IsNone(string text) => Assert.False(Enumerator.TrySplit(text, out _, out _));

    [Theory]
    [InlineData("総務部 財政課", true)]
    [InlineData("企業局経理課", true)]
    [InlineData("教育委員会", true)]
    [InlineData("契約課が所管する事務所", false)]
    [InlineData("システム管理について", false)]
    [InlineData("意見3件", false)]
    public void Unit_ByItsName_IsToldFromProse(string text, bool unit) => Assert.Equal(unit, UnitText.IsUnit(text));

    [Theory]
    [InlineData("教育委員会・知事部局", 2)]
    [InlineData("財政課、会計課", 2)]
    [InlineData("男女参画・協働推進課", 0)]
    [InlineData("総務部\n財政課", 0)]
    [InlineData("財政課\n会計課", 2)]
    public void Respondents_OfUnitCell_AreCounted(string cell, int count) => Assert.Equal(count, UnitText.OfCell(cell).Count);

    [Theory]
    [InlineData("措置済み", "", "措置済み")]
    [InlineData("措　置　済", "", "措　置　済")]
    [InlineData("確認した。\n対応済み", "確認した。", "対応済み")]
    [InlineData("", "", null)]
    public void ClassCell_WithSpilledNarrative_IsSplit(string cell, string before, string? mark) => Assert.Equal((before, mark), ClassMark.Split(cell));

    [Theory]
    [InlineData("□A 措置完了　■B 措置中　□C 措置予定", "B 措置中")]
    [InlineData("☑措置済 ☐検討中", "措置済")]
    public void CheckBoxes_Ticked_AreRead(string text, string ticked) => Assert.Equal([ticked], ClassMark.Ticked(text));

    [Theory]
    [InlineData("第1 概要・・・・・・・ 3", true)]
    [InlineData("第2 指摘事項 …………… 12", true)]
    [InlineData("契約書に3件の誤りがあった。", false)]
    public void ContentsLine_ByItsLeader_IsTold(string text, bool contents) => Assert.Equal(contents, Furniture.IsContentsLine(text));

    [Theory]
    [InlineData("- 3 -", true)]
    [InlineData("12/45", true)]
    [InlineData("令和3年", false)]
    public void PageNumber_AloneOnItsLine_IsTold(string text, bool page) => Assert.Equal(page, Furniture.IsPageNumber(text));

    [Theory]
    [InlineData("令和４年度　包括外部監査の結果", "包括外部監査")]
    [InlineData("財政援助団体等監査及び定期監査", "財政援助団体等監査")]
    [InlineData("個別外部監査契約", "個別外部監査")]
    [InlineData("指導監査の結果", null)]
    public void AuditKind_OfTitle_IsNamed(string title, string? kind) => Assert.Equal(kind, AuditHeaders.KindIn(title));

    [Fact]
    public void TaggedCell_OfText_KeepsItsLines() =>
        Assert.Equal("一行\n二行\n項目\t件数", CellText.OfTagged("<p>一行</p> <p>二行</p><table border=\"1\"><tr><td>項目</td><td>件数</td></tr></table>"));

    [Fact]
    public void Brackets_ThatAreNoTags_AreText() => Assert.Equal("<組織図>と a < b", CellText.OfTagged("<組織図>と a < b"));

    [Theory]
    [InlineData(932, "cp932")]
    [InlineData(51932, "euc-jp")]
    [InlineData(65001, "utf-8")]
    [InlineData(1200, "utf-16le")]
    public void Encoding_OfReport_IsFound(int page, string name)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var encoding = System.Text.Encoding.GetEncoding(page);
        const string text = "令和4年度定期監査\n番号\t指摘事項\t措置\n1\t日計表がない。\t作成した。\n";
        byte[] bytes = page == 1200 ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
        var report = Report.Checked(ReportSource.FromBytes(bytes));
        Assert.Equal(name, report.Encoding);
        Assert.Equal("日計表がない。", Assert.Single(report.Items).Finding);
    }

    [Fact]
    public void Encoding_OfBinaryFile_IsRefused() =>
        Assert.Throws<UserErrorException>(() => ReportSource.FromBytes([0xFF, 0x00, 0x81, 0xFF, 0x80]));
}
