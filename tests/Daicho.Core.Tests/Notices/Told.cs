using Daicho.Access;
using Daicho.Core.Tests.Inquiries;
using Daicho.Notices;
using Daicho.Organization;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Notices;

/// <summary>A prefecture with accounts and a mail server, whose sections have an inquiry to answer.</summary>
internal sealed class Told : IDisposable
{
    public static readonly DateOnly Today = TestDatabase.Today;

    public Told(DatabaseKind kind, params string[] units)
    {
        Asked = new Asked(kind, units);
        Asked.Test.Change<Unit>(Test.Units["税務課"], u => u.SharedAddress = "zeimu@pref.example.lg.jp");
        Account("hanako", "山田 花子", Role.Official, "hanako@pref.example.lg.jp", "税務課");
        Account("taro", "佐藤 太郎", Role.Official, null, "教育総務課");
        Account("satoko", "佐藤 智子", Role.DigitalDivision, "satoko@pref.example.lg.jp");
    }

    public Asked Asked { get; }

    public TestDatabase Test => Asked.Test;

    public MailServerOnLoopback Post { get; } = new();

    public MailSettings Settings => new(MailServer.Parse(Post.Setting()), "https://daicho.pref.example.lg.jp", "お試し県");

    public void Account(string id, string name, Role roles, string? address, params string[] units)
    {
        using var db = Test.Open();
        db.Users.Add(new UserAccount { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = name, Roles = roles, Email = address });
        db.UserUnits.AddRange(units.Select(u => new UserUnit { UserId = id, UnitId = Test.Units[u] }));
        db.SaveChanges();
    }

    public NoticesMade Make(DateOnly? today = null) => new NoticeDesk(Test.Database, today ?? Today, Settings).Make(TestActors.DigitalDivision);

    public MailsSent Send(DateOnly? today = null, MailSettings? settings = null) => new NoticeSender(Test.Database, today ?? Today, settings ?? Settings).Send();

    public IReadOnlyList<NoticeMail> Mails()
    {
        using var db = Test.Open();
        return [.. db.Set<NoticeMail>().AsNoTracking().OrderBy(m => m.Id)];
    }

    /// <summary>What somebody was told in the last digest.</summary>
    public IReadOnlyList<string> LastTo(string name)
    {
        var mail = Mails().Last(m => m.Name == name);
        using var db = Test.Open();
        return [.. new NoticeReader(db).Lines(mail.Id).Select(n => n.Text)];
    }

    /// <summary>What is told about sheets on a day.</summary>
    public IReadOnlyList<string> SheetsToldOn(DateOnly day)
    {
        Make(day);
        using var db = Test.Open();
        return [.. db.Set<Notice>().Where(n => n.On == day && n.About == NoticeAbout.Sheet && n.To == NoticeTo.Unit).OrderBy(n => n.Id).Select(n => n.Text)];
    }

    public void Dispose()
    {
        Post.Dispose();
        Asked.Dispose();
    }
}
