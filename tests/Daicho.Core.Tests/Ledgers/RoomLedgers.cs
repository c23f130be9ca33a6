using Daicho.Ledgers;

namespace Daicho.Core.Tests.Ledgers;

/// <summary>A ledger of meeting rooms before and after a column was added: the same table, one property and one line more.</summary>
internal static class RoomLedgers
{
    public static LedgerCatalog Before { get; } = new([.. LedgerCatalog.Shipped.All, new Earlier()]);

    public static LedgerCatalog After { get; } = new([.. LedgerCatalog.Shipped.All, new Later()]);

    public class Room : LedgerRecord
    {
        public string? Name { get; set; }
        public string? NameKey { get; set; }
        public string? Manager { get; set; }
        public long? Floor { get; set; }
    }

    public sealed class LaterRoom : LedgerRecord
    {
        public string? Name { get; set; }
        public string? NameKey { get; set; }
        public string? Manager { get; set; }
        public long? Floor { get; set; }
        public long? Capacity { get; set; }
    }

    private sealed class Earlier : Ledger<Room>
    {
        public Earlier()
            : base("rooms", "会議室", "Meeting rooms")
        {
            Text(x => x.Name, "室名", "Name").Folded(x => x.NameKey).Required().Key().Listed();
            Unit(x => x.Manager, x => x.UnitId, "管理所属", "Managing unit").Listed();
            Integer(x => x.Floor, "階", "Floor").Listed();
            Titled(x => x.Name);
        }
    }

    private sealed class Later : Ledger<LaterRoom>
    {
        public Later()
            : base("rooms", "会議室", "Meeting rooms")
        {
            Text(x => x.Name, "室名", "Name").Folded(x => x.NameKey).Required().Key().Listed();
            Unit(x => x.Manager, x => x.UnitId, "管理所属", "Managing unit").Listed();
            Integer(x => x.Floor, "階", "Floor").Listed();
            Integer(x => x.Capacity, "定員", "Capacity").Aliases("収容人数").In("人").Listed();
            Titled(x => x.Name);
        }
    }
}
