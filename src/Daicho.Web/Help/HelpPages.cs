using Daicho.Ledgers;
using Daicho.Text;
using Daicho.Web.Ledgers;

namespace Daicho.Web.Help;

/// <summary>A page of help with the sentences that a search reads.</summary>
public sealed record HelpPage(string Title, string Href, IReadOnlyList<string> Texts);

/// <summary>The pages of help as the person may read them: made from declarations, never written twice.</summary>
public sealed class HelpPages(LedgerDesk desk)
{
    /// <summary>Keys that the browser and the pages answer to.</summary>
    public static IReadOnlyList<(string Keys, string What)> Keyboard { get; } =
    [
        ("Tab、Shift + Tab", "次、前のリンク・入力欄・ボタンへ移る。最初の Tab で「本文へ移動」が出る。"),
        ("Enter", "リンクを開く。入力欄では、その欄のある条件や検索を実行する。"),
        ("Space", "チェックを付ける・外す。「表で見る」などを開く・閉じる。"),
        ("↑、↓", "選択肢を選ぶ。表に移ると、表を上下に動かす。"),
        ("←、→", "表や図に移ると、左右に動かす。"),
        ("Esc", "開いているメニューを閉じる。"),
        ("Alt + ←", "前のページに戻る（macOS は ⌘ + [）。"),
        ("Ctrl + P", "印刷する。見出しやボタンは印刷されない。"),
    ];

    /// <summary>Ledgers in their groups.</summary>
    public IEnumerable<IGrouping<string, Ledger>> Ledgers => desk.All.GroupBy(l => l.Group, StringComparer.Ordinal);

    /// <summary>The pages that hold every word.</summary>
    public IReadOnlyList<HelpPage> Find(IReadOnlyList<string> words) =>
        [.. All().Where(p => TextKey.Search(p.Title + " " + string.Join(' ', p.Texts)) is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)))];

    IEnumerable<HelpPage> All() =>
    [
        .. desk.All.Select(l => new HelpPage($"{l.Label}について", $"~/ledgers/{l.Id}/about", [l.Description, .. l.Columns.Select(c => $"{c.Label}{(c.Description is null ? "" : "：" + c.Description)}{(c.AliasNames.Count == 0 ? "" : $"（{string.Join("、", c.AliasNames)}）")}")])),
        new("言葉と状態", "~/help/words", [.. Glossary.States.Select(s => $"{s.Word}：{s.Meaning}"), .. Glossary.Implementation.Concat(Glossary.Words).Select(t => $"{t.Word}：{t.Meaning}")]),
        new("キーボードでの操作", "~/help/keyboard", [.. Keyboard.Select(k => $"{k.Keys}：{k.What}")]),
        new("監査の事例", "~/help/cases", [.. CaseList.All.Select(c => $"{c.Id} {c.Kind}：{c.Subject}")]),
    ];
}
