using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Modules.Systems;

/// <summary>A managed information system (情報システム) of the register.</summary>
public sealed class InformationSystem : LedgerRecord
{
    /// <summary>Code in the register, when it has one.</summary>
    public string? Code { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Folded name.</summary>
    public string? NameKey { get; set; }

    /// <summary>Names it had before, apart by 、.</summary>
    public string? FormerNames { get; set; }

    /// <summary>The section that owns it (システム所管課), as written.</summary>
    public string? Owner { get; set; }

    /// <summary>Folded owner.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>System type (システム形態).</summary>
    public string? Form { get; set; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; set; }

    /// <summary>Where it stands in its life cycle.</summary>
    public string? Status { get; set; }

    /// <summary>First day of operation.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Where it runs.</summary>
    public string? Hosting { get; set; }

    /// <summary>Confidentiality class (機密性), 1 to 3.</summary>
    public long? Confidentiality { get; set; }

    /// <summary>Integrity class (完全性), 1 or 2.</summary>
    public long? Integrity { get; set; }

    /// <summary>Availability class (可用性), 1 or 2.</summary>
    public long? Availability { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }

    /// <summary>Why a person must still confirm what was read from a report; null when nothing is open.</summary>
    public string? NeedsReview { get; set; }
}

/// <summary>The information systems register (情報システム管理台帳).</summary>
public sealed class SystemsLedger : Ledger<InformationSystem>
{
    /// <summary>The state of a system that is no longer in use.</summary>
    public const string Abolished = "廃止";

    /// <summary>Declares the columns.</summary>
    public SystemsLedger()
        : base("systems", "情報システム管理台帳", "Information systems register")
    {
        Description = "全所属の情報システム。所管課、形態、情報資産の分類を持ち、経費・契約・監査事項がここに結び付きます。";
        Group = "情報システム";
        Section("基本");
        Text(x => x.Code, "システムコード", "System code").Aliases("システムID", "管理番号", "番号").Searchable().Listed();
        Text(x => x.Name, "システム名", "Name").Folded(x => x.NameKey).Aliases("情報システム名", "システム名称", "名称", "業務システム名").Required().Indexed().Searchable().Listed();
        Text(x => x.FormerNames, "旧名称", "Former names").Aliases("旧システム名").Searchable();
        var owner = Unit(x => x.Owner, x => x.UnitId, "所管課", "Owner unit").Folded(x => x.OwnerKey);
        owner.Aliases("所属名", "所管", "システム所管課", "担当課", "主管課", "所属").Indexed().Searchable().Listed();
        Section("内容と稼働");
        Choice(x => x.Form, "システム形態", "System type", "ホスト", "Web", "C/S", "スタンドアロン", "その他").Aliases("形態").FillDown().Indexed().Listed();
        LongText(x => x.Purpose, "目的・業務内容", "Purpose").Aliases("目的", "業務内容", "システム概要", "概要").Searchable();
        Choice(x => x.Status, "状態", "Status", "構想中", "開発中", "稼働中", "廃止予定", Abolished).Aliases("ステータス", "稼働状況").Listed();
        Date(x => x.StartedOn, "稼働開始日", "Started on").Aliases("運用開始日", "稼働日").Listed().ByYear();
        Choice(x => x.Hosting, "設置場所", "Hosting", "庁内", "データセンター", "クラウド（IaaS/PaaS）", "クラウド（SaaS）", "共同利用", "その他").Aliases("設置形態", "ホスティング");
        Section("情報資産の分類・その他");
        Integer(x => x.Confidentiality, "機密性", "Confidentiality").Help("情報資産の機密性（1～3）。");
        Integer(x => x.Integrity, "完全性", "Integrity").Help("情報資産の完全性（1～2）。");
        Integer(x => x.Availability, "可用性", "Availability").Help("情報資産の可用性（1～2）。");
        LongText(x => x.Notes, "備考", "Notes").Aliases("メモ", "特記事項").Searchable();
        LongText(x => x.NeedsReview, "要確認の理由", "Needs review").Help("監査報告書から読み取った内容のうち、人の確認が済んでいない点。確認したら空にします。");
        Titled(x => x.Name);
        SortedBy(x => x.Name);
    }

    /// <inheritdoc />
    public override string? KeyOf(LedgerRecord record)
    {
        var system = (InformationSystem)record;
        if (TextKey.Name(system.Code) is { Length: > 0 } code)
            return "c:" + code;
        return system.NameKey is null ? null : $"n:{system.NameKey}\u001f{system.OwnerKey}";
    }

    /// <summary>A system once listed without a code is known by its name and owner.</summary>
    public override IEnumerable<string> FormerKeysOf(LedgerRecord record)
    {
        var system = (InformationSystem)record;
        return system.NameKey is null ? [] : [$"n:{system.NameKey}\u001f{system.OwnerKey}"];
    }

    /// <inheritdoc />
    public override bool IsGone(LedgerRecord record, DateOnly day) => base.IsGone(record, day) || ((InformationSystem)record).Status == Abolished;
}
