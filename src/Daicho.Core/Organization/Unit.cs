using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.Organization;

/// <summary>
/// A unit of the organisation (所属): department, section, branch office, executive body or affiliated body
/// (外郭団体), with the days it existed and what became of it.
/// </summary>
public sealed class Unit : LedgerRecord
{
    /// <summary>Code of the personnel system, when there is one.</summary>
    public string? Code { get; set; }

    /// <summary>Official name without the department's.</summary>
    public string? Name { get; set; }

    /// <summary>Folded name.</summary>
    public string? NameKey { get; set; }

    /// <summary>What kind of unit.</summary>
    public string? Kind { get; set; }

    /// <summary>Name or code of the unit above.</summary>
    public string? Parent { get; set; }

    /// <summary>The unit above.</summary>
    public long? ParentId { get; set; }

    /// <summary>The lead section (主管課) of a department: what its sections answer passes it.</summary>
    public string? LeadSection { get; set; }

    /// <summary>The lead section's unit.</summary>
    public long? LeadSectionId { get; set; }

    /// <summary>Other names in use, apart by 、.</summary>
    public string? OtherNames { get; set; }

    /// <summary>Names it had before, apart by 、.</summary>
    public string? FormerNames { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The unit or units (apart by 、) that took over its duties.</summary>
    public string? Successor { get; set; }

    /// <summary>E-mail address the whole section reads.</summary>
    public string? SharedAddress { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }

    /// <summary>True when the unit existed on that day.</summary>
    public bool IsValidOn(DateOnly day) => this.IsLiveOn(day) && !(ValidFrom > day) && !(ValidTo < day);
}

/// <summary>The ledger of units.</summary>
public sealed class UnitsLedger : Ledger<Unit>
{
    /// <summary>Declares the columns.</summary>
    public UnitsLedger()
        : base("units", "所属", "Units")
    {
        Description = "知事部局・各執行機関・出先機関・外郭団体の所属。設置・廃止の日と、廃止後に事務を引き継いだ所属を持ちます。";
        Group = "組織";
        Policy = LedgerPolicy.Common;
        Text(x => x.Code, "所属コード", "Unit code").Aliases("コード", "組織コード", "課所コード").Listed().Searchable();
        Text(x => x.Name, "所属名", "Name").Folded(x => x.NameKey).Aliases("名称", "所属", "課名", "課所名", "組織名").Required().Listed().Searchable().Indexed();
        Choice(x => x.Kind, "種別", "Kind", "部局", "局", "課", "班・係", "出先機関", "執行機関", "議会・委員会事務局", "外郭団体").Aliases("区分", "種類").Listed();
        Unit(x => x.Parent, x => x.ParentId, "上位所属", "Parent unit").Aliases("部局", "部局名", "親所属", "上位組織").Listed();
        Unit(x => x.LeadSection, x => x.LeadSectionId, "主管課", "Lead section").Aliases("主管課名", "幹事課", "総務担当課")
            .Help("部局・局の回答を取りまとめる課。空欄のときは、上位の所属の主管課を通ります。");
        Text(x => x.OtherNames, "別名", "Other names").Aliases("略称", "通称").Searchable().Help("略称など。複数あるときは「、」で区切ります。");
        Text(x => x.FormerNames, "旧名称", "Former names").Aliases("旧所属名").Searchable();
        Date(x => x.ValidFrom, "設置日", "Valid from").Aliases("開始日", "有効開始日").Listed();
        Date(x => x.ValidTo, "廃止日", "Valid to").Aliases("終了日", "有効終了日").Help("存続した最後の日。").Listed();
        Text(x => x.Successor, "承継所属", "Successor").Aliases("引継先", "後継所属").Help("廃止後に事務を引き継いだ所属。複数あるときは「、」で区切ります。");
        Text(x => x.SharedAddress, "共用メールアドレス", "Shared address").Aliases("メールアドレス", "代表メール");
        LongText(x => x.Notes, "備考", "Notes").Aliases("メモ");
        Titled(x => x.Name);
        SortedBy(x => x.Name);
    }

    /// <inheritdoc />
    public override string? KeyOf(LedgerRecord record)
    {
        var unit = (Unit)record;
        if (Daicho.Text.TextKey.Name(unit.Code) is { Length: > 0 } code)
            return "c:" + code;
        return unit.NameKey is null ? null : NameKeyOf(unit);
    }

    /// <inheritdoc />
    public override IEnumerable<string> FormerKeysOf(LedgerRecord record) => ((Unit)record).NameKey is null ? [] : [NameKeyOf((Unit)record)];

    private static string NameKeyOf(Unit unit) => $"n:{unit.NameKey}\u001f{Daicho.Text.TextKey.Name(unit.Parent)}";
}
