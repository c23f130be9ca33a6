using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>
/// A word of a government's vocabulary of audits (監査の語彙): a statutory class (措置済み, 対応済み, 継続…) or the ground on which an
/// item is classed so. Vocabularies differ by government and year.
/// </summary>
public sealed class AuditTerm : LedgerRecord
{
    /// <summary>Name of the vocabulary.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>Folded name.</summary>
    public string? VocabularyKey { get; set; }

    /// <summary>What the word is: 区分 or 整理の根拠.</summary>
    public string? Use { get; set; }

    /// <summary>The word.</summary>
    public string? Term { get; set; }

    /// <summary>Folded word.</summary>
    public string? TermKey { get; set; }

    /// <summary>Kinds of items it is for, apart by 、; blank is all.</summary>
    public string? ItemKinds { get; set; }

    /// <summary>Order in lists and publications.</summary>
    public long? Rank { get; set; }

    /// <summary>True when it counts as dealt with in the rate.</summary>
    public bool? Counts { get; set; }

    /// <summary>The least real state with which it may be notified.</summary>
    public string? State { get; set; }

    /// <summary>What it means, as the publication says.</summary>
    public string? Definition { get; set; }

    /// <summary>First day it is used.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where it was seen.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of the vocabularies.</summary>
public sealed class AuditTermsLedger : Ledger<AuditTerm>
{
    /// <summary>A statutory class.</summary>
    public const string Class = "区分";

    /// <summary>A ground of classing.</summary>
    public const string Ground = "整理の根拠";

    /// <summary>Declares the columns.</summary>
    public AuditTermsLedger()
        : base("audit-terms", "監査の語彙", "Vocabulary of audits")
    {
        Description = "措置の区分（措置済み、対応済み、継続など）と整理の根拠。団体と年度により異なるため、語彙ごとに登録します。ここに無い語彙は出荷時のものを使います。";
        Group = "設定";
        Policy = LedgerPolicy.FollowUpSettings;
        ReasonRequired = true;
        Text(x => x.Vocabulary, "語彙", "Vocabulary").Folded(x => x.VocabularyKey).Required().Key().Listed().Searchable();
        Choice(x => x.Use, "用途", "Use", Class, Ground).Required().Key().Listed();
        Text(x => x.Term, "語", "Term").Folded(x => x.TermKey).Required().Key().Listed().Searchable();
        Text(x => x.ItemKinds, "対象の種別", "Kinds of items").Listed().Help("「指摘」「意見」など。複数は「、」で区切り、空欄はすべて。");
        Integer(x => x.Rank, "順", "Order").Listed();
        Boolean(x => x.Counts, "率に数える", "Counts").Listed().Help("措置率・改善率の分子に数える区分なら「はい」。");
        Choice(x => x.State, "対応する実施状況", "State", MeasureState.All).Help("この区分で通知するときの実施状況の目安。");
        LongText(x => x.Definition, "定義", "Definition").Help("公表の「区分欄の記載について」に載る文。");
        Date(x => x.ValidFrom, "適用開始日", "Valid from").Key().Listed();
        Date(x => x.ValidTo, "適用終了日", "Valid to");
        Text(x => x.Source, "出典", "Source");
        Titled(x => x.Vocabulary, x => x.Term);
        SortedBy(x => x.Vocabulary);
    }
}

/// <summary>The words of a vocabulary that hold on a day.</summary>
public sealed class AuditVocabulary
{
    private AuditVocabulary(string name, IReadOnlyList<AuditTerm> terms) => (Name, Terms) = (name, terms);

    /// <summary>Name of the vocabulary.</summary>
    public string Name { get; }

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<AuditTerm> Terms { get; }

    /// <summary>The vocabulary that is used where an audit names none and the government has none of its own.</summary>
    public const string Usual = "千葉県";

    /// <summary>Names of all vocabularies, the government's own first.</summary>
    public static IReadOnlyList<string> Names(DaichoDb db, DateOnly today) =>
        [.. Local(db, today).Concat(Shipped()).Select(t => t.Vocabulary!).Distinct(StringComparer.Ordinal)];

    /// <summary>The vocabulary of that name; of a blank one the government's own first, or else the usual one.</summary>
    public static AuditVocabulary Of(DaichoDb db, string? name, DateOnly on)
    {
        var local = Local(db, on);
        var wanted = string.IsNullOrWhiteSpace(name) ? local.FirstOrDefault()?.Vocabulary ?? Usual : name.Trim();
        var key = TextKey.Name(wanted);
        List<AuditTerm> own = [.. local.Where(t => TextKey.Name(t.Vocabulary) == key)];
        return new AuditVocabulary(wanted, [.. (own.Count > 0 ? own : Shipped().Where(t => TextKey.Name(t.Vocabulary) == key)).OrderBy(t => t.Rank ?? long.MaxValue)]);
    }

    /// <summary>Classes for an item of that kind.</summary>
    public IReadOnlyList<AuditTerm> Classes(string? itemKind = null) => Of(AuditTermsLedger.Class, itemKind);

    /// <summary>Grounds for an item of that kind.</summary>
    public IReadOnlyList<AuditTerm> Grounds(string? itemKind = null) => Of(AuditTermsLedger.Ground, itemKind);

    /// <summary>The class of that word, or null.</summary>
    public AuditTerm? Class(string? term) => TextKey.Name(term) is { Length: > 0 } key ? Terms.FirstOrDefault(t => t.Use == AuditTermsLedger.Class && TextKey.Name(t.Term) == key) : null;

    /// <summary>The rate of what is dealt with by the vocabulary's rule: items whose class counts, of all; null when there are none.</summary>
    public decimal? Rate(IEnumerable<string?> classes)
    {
        var all = classes.ToList();
        return all.Count == 0 ? null : (decimal)all.Count(c => Class(c)?.Counts == true) / all.Count;
    }

    private IReadOnlyList<AuditTerm> Of(string use, string? itemKind) =>
        [.. Terms.Where(t => t.Use == use && (itemKind is null || string.IsNullOrEmpty(t.ItemKinds) || t.ItemKinds.Split('、').Contains(itemKind, StringComparer.Ordinal)))];

    private static List<AuditTerm> Local(DaichoDb db, DateOnly today) =>
        [.. db.Set<AuditTerm>().AsNoTracking().LiveOn(today).Where(t => (t.ValidFrom == null || t.ValidFrom <= today) && (t.ValidTo == null || t.ValidTo >= today)).OrderBy(t => t.Id)];

    private static IEnumerable<AuditTerm> Shipped() => EmbeddedTable.Rows("FollowUp", "audit-terms.tsv").Select(c => new AuditTerm
    {
        Vocabulary = c[0],
        Use = c[1],
        Term = c[2],
        ItemKinds = c[3].Length == 0 ? null : c[3],
        Rank = long.Parse(c[4], CultureInfo.InvariantCulture),
        Counts = c[5] == "はい",
        State = c[6].Length == 0 ? null : c[6],
        Definition = c[7],
        Source = c[8],
    });
}
