using Daicho.Data;
using Daicho.History;
using Daicho.Organization;

namespace Daicho.TestSupport;

/// <summary>
/// The units every test database has: 総務部 (人事課, 情報政策課, 税務課 with 東部県税事務所), 健康福祉部 (高齢福祉課), 教育委員会
/// (教育総務課), and 監査委員事務局.
/// </summary>
public static class Units
{
    private static readonly (string Name, string Kind, string? Parent)[] Tree =
    [
        ("総務部", "部局", null),
        ("人事課", "課", "総務部"),
        ("情報政策課", "課", "総務部"),
        ("税務課", "課", "総務部"),
        ("東部県税事務所", "出先機関", "税務課"),
        ("健康福祉部", "部局", null),
        ("高齢福祉課", "課", "健康福祉部"),
        ("教育委員会", "執行機関", null),
        ("教育総務課", "課", "教育委員会"),
        ("監査委員事務局", "議会・委員会事務局", null),
    ];

    /// <summary>Numbers of the units by name, as every test database has them.</summary>
    public static IReadOnlyDictionary<string, long> Ids { get; } =
        Tree.Select((unit, i) => (unit.Name, Id: i + 1L)).ToDictionary(u => u.Name, u => u.Id, StringComparer.Ordinal);

    internal static void Add(Database database)
    {
        using var action = ActionScope.Begin(database, TestActors.Administrator, TestDatabase.Today, ActionKind.Edit, "組織の登録");
        foreach (var (name, kind, parent) in Tree)
            action.Write<Unit>().Add(new Unit { Name = name, Kind = kind, Parent = parent, ValidFrom = new DateOnly(2010, 4, 1) });
        action.Complete();
    }
}
