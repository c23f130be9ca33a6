using Daicho.Calendar;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>Items printed as running text.</summary>
public sealed class TextLayoutTests
{
    [Fact]
    public void BracketedPairs_UnderNumberedTitles_AreItems()
    {
        var report = Report.OfText("""
            令和４年度 定期監査結果に基づく措置の公表

            総務部 財政課
            １　契約事務について
            【指摘事項】
            契約書に記載すべき履行期限が
            記載されていなかった。
            【措置】
            令和５年２月１日に変更契約を締結した。

            ２　財産管理について
            【指摘事項】
            台帳の更新がされていなかった。
            【措置】
            更新した。
            以上
            """);
        Assert.Equal([("1", "契約事務について"), ("2", "財産管理について")], report.Items.Select(i => (i.Number!, i.Subject!)));
        Assert.Equal("契約書に記載すべき履行期限が記載されていなかった。", report.Items[0].Finding);
        Assert.Equal("更新した。", report.Items[1].Response);
        Assert.All(report.Items, i => Assert.Equal(("指摘", "総務部 財政課"), (i.Kind!, i.Unit!)));
        Assert.Equal([new DateOnly(2023, 2, 1)], report.Items[0].Dates);
        Assert.Contains("以上", report.UnplacedLines);
    }

    [Fact]
    public void LabelsWithKana_InEachItem_AreNotNumbers()
    {
        var report = Report.OfText("""
            令和３年度財政援助団体等監査の結果に係る措置

            （公財）文化振興財団
            (1) 収入事務
            ア　監査の結果
            　　施設使用料の調定が遅れていた。
            イ　措置の内容
            　　毎月末に調定することとした。
            (2) 支出事務
            ア　監査の結果
            　　支払が遅延していた。
            イ　措置の内容
            　　支払予定表により管理している。
            """);
        Assert.Equal([("(1)", "収入事務"), ("(2)", "支出事務")], report.Items.Select(i => (i.Number!, i.Subject!)));
        Assert.Equal("毎月末に調定することとした。", report.Items[0].Response);
        Assert.Equal("支払が遅延していた。", report.Items[1].Finding);
    }

    [Fact]
    public void NumberedProse_WithMeasureInBrackets_IsSplit()
    {
        var report = Report.OfText("""
            監査公表第５号
            令和５年度随時監査の結果に基づく措置
            (1) 指摘　公印の使用簿に押印がなかった。（措置）使用の都度、押印することとした。
            (2) 意見　研修の充実が望まれる。（措置）令和６年１月１５日に研修を実施した。
            (3) 指摘 物品の検収印がなかった。
            （措置）
            検収印を押した。
            """);
        Assert.Equal(["(1)", "(2)", "(3)"], report.Items.Select(i => i.Number!));
        Assert.Equal(["指摘", "意見", "指摘"], report.Items.Select(i => i.Kind!));
        Assert.Equal(["公印の使用簿に押印がなかった。", "研修の充実が望まれる。", "物品の検収印がなかった。"], report.Items.Select(i => i.Finding!));
        Assert.Equal("検収印を押した。", report.Items[2].Response);
        Assert.Equal("随時監査", report.Audits[0].Kind);
    }

    [Fact]
    public void ArrowPairs_UnderUnits_AreItems()
    {
        var report = Report.OfText("""
            令和元年度行政監査の結果及び措置

            【健康福祉部 保険年金課】
            ・督促状の発送が遅れているものがあった。
            ⇒ 発送日を定め、遅れのないよう管理している。
            ・還付加算金の計算に誤りがあった。
            ⇒ 再計算し、令和2年3月31日に還付した。

            【建設部 道路課】
            占用料の調定漏れがあった。
            ⇒ 調定した。
            """);
        Assert.Equal(3, report.Items.Count);
        Assert.Equal(["健康福祉部 保険年金課", "健康福祉部 保険年金課", "建設部 道路課"], report.Items.Select(i => i.Unit!));
        Assert.Equal("占用料の調定漏れがあった。", report.Items[2].Finding);
        Assert.Equal("調定した。", report.Items[2].Response);
        Assert.Equal([new DateOnly(2020, 3, 31)], report.Items[1].Dates);
        Assert.Equal(new FiscalYear(2019), report.Audits[0].FiscalYear);
    }

    [Fact]
    public void UnlabelledNumberedFindings_BeforeMeasures_AreItems()
    {
        var report = Report.OfText("""
            令和４年度 工事監査の結果に対する措置

            第１　指摘事項
            １　設計変更の協議書が作成されていないものがあった。
            （措置）
            協議書を作成した。
            今後は様式により確認する。
            ２　安全書類の一部が保存されていなかった。
            （措置）
            保存した。

            第２　意見
            １　標準的な工期の設定を検討されたい。
            （対応）
            検討を始めた。
            """);
        Assert.Equal([("指摘", "1"), ("指摘", "2"), ("意見", "1")], report.Items.Select(i => (i.Kind!, i.Number!)));
        Assert.Equal("協議書を作成した。\n今後は様式により確認する。", report.Items[0].Response);
        Assert.Equal("標準的な工期の設定を検討されたい。", report.Items[2].Finding);
    }

    [Fact]
    public void TwoColumnTable_LabelsBesideTexts_IsOneItemEach()
    {
        var report = Report.OfHtml("""
            <html><body><h2>令和3年度包括外部監査の結果に対する措置</h2>
            <table><tr><th>項目</th><td>指定管理者の選定</td></tr><tr><th>区分</th><td>指摘</td></tr><tr><th>監査の結果</th><td>選定の記録がない。</td></tr><tr><th>講じた措置</th><td>記録を作成した。</td></tr><tr><th>所管課</th><td>スポーツ課</td></tr></table>
            <table><tr><th>項目</th><td>使用料の減免</td></tr><tr><th>区分</th><td>意見</td></tr><tr><th>監査の結果</th><td>基準の見直しが望ましい。</td></tr><tr><th>講じた措置</th><td>見直した。</td></tr><tr><th>所管課</th><td>市民課</td></tr></table>
            </body></html>
            """);
        Assert.Equal([("指定管理者の選定", "指摘", "スポーツ課"), ("使用料の減免", "意見", "市民課")], report.Items.Select(i => (i.Subject!, i.Kind!, i.Unit!)));
        Assert.Equal(["記録を作成した。", "見直した。"], report.Items.Select(i => i.Response!));
    }

    [Fact]
    public void NumberedLabels_WithColons_GiveNumberAndKind()
    {
        var report = Report.OfText("""
            令和４年度 包括外部監査結果報告書に対する対応
            【指摘１】委託契約の検査調書が作成されていない。
            対応状況：作成した。
            区分：対応済
            【意見２－１】検査体制の強化が望ましい。
            対応状況：令和５年度に体制を強化する。
            区分：対応予定
            """);
        Assert.Equal([("1", "指摘", "対応済"), ("2-1", "意見", "対応予定")], report.Items.Select(i => (i.Number!, i.Kind!, i.Class!)));
        Assert.Equal("令和５年度に体制を強化する。", report.Items[1].Response);
    }

    [Fact]
    public void FindingsWithoutMeasures_InTheAuditReportItself_AreItems()
    {
        var report = Report.OfText("""
            令和５年度 包括外部監査の結果報告書
            包括外部監査人　公認会計士　山田 太郎
            第２章 監査の結果
            １　システム台帳の整備について【指摘】
            台帳に登載されていないシステムが3件あった。速やかに登載すべきである。
            ２　費用の把握について【意見】
            全庁の費用を一覧にすることが望ましい。
            """);
        Assert.Equal([("1", "指摘", "システム台帳の整備について"), ("2", "意見", "費用の把握について")], report.Items.Select(i => (i.Number!, i.Kind!, i.Subject!)));
        Assert.Equal("全庁の費用を一覧にすることが望ましい。", report.Items[1].Finding);
        Assert.All(report.Items, i => Assert.Null(i.Response));
        Assert.Equal("山田 太郎", report.Audits[0].Auditor);
    }

    [Fact]
    public void HtmlParagraphs_WithHeadings_KeepSectionAndSubject()
    {
        var report = Report.OfHtml("""
            <html><body><h1>平成31年度 定例監査の結果に基づく措置</h1>
            <h2>1 教育委員会</h2>
            <h3>(1) 物品管理</h3>
            <p>【指摘事項】備品に標示票が貼られていなかった。</p>
            <p>【措置の内容】すべての備品に貼付した。</p>
            <h3>(2) 契約</h3>
            <p>【指摘事項】見積書を徴していなかった。</p>
            <p>【措置の内容】徴することとした。</p>
            <p>お問い合わせ 監査事務局 電話 000-0000</p></body></html>
            """);
        Assert.Equal([("物品管理", "教育委員会"), ("契約", "教育委員会")], report.Items.Select(i => (i.Subject!, i.Unit!)));
        Assert.Equal("徴することとした。", report.Items[1].Response);
        Assert.Equal((2019, "定例監査"), (report.Audits[0].FiscalYear!.Value.Year, report.Audits[0].Kind!));
    }

    [Fact]
    public void ClassBesideTheLabel_AndListInTheAnswer_StayWithTheirItem()
    {
        var report = Report.OfText("""
            平成30年度 包括外部監査の結果に対する措置状況
            （１）選定委員会の構成について（意見1）
            　委員の過半数を外部委員とすることが望ましい。
            　《措置状況》　措置済
            　次のとおり見直した。
            　ア　過半数を外部委員とした。
            　イ　議事録を公表した。
            （２）選定基準の公表について（指摘1）
            　選定基準が公表されていないので公表すべきである。
            　《措置状況》　検討中
            　公表の方法を検討している。
            """);
        Assert.Equal([("(1)", "意見", "選定委員会の構成について", "措置済"), ("(2)", "指摘", "選定基準の公表について", "検討中")], report.Items.Select(i => (i.Number!, i.Kind!, i.Subject!, i.Class!)));
        Assert.EndsWith("イ　議事録を公表した。", report.Items[0].Response, StringComparison.Ordinal);
    }

    [Fact]
    public void ListsOfFindingsAndMeasures_WithTheSameNumbers_ArePairedAndToBeReviewed()
    {
        var report = Report.OfText("""
            財政援助団体等監査結果に対する措置状況
            １ 公益財団法人国際交流協会
            (1)指摘事項
            ア 理事会の議事録に押印がなかった。
            イ 現金出納簿が作成されていなかった。
            (2)措置
            ア 押印した。
            イ 作成した。
            """);
        Assert.Equal([("ア", "押印した。"), ("イ", "作成した。")], report.Items.Select(i => (i.Number!, i.Response!)));
        Assert.All(report.Items, i => Assert.Single(i.NeedsReview));
        Assert.Equal([5, 8], report.Items[1].SourceLines);
    }

    [Fact]
    public void AnswersInTurn_OfTwoRespondents_AreOneItem()
    {
        var report = Report.OfText("""
            令和３年度　定期監査結果に対する措置状況等報告
            ○指摘事項
            　学校施設の使用許可の決裁が漏れていた。
            ●措置状況
            【教育委員会】
            　使用許可の決裁を行った。
            【知事部局】
            　所管施設についても点検した。
            ○指摘事項
            　消耗品の受払簿に記載漏れがあった。
            ●措置状況
            　記載した。
            """);
        Assert.Equal(2, report.Items.Count);
        Assert.Equal(["教育委員会", "知事部局"], report.Items[0].Units);
        Assert.NotEmpty(report.Items[0].NeedsReview);
        Assert.Null(report.Items[1].Unit);
    }

    [Fact]
    public void SheetForEachItem_WithNumberLine_ReadsAllLabels()
    {
        var report = Report.OfText("""
            令和3年度包括外部監査結果報告書に係る措置状況

            No.1
            【監査テーマ】 公営住宅の管理
            【報告書の該当頁】 P.45
            【指摘・意見の区分】 指摘
            【項目名】 滞納家賃の管理
            【内容】 督促状の発送が遅れている。
            【措置の内容】 発送を委託し、遅れを解消した。
            【措置済・未措置の別】 措置済
            【担当課】 住宅課

            No.2
            【監査テーマ】 公営住宅の管理
            【報告書の該当頁】 P.52
            【指摘・意見の区分】 意見
            【項目名】 保証人制度
            【内容】 制度の見直しが望ましい。
            【措置の内容】 条例を改正した。
            【措置済・未措置の別】 措置済
            【担当課】 住宅課
            """);
        Assert.Equal([("1", "指摘", "滞納家賃の管理", "P.45", "住宅課", "措置済"), ("2", "意見", "保証人制度", "P.52", "住宅課", "措置済")],
            report.Items.Select(i => (i.Number!, i.Kind!, i.Subject!, i.Page!, i.Unit!, i.Class!)));
        Assert.Equal("公営住宅の管理", Assert.Single(report.Audits).Theme);
    }

    [Fact]
    public void FindingsOnly_UnderUnits_LeaveTheIntroductionOut()
    {
        var report = Report.OfText("""
            令和5年度定期監査報告
            第４　監査の結果
            　おおむね適正に執行されていると認められたが、次の事項について改善を要する。
            １　指摘事項
            (1) 企画課
            　旅費の精算が遅れているものがあった。速やかに精算されたい。
            ２　注意事項
            (1) 企画課
            　郵券の残高確認がされていなかった。
            """);
        Assert.Equal([("指摘", "企画課"), ("注意", "企画課")], report.Items.Select(i => (i.Kind!, i.Unit!)));
        Assert.Contains(report.UnplacedLines, l => l.Contains("おおむね適正", StringComparison.Ordinal));
    }

    [Fact]
    public void LabelsWithOneSpace_AreRead()
    {
        var report = Report.OfText("""
            指摘事項に対する措置状況（令和5年度定期監査分）
            番号 1
            部署 生活環境課
            指摘の内容 ごみ袋の在庫管理簿と現物が一致していなかった。
            措置の内容 毎月照合することとした。
            措置状況 措置済

            番号 2
            部署 上下水道課
            指摘の内容 メーターの検針誤りがあった。
            措置の内容 還付した。
            措置状況 措置済
            """);
        Assert.Equal([("1", "生活環境課", "措置済"), ("2", "上下水道課", "措置済")], report.Items.Select(i => (i.Number!, i.Unit!, i.Class!)));
        Assert.Equal("還付した。", report.Items[1].Response);
    }
}
