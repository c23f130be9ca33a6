using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;

namespace Daicho.Core.Tests.Publication;

/// <summary>The check of variants, typing errors and gaps before a publication goes to the gazette.</summary>
public sealed class ProofTests
{
    static readonly PublicationLayout Layout = PublicationLayout.Get("chiba-table");

    [Theory]
    [InlineData("brackets", "台帳（写しを備える。")]
    [InlineData("brackets", "台帳」を備える。")]
    [InlineData("doubled", "台帳をを備える。")]
    [InlineData("doubled", "確認確認を行う。")]
    [InlineData("typing", "セキュリテイを確保する。")]
    [InlineData("typing", "令和1年に定めた。")]
    [InlineData("space", "内 容を確認する。")]
    [InlineData("space", "Ｉ Ｃ Ｔを活用する。")]
    [InlineData("date", "令和5年2月29日に備えた。")]
    [InlineData("date", "平成32年3月31日に備えた。")]
    [InlineData("character", "㈱見本に委託した。")]
    [InlineData("variant", "サーバを替えた。次にサーバーを廃棄した。")]
    [InlineData("variant", "甲および乙、丙及び丁を備える。")]
    [InlineData("width", "ＩＤを停止し、IDを消した。")]
    [InlineData("width", "１件を直し、2件と3件を調べた。")]
    [InlineData("year", "令和5年に定め、2024年に改めた。")]
    public void Text_WithAFault_IsTold(string rule, string measure) =>
        Assert.Contains(Run(Published.Item("1", "台帳がない。", measure)), n => n.Rule == rule);

    [Theory]
    [InlineData("実施したものの、効果は（一部を除き）確認できていない。そのもののことを指す。")]
    [InlineData("1）台帳を備える。（2）それぞれの課で人々に周知する。ア）済み")]
    [InlineData("令和6年2月29日に、各課と係が「台帳『写し』」を確認した。とともに改めた。")]
    [InlineData("サーバー及びサーバーの台帳を備えた。 また、ISO/IEC27001を取得した。")]
    public void Text_WithoutAFault_IsNotTold(string measure) =>
        Assert.Empty(Run(Published.Item("1", "台帳がない。", measure)));

    [Fact]
    public void Items_WithGaps_AreTold()
    {
        var notes = Run(
            Published.Item("1", "台帳がない。", "備えた。"),
            Published.Item("1", "写しがない。", "複写した。") with { Id = "b" },
            Published.Item("4", "印紙がない。", "", cls: "措置した") with { Id = "c" },
            Published.Item("", "決裁がない。", "決裁した。", cls: null) with { Id = "d", Number = null });
        Assert.Equal(["class-missing", "class-unknown", "measure-empty", "number-gap", "number-missing", "number-twice"], notes.Select(n => n.Rule).Distinct().Order());
    }

    [Fact]
    public void SameWordsUnderDifferentFindings_AreTold()
    {
        const string Words = "今後は適切に事務を執行するよう、所属職員に周知徹底を図った。";
        var note = Assert.Single(Run(Published.Item("1", "印紙がない。", Words), Published.Item("2", "決裁がない。", Words)));
        Assert.Equal("copied", note.Rule);
        Assert.Empty(Run(Published.Item("1", "印紙がない。", Words), Published.Item("2", "印紙がない。", Words)));
    }

    [Fact]
    public void Class_WithoutABoxOfTheForm_IsTold()
    {
        var content = Published.Of(Published.Item("1", "台帳がない。", "備えた。", cls: "是正措置")) with { Classes = [] };
        Assert.Contains(ProofCheck.Run(content, PublicationLayout.Get("check-form")), n => n.Rule == "class-box");
    }

    [Fact]
    public void Lines_OfTheProof_AreTheLinesOfTheRemarks()
    {
        var content = Published.Of(
            Published.Item("1", "台帳がない。", string.Concat(Enumerable.Repeat("長い文を書いて行を送る。", 12)) + "ここにセキュリテイの誤り。"),
            Published.Item("2", "写しがない。", "複写した。"));
        var (document, lines) = ProofLines.Number(Arranger.Arrange(content, Layout));
        var note = Assert.Single(ProofCheck.Run(content, Layout, lines), n => n.Rule == "typing");
        var html = HtmlWriter.Page(document);
        var printed = html.IndexOf($"<span class=\"pub-line\">{note.Line} </span>", StringComparison.Ordinal);
        var next = html.IndexOf("<span class=\"pub-line\">", printed + 1, StringComparison.Ordinal);
        Assert.Contains("セキュリ", html[printed..next], StringComparison.Ordinal);
        Assert.Equal(content.Items.First().MeasureText().Shown, string.Concat(document.Blocks.OfType<TableBlock>().First().Rows[0].Cells[3].Parts.Where(p => p.Kind == PartKind.Text).Select(p => p.Text)).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Chiba_Proof_FindsTheErrorsThatWerePrinted()
    {
        var notes = ProofCheck.Run(Published.Chiba.Value, Layout);
        Assert.Equal(
            [("2", "なしいと"), ("5", "こことや"), ("5", "タイミンング"), ("6", "こことや"), ("18", "セキュリテイ"), ("20", "なつた")],
            notes.Where(n => n.Weight == ProofWeight.Error).Select(n => (n.Number!, n.Found)).OrderBy(n => int.Parse(n.Item1)).ThenBy(n => n.Found, StringComparer.Ordinal));
    }

    static IReadOnlyList<ProofNote> Run(params PublishedItem[] items) => ProofCheck.Run(Published.Of(items), Layout);
}
