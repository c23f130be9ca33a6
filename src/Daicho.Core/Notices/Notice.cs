using Daicho.Access;
using Daicho.History;

namespace Daicho.Notices;

/// <summary>How pressing a notice is.</summary>
public enum NoticeUrgency
{
    /// <summary>期限を過ぎたもの.</summary>
    Late = 1,

    /// <summary>期限が近いもの.</summary>
    Due = 2,

    /// <summary>新しく届いたもの.</summary>
    New = 3,
}

/// <summary>Something that somebody is told about (通知): part of the history and its proof. It names counts and titles, never values of records.</summary>
public sealed class Notice : ProvedEntry
{
    /// <summary>Business date on which it was made.</summary>
    public DateOnly On { get; set; }

    /// <summary>What makes it the only one of its kind: about, subject, unit, date, step. Nothing is told twice.</summary>
    public string NoticeKey { get; set; } = "";

    /// <summary>About what: one of <see cref="NoticeAbout"/>.</summary>
    public string About { get; set; } = "";

    /// <summary>The step, or 督促.</summary>
    public string Step { get; set; } = "";

    /// <summary>To whom: one of <see cref="NoticeTo"/>.</summary>
    public string To { get; set; } = "";

    /// <summary>The unit whose duty it is; null when nobody owns it: then the keepers are told.</summary>
    public long? UnitId { get; set; }

    /// <summary>Account of the one person it is for, or null.</summary>
    public string? PersonId { get; set; }

    /// <summary>
    /// Roles of those who ask, for what an inquiry asks and for what is found in the secretariat's ledgers: it may name what nobody
    /// else may know of.
    /// </summary>
    public Role Askers { get; set; }

    /// <summary>How pressing it is.</summary>
    public NoticeUrgency Urgency { get; set; }

    /// <summary>The date it is about; null when it is about something that came.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>What is said.</summary>
    public string Text { get; set; } = "";

    /// <summary>Address of the page, below the application's root.</summary>
    public string Href { get; set; } = "";

    /// <summary>True when somebody who looks after the sending may read what is said.</summary>
    public bool IsReadableBy(Actor actor) => Askers == Role.None || actor.Is(Askers | Role.Administrator);

    /// <summary>Those that somebody who looks after the sending may read, for a query.</summary>
    internal static System.Linq.Expressions.Expression<Func<Notice, bool>> ReadableBy(Actor actor)
    {
        var roles = actor.Is(Role.Administrator) ? ~0 : (int)actor.Roles;
        return n => n.Askers == Role.None || ((int)n.Askers & roles) != 0;
    }

    /// <summary>What is found in a ledger that the digital division does not read whole is the secretariat's to look after.</summary>
    internal Notice FoundIn(Ledgers.Ledger? ledger)
    {
        var keeps = ledger is null || ledger.Policy.Sees(new Actor("notice", "通知", Role.DigitalDivision), On) == Reach.All;
        return keeps ? this : AskedBy(Role.AuditSecretariat);
    }

    internal Notice AskedBy(Role askers)
    {
        Askers = askers & ~Role.Administrator;
        return this;
    }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Date("on"u8, On);
        leaf.Text("key"u8, NoticeKey);
        leaf.Text("about"u8, About);
        leaf.Text("step"u8, Step);
        leaf.Text("to"u8, To);
        leaf.Integer("unit"u8, UnitId);
        leaf.Text("person"u8, PersonId);
        leaf.Integer("askers"u8, (long)Askers);
        leaf.Integer("urgency"u8, (long)Urgency);
        leaf.Date("due"u8, DueOn);
        leaf.Text("text"u8, Text);
        leaf.Text("href"u8, Href);
    }
}

/// <summary>A day's making of notices.</summary>
public sealed class NoticeRun : ProvedEntry
{
    /// <summary>Business date.</summary>
    public DateOnly On { get; set; }

    /// <summary>Notices made.</summary>
    public int Notices { get; set; }

    /// <summary>Digests made of them.</summary>
    public int Mails { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Date("on"u8, On);
        leaf.Integer("notices"u8, Notices);
        leaf.Integer("mails"u8, Mails);
    }
}

/// <summary>One attempt to send a mail, or somebody's wish to send it again.</summary>
public sealed class NoticeTry : ProvedEntry
{
    /// <summary>The mail.</summary>
    public long MailId { get; set; }

    /// <summary>State of the mail after it.</summary>
    public MailState State { get; set; }

    /// <summary>The address it went to.</summary>
    public string? Address { get; set; }

    /// <summary>What the mail server said, or null.</summary>
    public string? Error { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("mail"u8, MailId);
        leaf.Integer("state"u8, (long)State);
        leaf.Text("address"u8, Address);
        leaf.Text("error"u8, Error);
    }
}
