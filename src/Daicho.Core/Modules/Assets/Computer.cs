using Daicho.Ledgers;

namespace Daicho.Modules.Assets;

/// <summary>A machine of the PC inventory register (パソコン等管理台帳).</summary>
public sealed class Computer : LedgerRecord
{
    /// <summary>Asset number.</summary>
    public string? AssetNumber { get; set; }

    /// <summary>Folded asset number.</summary>
    public string? AssetNumberKey { get; set; }

    /// <summary>Name of the product.</summary>
    public string? ProductName { get; set; }

    /// <summary>Folded product name, for checks.</summary>
    public string? ProductNameKey { get; set; }

    /// <summary>Model.</summary>
    public string? Model { get; set; }

    /// <summary>Serial number.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>Folded serial number.</summary>
    public string? SerialNumberKey { get; set; }

    /// <summary>Date it was introduced.</summary>
    public DateOnly? IntroducedOn { get; set; }

    /// <summary>First day of the lease.</summary>
    public DateOnly? LeaseStartOn { get; set; }

    /// <summary>Last day of the lease.</summary>
    public DateOnly? LeaseEndOn { get; set; }

    /// <summary>What became of the lease.</summary>
    public string? LeaseState { get; set; }

    /// <summary>Folded lease state, for checks.</summary>
    public string? LeaseStateKey { get; set; }

    /// <summary>Unit where it stands (設置所属).</summary>
    public string? Location { get; set; }

    /// <summary>Folded location.</summary>
    public string? LocationKey { get; set; }

    /// <summary>Unit that introduced it (導入元所属名).</summary>
    public string? Origin { get; set; }

    /// <summary>Folded origin.</summary>
    public string? OriginKey { get; set; }

    /// <summary>The unit found for the origin.</summary>
    public long? OriginUnitId { get; set; }

    /// <summary>Who uses it.</summary>
    public string? UserName { get; set; }

    /// <summary>Folded user.</summary>
    public string? UserNameKey { get; set; }

    /// <summary>IP address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Remark (備考).</summary>
    public string? Remark { get; set; }

    /// <summary>Folded remark, for checks.</summary>
    public string? RemarkKey { get; set; }

    /// <summary>Where it stands in its life.</summary>
    public string? State { get; set; }

    /// <summary>Folded state, for checks.</summary>
    public string? StateKey { get; set; }
}

/// <summary>The PC inventory register (パソコン等管理台帳).</summary>
public sealed class ComputersLedger : Ledger<Computer>
{
    /// <summary>Declares the columns.</summary>
    public ComputersLedger()
        : base("computers", "パソコン等管理台帳", "PC inventory register")
    {
        Description = "パソコン・サーバ等の機器。毎日の自動チェックで、古い機器、満了したリース、所在の分からない機器を見つけます。";
        Group = "機器・媒体";
        Section("機器");
        Text(x => x.AssetNumber, "資産番号", "Asset number").Folded(x => x.AssetNumberKey).Aliases("管理番号", "備品番号", "機器番号", "物品番号", "資産No").Required().Key().Searchable().Listed();
        Text(x => x.ProductName, "品名", "Product").Folded(x => x.ProductNameKey).Aliases("機器名", "名称", "品目", "物品名").Searchable().Listed();
        Text(x => x.Model, "型番", "Model").Aliases("型式", "機種", "モデル").Searchable().Listed();
        Text(x => x.SerialNumber, "シリアル番号", "Serial number").Folded(x => x.SerialNumberKey).Aliases("製造番号", "シリアルNo", "S/N").Searchable().Indexed();
        Section("導入・リース");
        Date(x => x.IntroducedOn, "導入年月日", "Introduced on").Aliases("導入日", "取得年月日", "購入日", "取得日").Indexed().Listed().ByYear();
        Date(x => x.LeaseStartOn, "リース開始日", "Lease start").Aliases("リース開始", "賃貸借開始日");
        Date(x => x.LeaseEndOn, "リース満了日", "Lease end").Aliases("リース終了日", "リース満了", "賃貸借満了日", "リース期間満了日").Indexed().Listed();
        Choice(x => x.LeaseState, "リース状態", "Lease state", "リース中", "再リース", "返還済", "買取", "自己所有").Folded(x => x.LeaseStateKey).Aliases("リース区分");
        Section("設置・使用");
        Unit(x => x.Location, x => x.UnitId, "設置所属", "Location unit").Folded(x => x.LocationKey).Aliases("設置場所所属", "設置課", "所属", "所属名", "使用所属").Searchable().Listed();
        Unit(x => x.Origin, x => x.OriginUnitId, "導入元所属名", "Origin unit").Folded(x => x.OriginKey).Aliases("導入元所属", "導入所属", "導入元");
        Text(x => x.UserName, "使用者", "User").Folded(x => x.UserNameKey).Aliases("利用者", "使用者名", "氏名").Searchable().Listed();
        Text(x => x.IpAddress, "IPアドレス", "IP address").Aliases("IP");
        LongText(x => x.Remark, "備考", "Remark").Folded(x => x.RemarkKey).Aliases("摘要", "メモ", "特記事項").Searchable();
        Choice(x => x.State, "状態", "State", "使用中", "保管", "貸出中", "廃棄予定", "除却").Folded(x => x.StateKey).Aliases("使用状態", "ステータス");
        Titled(x => x.AssetNumber, x => x.ProductName);
        SortedBy(x => x.AssetNumber);
    }
}
