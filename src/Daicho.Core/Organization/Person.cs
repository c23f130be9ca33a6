using Daicho.Ledgers;

namespace Daicho.Organization;

/// <summary>A person (職員) of the government or an affiliated body.</summary>
public sealed class Person : LedgerRecord
{
    /// <summary>Staff number.</summary>
    public string? StaffNumber { get; set; }

    /// <summary>Folded staff number.</summary>
    public string? StaffNumberKey { get; set; }

    /// <summary>Name as registered.</summary>
    public string? Name { get; set; }

    /// <summary>Reading of the name.</summary>
    public string? Reading { get; set; }

    /// <summary>Unit the person belongs to.</summary>
    public string? UnitName { get; set; }

    /// <summary>Post the person holds.</summary>
    public string? PostName { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Address { get; set; }

    /// <summary>First day of service.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of service.</summary>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>The ledger of people.</summary>
public sealed class PeopleLedger : Ledger<Person>
{
    /// <summary>Declares the columns.</summary>
    public PeopleLedger()
        : base("people", "職員", "People")
    {
        Description = "職員と所属・職。人事異動の取込元になります。";
        Group = "組織";
        Text(x => x.StaffNumber, "職員番号", "Staff number").Folded(x => x.StaffNumberKey).Aliases("職員コード", "社員番号").Required().Listed().Searchable().Key();
        Text(x => x.Name, "氏名", "Name").Aliases("職員氏名", "名前").Required().Listed().Searchable().Indexed();
        Text(x => x.Reading, "ふりがな", "Reading").Aliases("フリガナ", "カナ氏名").Listed().Searchable();
        Unit(x => x.UnitName, x => x.UnitId, "所属", "Unit").Aliases("所属名", "課名").Listed().Searchable();
        Text(x => x.PostName, "職名", "Post").Aliases("役職", "補職名").Listed();
        Text(x => x.Address, "メールアドレス", "E-mail").Aliases("メール");
        Date(x => x.ValidFrom, "採用日", "From").Aliases("着任日");
        Date(x => x.ValidTo, "退職日", "To").Aliases("離任日").Listed();
        Titled(x => x.Name);
        SortedBy(x => x.StaffNumber);
    }
}
