namespace Daicho.Web.Tests.Rights;

/// <summary>
/// A text that only some may ever get to see. It is asked for by its first half, so that a search box that repeats the question
/// tells nothing; both halves are plain letters, so that no encoding hides them, and long enough to be in no
/// token by chance.
/// </summary>
/// <param name="Ask">First half, to search with.</param>
/// <param name="Rest">Second half, which no answer to anybody else may hold.</param>
/// <param name="Whom">Who may see it.</param>
sealed record Secret(string Ask, string Rest, params string[] Whom)
{
    public string Text => Ask + Rest;

    /// <summary>A sentence that holds it.</summary>
    public string Sentence => $"{Text} 端末の紛失について";

    public bool IsFor(string who) => Whom.Contains(who, StringComparer.Ordinal);
}

/// <summary>The secrets that <see cref="ProofSite"/> plants.</summary>
static class Secrets
{
    static readonly string[] SeeOther = ["takashi", "satoko", "ichiro", "takahashi", "ito", "tanaka", "admin"];
    static readonly string[] SeeUnpublished = ["takashi", "ichiro", "takahashi", "admin"];

    /// <summary>In records, a discrepancy and a measure of another unit (高齢福祉課).</summary>
    public static readonly Secret OtherUnit = new("QXAAZ", "vkanqvkanq", SeeOther);

    /// <summary>In what is said about them: comments, the answer, the reason of a bulk change.</summary>
    public static readonly Secret OtherTalk = new("QXABZ", "vkirqvkirq", SeeOther);

    /// <summary>Name and content of evidence of theirs.</summary>
    public static readonly Secret OtherFile = new("QXACZ", "vkurqvkurq", SeeOther);

    /// <summary>In an item of an audit that is not published and addressed to 高齢福祉課.</summary>
    public static readonly Secret Unpublished = new("QXBAZ", "wminqwminq", SeeUnpublished);

    /// <summary>In what is said about the item: comments, the reason of the entry, the answer to its discrepancy.</summary>
    public static readonly Secret UnpublishedTalk = new("QXBBZ", "wmirqwmirq", SeeUnpublished);

    /// <summary>Name and content of evidence about the item.</summary>
    public static readonly Secret UnpublishedFile = new("QXBCZ", "wmurqwmurq", SeeUnpublished);

    /// <summary>In the measure that 高齢福祉課 plans for the item.</summary>
    public static readonly Secret UnpublishedMeasure = new("QXBDZ", "wmerqwmerq", SeeUnpublished);

    /// <summary>In a notice of measures that 高齢福祉課 prepares and has not sent.</summary>
    public static readonly Secret NoticeDraft = new("QXBLZ", "wmelqwmelq", "takashi", "admin");

    /// <summary>In a notice that was sent to the secretariat and is not published.</summary>
    public static readonly Secret NoticeSent = new("QXBKZ", "wmulqwmulq", SeeUnpublished);

    /// <summary>In the audit itself, which is addressed to nobody.</summary>
    public static readonly Secret UnpublishedAudit = new("QXBEZ", "wmorqwmorq", "ichiro", "takahashi", "admin");

    /// <summary>Title of an inquiry of the secretariat about that measure, and what reminds of it.</summary>
    public static readonly Secret UnpublishedInquiry = new("QXBJZ", "wmyanqwmyanq", "takashi", "ichiro", "admin");

    /// <summary>In an earlier version of an item that is published now.</summary>
    public static readonly Secret Draft = new("QXBFZ", "wmyrqwmyrq", SeeUnpublished);

    /// <summary>Name of a file with unpublished items, and its rows that were set aside.</summary>
    public static readonly Secret ItemImport = new("QXBGZ", "wmarqwmarq", "ichiro", "admin");

    /// <summary>Name of a report that is not published: in its import and as the source of its audit.</summary>
    public static readonly Secret Report = new("QXBHZ", "wmicqwmicq", "ichiro", "takahashi", "admin");

    /// <summary>Name of a file that somebody is taking in.</summary>
    public static readonly Secret Job = new("QXBIZ", "wmacqwmacq", "ichiro", "admin");

    /// <summary>In a publication that is being prepared.</summary>
    public static readonly Secret Publication = new("QXBPZ", "wmobqwmobq", "ichiro", "admin");

    /// <summary>In a request of auditors to 高齢福祉課, its answer, comment and file.</summary>
    public static readonly Secret Request = new("QXEAZ", "zkanqzkanq", "takashi", "takahashi", "ito");

    /// <summary>In the part of a draft finding that 高齢福祉課 is asked about.</summary>
    public static readonly Secret FactCheck = new("QXEBZ", "zkirqzkirq", "takashi", "takahashi", "ito");

    /// <summary>In the rest of it, in a draft that nobody is asked about, and in a sample.</summary>
    public static readonly Secret Drafted = new("QXECZ", "zkurqzkurq", "takahashi", "ito");

    /// <summary>In a note that its writer keeps for herself.</summary>
    public static readonly Secret OwnNote = new("QXEDZ", "zkerqzkerq", "takahashi");

    /// <summary>In a note that is shared with those engaged in the audit.</summary>
    public static readonly Secret SharedNote = new("QXEEZ", "zkorqzkorq", "takahashi", "ito");

    /// <summary>In a transfer that is not announced yet.</summary>
    public static readonly Secret NotYet = new("QXCAZ", "xnanqxnanq", "admin", ProofSite.Personnel);

    /// <summary>Name of a file with transfers, and its rows that were set aside.</summary>
    public static readonly Secret PostImport = new("QXCBZ", "xnirqxnirq", "admin", ProofSite.Personnel);

    /// <summary>Why an account was made; its owner may know.</summary>
    public static readonly Secret Account = new("QXCCZ", "xnurqxnurq", "admin", ProofSite.Former);

    /// <summary>In a view and a draft that somebody keeps for themselves.</summary>
    public static readonly Secret Private = new("QXDAZ", "ypanqypanq", "takashi");

    /// <summary>Name of a personal token.</summary>
    public static readonly Secret Token = new("QXDBZ", "ypirqypirq", "takashi", "admin");

    public static IReadOnlyList<Secret> All { get; } =
    [
        OtherUnit, OtherTalk, OtherFile, Unpublished, UnpublishedTalk, UnpublishedFile, UnpublishedMeasure, UnpublishedAudit, UnpublishedInquiry, NoticeDraft, NoticeSent, Draft, ItemImport, Report, Job, Publication,
        Request, FactCheck, Drafted, OwnNote, SharedNote,
        NotYet, PostImport, Account, Private, Token,
    ];
}
