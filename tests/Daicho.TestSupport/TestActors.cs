using Daicho.Access;

namespace Daicho.TestSupport;

/// <summary>One person of each kind. An official's units are in the database: see <see cref="Official"/>.</summary>
public static class TestActors
{
    /// <summary>Digital division (情報政策課).</summary>
    public static Actor DigitalDivision { get; } = new("digital", "佐藤 智子", Role.DigitalDivision);

    /// <summary>Audit secretariat (監査委員事務局).</summary>
    public static Actor Secretariat { get; } = new("secretariat", "鈴木 一郎", Role.AuditSecretariat);

    /// <summary>External auditor, engaged for fiscal year 2026.</summary>
    public static Actor Auditor { get; } = new("auditor", "高橋 公認会計士", Role.ExternalAuditor)
    {
        EngagedFrom = new DateOnly(2026, 4, 1), EngagedTo = new DateOnly(2027, 3, 31),
    };

    /// <summary>CIO.</summary>
    public static Actor Cio { get; } = new("cio", "田中 副知事", Role.Executive);

    /// <summary>System administrator.</summary>
    public static Actor Administrator { get; } = new("admin", "渡辺 管理者", Role.Administrator);

    /// <summary>An official (所管課の職員) of the named units.</summary>
    public static Actor Official(this TestDatabase test, params string[] units)
    {
        var actor = new Actor($"official-{string.Join('-', units)}", "山田 花子", Role.Official);
        using var db = test.Open();
        foreach (var unit in units)
            db.UserUnits.Add(new UserUnit { UserId = actor.Id, UnitId = test.Units[unit] });
        db.SaveChanges();
        return actor;
    }
}
