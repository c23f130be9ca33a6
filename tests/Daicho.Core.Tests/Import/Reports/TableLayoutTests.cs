using Daicho.Calendar;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>Item tables as other governments print them.</summary>
public sealed class TableLayoutTests
{
    [Fact]
    public void TableWithoutNumbers_AkitaClasses_ReadsClassAndUnit()
    {
        var report = Report.OfText("""
            秋田市公報 第1234号
            令和5年8月1日
            令和３年度包括外部監査の結果に基づく措置状況の公表
            監査テーマ：市税の賦課徴収に関する財務事務の執行について

            担当課	指摘事項	講じた措置	措置状況
            市民税課	減免申請書の決裁日が記載されていないものがあった。	令和4年5月1日から決裁日を必ず記載する様式に改めた。	措置済
            納税課	催告書の発送記録が保存されていなかった。	保存方法を検討している。	検討中
            資産税課	家屋調査の計画が作成されていなかった。	令和５年度中に計画を作成する。	措置予定
            """);
        Assert.Equal([("市民税課", "措置済"), ("納税課", "検討中"), ("資産税課", "措置予定")], report.Items.Select(i => (i.Unit!, i.Class!)));
        Assert.All(report.Items, i => Assert.Equal("指摘", i.Kind));
        Assert.All(report.Items, i => Assert.Null(i.Number));
        Assert.Equal([new DateOnly(2022, 5, 1)], report.Items[0].Dates);
        var audit = Assert.Single(report.Audits);
        Assert.Equal((new FiscalYear(2021), new DateOnly(2023, 8, 1), "秋田市公報", "市税の賦課徴収に関する財務事務の執行について"), (audit.FiscalYear!.Value, audit.PublishedOn!.Value, audit.GazetteName!, audit.Theme!));
    }

    [Fact]
    public void FullWidthNumbers_InPeriodicAudit_AreRead()
    {
        var report = Report.OfText("""
            令和元年度定期監査の結果に基づき講じた措置について（公表）
            令和２年６月１０日　〇〇市監査委員

            番号	監査対象機関	監査の結果	措置の内容
            １	総務部総務課	切手の受払簿に記載漏れがあった。	直ちに受払簿を補正した。
            ２	教育委員会事務局学校教育課	旅費の支給額に誤りがあった。	令和元年１２月２日に追給した。
            """);
        Assert.Equal(["1", "2"], report.Items.Select(i => i.Number!));
        Assert.Equal(["総務部総務課", "教育委員会事務局学校教育課"], report.Items.Select(i => i.Unit!));
        Assert.All(report.Items, i => Assert.Null(i.Kind));
        Assert.All(report.Items, i => Assert.Null(i.Class));
        Assert.Equal([new DateOnly(2019, 12, 2)], report.Items[1].Dates);
        var audit = Assert.Single(report.Audits);
        Assert.Equal((new FiscalYear(2019), "定期監査", new DateOnly(2020, 6, 10)), (audit.FiscalYear!.Value, audit.Kind!, audit.PublishedOn!.Value));
    }

    [Fact]
    public void YearsInTheTitle_AuditedYearOutranksMeasuresAndPublication()
    {
        var report = Report.OfText("""
            令和５年度に講じた令和３年度包括外部監査の結果に係る措置
            公表日：令和６年２月９日
            No.	区分	項目	指摘・意見の内容	対応状況	改善状況
            1	指摘	契約事務	随意契約の理由書が作成されていない。	理由書を作成し、決裁を得ることとした。	改善済み
            2	意見	補助金	効果の検証が望まれる。	検証の方法を定める予定である。	改善中
            """);
        Assert.Equal(new FiscalYear(2021), Assert.Single(report.Audits).FiscalYear);
        Assert.Equal([("指摘", "契約事務", "改善済み"), ("意見", "補助金", "改善中")], report.Items.Select(i => (i.Kind!, i.Subject!, i.Class!)));
    }

    [Fact]
    public void MieLabels_InStateColumn_AreClasses()
    {
        var report = Report.OfText("""
            令和４年度行政監査結果への対応状況
            監査の結果	対応の内容	改善状況
            財産台帳の更新が遅れていた。	更新手順を定め、全件を更新した。	概ね改善済み
            備品の現物照合がされていなかった。	年1回照合することとし、半数を終えた。	改善が進んだ
            委託の検査調書がなかった。	様式を検討している。	検討を予定している
            """);
        Assert.Equal(["概ね改善済み", "改善が進んだ", "検討を予定している"], report.Items.Select(i => i.Class!));
        Assert.Equal("行政監査", report.Audits[0].Kind);
    }

    [Fact]
    public void CheckBoxes_TickedEntryIsTheClass_NoneOrTwoToBeReviewed()
    {
        var report = Report.OfText("""
            令和５年度財政援助団体等監査の結果に対する措置状況
            番号	団体名	指摘事項	措置状況	区分
            1	公益財団法人緑化協会	決算書に誤りがあった。	訂正した。	■A 措置完了 □B 措置中 □C 措置予定 □D 不措置 □E 検討中
            2	社会福祉協議会	規程が古いままであった。	改正案を作成中である。	□A 措置完了 ■B 措置中 □C 措置予定 □D 不措置 □E 検討中
            3	観光公社	領収書がなかった。	確認している。	□A 措置完了 □B 措置中 □C 措置予定 □D 不措置 □E 検討中
            """);
        Assert.Equal(["A 措置完了", "B 措置中", null], report.Items.Select(i => i.Class));
        Assert.Equal([0, 0, 1], report.Items.Select(i => i.NeedsReview.Count));
        Assert.Equal("財政援助団体等監査", report.Audits[0].Kind);
    }

    [Fact]
    public void TwoRespondentsInOneCell_AreNamedAndToBeReviewed()
    {
        var report = Report.OfText("""
            令和３年度包括外部監査の結果に基づく措置
            No	所管	意見	対応状況等	区分
            1	教育委員会・知事部局	施設の管理台帳を統一することが望ましい。	統一した様式を定めた。	対応済み
            2	男女参画・協働推進課	利用実績を公表することが望ましい。	公表した。	対応済み
            """);
        Assert.Equal(["教育委員会", "知事部局"], report.Items[0].Units);
        Assert.Contains(report.Items[0].NeedsReview, n => n.Contains("所属が2つ", StringComparison.Ordinal));
        Assert.Empty(report.Items[1].Units);
        Assert.Empty(report.Items[1].NeedsReview);
    }

    [Fact]
    public void HtmlTable_WithSpansAndBreaks_KeepsItsCells()
    {
        var report = Report.OfHtml("""
            <!DOCTYPE html><html><head><title>監査結果</title><style>p{}</style></head><body>
            <h1>令和4年度　包括外部監査の結果に対する措置状況</h1>
            <p>公表日：2024年1月31日</p>
            <h2>第1　指摘事項</h2>
            <table>
            <tr><th rowspan="2">番号</th><th rowspan="2">件名</th><th colspan="2">監査の結果と措置</th><th rowspan="2">担当課</th></tr>
            <tr><th>指摘の内容</th><th>措置の内容</th></tr>
            <tr><td>1</td><td>契約</td><td>検査調書が<br>作成されていない。</td><td><p>作成した。</p><p>令和5年4月1日から様式を改めた。</p></td><td rowspan="2">財産経営課</td></tr>
            <tr><td>2</td><td>物品</td><td>現物が<b>台帳</b>と合わない。</td><td>合わせた。</td></tr>
            <tr><td colspan="5">教育委員会</td></tr>
            <tr><td>3</td><td>旅費</td><td>支給漏れがあった。</td><td>支給した。</td><td>学校人事課</td></tr>
            </table>
            <script>var 指摘 = 1;</script></body></html>
            """);
        Assert.Equal(["1", "2", "3"], report.Items.Select(i => i.Number!));
        Assert.Equal(["財産経営課", "財産経営課", "学校人事課"], report.Items.Select(i => i.Unit!));
        Assert.Equal("作成した。\n令和5年4月1日から様式を改めた。", report.Items[0].Response);
        Assert.Equal("現物が台帳と合わない。", report.Items[1].Finding);
        Assert.All(report.Items, i => Assert.Equal("指摘", i.Kind));
        Assert.Equal([9], report.Items[1].SourceLines);
        Assert.Equal((new FiscalYear(2022), new DateOnly(2024, 1, 31)), (report.Audits[0].FiscalYear!.Value, report.Audits[0].PublishedOn!.Value));
    }

    [Fact]
    public void NumberSpanningRows_WithAnswersOfTwoUnits_IsOneItem()
    {
        var report = Report.OfHtml("""
            <html><body><h1>令和2年度包括外部監査 措置状況</h1><table>
            <tr><th>No</th><th>意見</th><th>担当部署</th><th>対応状況</th><th>区分</th></tr>
            <tr><td rowspan="2">1</td><td rowspan="2">手引を統一することが望ましい。</td><td>財政課</td><td>統一した。</td><td>対応済み</td></tr>
            <tr><td>会計課</td><td>周知した。</td><td>対応済み</td></tr>
            <tr><td>2</td><td>研修を行うことが望ましい。</td><td>人事課</td><td>研修した。</td><td>対応済み</td></tr>
            </table></body></html>
            """);
        Assert.Equal(2, report.Items.Count);
        Assert.Equal(["財政課", "会計課"], report.Items[0].Units);
        Assert.Equal("統一した。\n周知した。", report.Items[0].Response);
        Assert.NotEmpty(report.Items[0].NeedsReview);
    }

    [Fact]
    public void MarkColumns_WithAnswers_TellTheKind()
    {
        var report = Report.OfText("""
            平成30年度包括外部監査結果に対する措置
            番号	件名	指摘	意見	監査結果の内容	措置内容
            1	公印	○		公印の管理簿がない。	管理簿を作成した。
            2	基金		○	運用方針の公表が望ましい。	公表した。
            """);
        Assert.Equal([("指摘", "公印"), ("意見", "基金")], report.Items.Select(i => (i.Kind!, i.Subject!)));
        Assert.Equal("公印の管理簿がない。", report.Items[0].Finding);
    }

    [Fact]
    public void SeparateColumnsOfFindingsAndOpinions_TellTheKind()
    {
        var report = Report.OfText("""
            平成30年度包括外部監査結果に対する措置
            番号	指摘事項	意見	措置
            1	公印の管理簿がない。		管理簿を作成した。
            2		運用方針の公表が望ましい。	公表した。
            """);
        Assert.Equal(["指摘", "意見"], report.Items.Select(i => i.Kind!));
        Assert.Equal("運用方針の公表が望ましい。", report.Items[1].Finding);
    }

    [Fact]
    public void YearAndThemeColumns_MakeAuditsOfRows()
    {
        var report = Report.OfText("""
            包括外部監査の結果に係る措置の公表
            監査年度	監査テーマ	番号	指摘の内容	措置の内容	区分
            令和元年度	病院事業の経営管理	1	未収金の督促が遅れていた。	督促した。	措置済
            令和元年度	病院事業の経営管理	2	棚卸しがされていない。	実施した。	措置済
            令和３年度	道路の維持管理	1	点検記録がない。	記録することとした。	継続
            """);
        Assert.Equal([2019, 2021], report.Audits.Select(a => a.FiscalYear!.Value.Year));
        Assert.Equal(["病院事業の経営管理", "道路の維持管理"], report.Audits.Select(a => a.Theme!));
        Assert.Equal([0, 0, 1], report.Items.Select(i => i.AuditIndex));
    }

    [Fact]
    public void QuotedCells_WithLineBreaks_AreOneRow()
    {
        var report = Report.OfText("令和4年度定期監査の結果\nNo\t指摘事項\t措置\n1\t\"収入の調定が\n遅れていた。\"\t\"調定した。\n今後は注意する。\"\n2\t日計表がない。\t作成した。\n");
        Assert.Equal(2, report.Items.Count);
        Assert.Equal([3, 4, 5], report.Items[0].SourceLines);
        Assert.Equal("調定した。\n今後は注意する。", report.Items[0].Response);
    }

    [Fact]
    public void OneCellPerLine_IsPutBackIntoRows()
    {
        var report = Report.OfText("""
            令和2年度包括外部監査の結果に係る措置結果
            【指摘】
            No
            事項名
            結果（指摘）の内容
            措置状況等
            区分
            1
            契約事務
            契約書に収入印紙が
            貼られていない。
            貼付を確認した。
            措置済み
            2
            財産管理
            台帳に登載されていない。
            登載した。
            措置済み

            【意見】
            """);
        Assert.Equal([("1", "契約事務", "措置済み"), ("2", "財産管理", "措置済み")], report.Items.Select(i => (i.Number!, i.Subject!, i.Class!)));
        Assert.Equal("契約書に収入印紙が貼られていない。", report.Items[0].Finding);
        Assert.Equal("指摘", report.Items[0].Kind);
        Assert.Equal([8, 9, 10, 11, 12, 13], report.Items[0].SourceLines);
    }

    [Fact]
    public void PipesCommasAndSpaces_PartColumnsToo()
    {
        var pipes = Report.OfText("令和4年度定期監査\n| 番号 | 指摘事項 | 措置の内容 |\n|---|---|---|\n| 1 | 日計表がない。 | 作成した。 |\n");
        var commas = Report.OfText("令和4年度定期監査\n番号,指摘事項,措置の内容\n1,日計表がない。,作成した。\n2,\"帳簿, 伝票がない。\",備えた。\n");
        var spaces = Report.OfText("令和4年度定期監査\n番号　指摘事項　　　措置の内容\n1　　　日計表がない。　作成した。\n");
        Assert.Equal("作成した。", Assert.Single(pipes.Items).Response);
        Assert.Equal(["日計表がない。", "帳簿, 伝票がない。"], commas.Items.Select(i => i.Finding!));
        Assert.Equal("日計表がない。", Assert.Single(spaces.Items).Finding);
    }

    [Fact]
    public void RowContinuedBelowARepeatedHeader_IsJoinedAndToBeReviewed()
    {
        var report = Report.OfText("""
            令和4年度定期監査の結果に対する措置
            番号	指摘事項	措置の内容	区分
            1	契約の変更に当たり、	変更契約を	
            - 2 -
            番号	指摘事項	措置の内容	区分
            	決裁がなかった。	締結した。	措置済み
            2	日計表がない。	作成した。	措置済み
            """);
        Assert.Equal(2, report.Items.Count);
        Assert.Equal(("契約の変更に当たり、決裁がなかった。", "変更契約を締結した。", "措置済み"), (report.Items[0].Finding!, report.Items[0].Response!, report.Items[0].Class!));
        Assert.NotEmpty(report.Items[0].NeedsReview);
    }

    [Fact]
    public void NumbersWithGaps_AsInRepublishedItems_AreKept()
    {
        var report = Report.OfText("""
            平成29年度包括外部監査の結果に係る措置（追加公表）
            番号	意見	対応状況等	区分
            3	公表が望ましい。	公表した。	対応済み
            17	統一が望ましい。	検討を続ける。	継続
            18	周知が望ましい。	周知した。	対応済み
            """);
        Assert.Equal(["3", "17", "18"], report.Items.Select(i => i.Number!));
        Assert.All(report.Items, i => Assert.Empty(i.NeedsReview));
    }

    [Fact]
    public void FurtherColumns_AreKeptBesideTheItem()
    {
        var report = Report.OfText("令和4年度行政監査\n番号\t指摘事項\t措置の内容\t措置年月日\t備考\n1\t日計表がない。\t作成した。\tR5.4.3\t再発\n");
        Assert.Equal([new("措置年月日", "R5.4.3"), new("備考", "再発")], report.Items[0].Other);
    }

    [Theory]
    [InlineData("chiba-2024-measures.txt", 65)]
    [InlineData("kumamoto-2020-it-audit-summary.txt", 39)]
    public void PublishedReport_AsHtml_YieldsTheSameItems(string name, int count)
    {
        var html = new System.Text.StringBuilder("<!DOCTYPE html><html><body>");
        var inTable = false;
        foreach (var line in File.ReadLines(Report.SamplePath(name)))
        {
            var row = line.Contains('\t', StringComparison.Ordinal);
            if (row != inTable && line.Trim().Length > 0) html.AppendLine((inTable = row) ? "<table>" : "</table>");
            html.AppendLine(row ? $"<tr><td>{line.Replace("\t", "</td><td>", StringComparison.Ordinal)}</td></tr>" : $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>");
        }
        var report = Report.OfHtml(html.ToString());
        var text = Report.OfSample(name);
        Assert.Equal(count, report.Items.Count);
        Assert.Equal(text.Items.Select(i => (i.Number, i.Kind, i.Class, i.Section, i.Unit, i.Page, i.AuditIndex)), report.Items.Select(i => (i.Number, i.Kind, i.Class, i.Section, i.Unit, i.Page, i.AuditIndex)));
        Assert.Equal(text.Systems.Count, report.Systems.Count);
        Assert.Equal(text.CostRows.Count, report.CostRows.Count);
    }

    [Fact]
    public void CellsBrokenByLineEnds_WithoutQuotes_AreJoined()
    {
        var report = Report.OfText("令和4年度定期監査の改善状況\n部局名\t監査結果（意見）\t改善の状況\t区分\n総務部\t（１）歳入の確保\n収入未済額の縮減に努められたい。\t滞納整理を進めた。\t概ね改善済み\n県土整備部\t工事の安全対策を徹底されたい。\t研修を実施した。\t改善が進んだ\n");
        Assert.Equal([("総務部", "概ね改善済み"), ("県土整備部", "改善が進んだ")], report.Items.Select(i => (i.Unit!, i.Class!)));
        Assert.Equal([3, 4], report.Items[0].SourceLines);
    }

    [Fact]
    public void DittoUnits_AndAuditedBodies_NameTheAnsweringUnit()
    {
        var report = Report.OfText("令和4年度財政援助団体等監査\n番号\t対象団体\t所管課\t指摘事項\t措置\n1\t緑化協会\t公園課\t決算書に誤り。\t訂正した。\n2\t緑化協会\t同上\t規程が古い。\t改正した。\n");
        Assert.Equal(["公園課", "公園課"], report.Items.Select(i => i.Unit!));
        Assert.All(report.Items, i => Assert.Contains(new("対象団体", "緑化協会"), i.Other));
    }

    [Fact]
    public void MisreadNumber_BetweenItsNeighbours_IsCorrectedAndToBeReviewed()
    {
        var report = Report.OfText("令和4年度包括外部監査の措置\nNo\t指摘事項\t措置\n1\t日付がない。\t記入した。\n8\t印紙がない。\t貼った。\n3\t調書がない。\t作成した。\n");
        Assert.Equal(["1", "2", "3"], report.Items.Select(i => i.Number!));
        Assert.Equal([0, 1, 0], report.Items.Select(i => i.NeedsReview.Count));
    }

    [Fact]
    public void AuditsInHeadings_OfOnePage_KeepTheirYearAndTheme()
    {
        var report = Report.OfHtml("""
            <html><head><title>包括外部監査の結果に基づく措置（令和4年度公表分）</title></head><body>
            <h1>包括外部監査の結果に基づく措置（令和4年度公表分）</h1><p>更新日：2023年3月31日</p>
            <h2>平成29年度包括外部監査「教育委員会の財務事務」</h2><h3>指摘事項</h3>
            <table><tr><th>番号</th><th>指摘の概要</th><th>講じた措置</th></tr><tr><td>1</td><td>会計報告がされていない。</td><td>報告した。</td></tr></table>
            <h2>令和2年度包括外部監査「情報システムの管理」</h2><h3>意見</h3>
            <table><tr><th>番号</th><th>意見の概要</th><th>講じた措置</th></tr><tr><td>2</td><td>台帳の一元化が望ましい。</td><td>一元化した。</td></tr></table>
            </body></html>
            """);
        Assert.Equal([(2017, "教育委員会の財務事務"), (2020, "情報システムの管理")], report.Audits.Select(a => (a.FiscalYear!.Value.Year, a.Theme!)));
        Assert.Equal([(0, "指摘"), (1, "意見")], report.Items.Select(i => (i.AuditIndex, i.Kind!)));
    }
}
