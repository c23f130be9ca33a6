namespace Daicho.Import;

/// <summary>
/// Remembers which row of a file brought each key, in 16 bytes a key whatever its length: a table of 96-bit hashes, in
/// which two of a million keys meet by chance once in 10^17 files.
/// </summary>
internal sealed class KeysSeen
{
    private Slot[] slots = new Slot[1 << 12];
    private int count;

    /// <summary>The row that brought the key before, or null after remembering this one.</summary>
    public int? Before(string key, int row)
    {
        var slot = SlotOf(key, row);
        if (Place(slots, slot) is { } before)
            return before;
        if (++count > slots.Length / 4 * 3)
            Grow();
        return null;
    }

    private static int? Place(Slot[] slots, Slot slot)
    {
        var mask = slots.Length - 1;
        for (var i = (int)slot.Hash & mask; ; i = (i + 1) & mask)
        {
            if (slots[i].Row == 0)
            {
                slots[i] = slot;
                return null;
            }

            if (slots[i].Hash == slot.Hash && slots[i].Check == slot.Check)
                return slots[i].Row;
        }
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot.Row != 0)
                Place(larger, slot);
        }

        slots = larger;
    }

    // Two independent multiplicative walks over the characters.
    private static Slot SlotOf(string key, int row)
    {
        ulong a = 0xcbf29ce484222325;
        ulong b = 0x9ae16a3b2f90404f;
        foreach (var c in key)
        {
            a = (a ^ c) * 0x100000001b3;
            b = ulong.RotateLeft(b ^ c, 29) * 0x9e3779b97f4a7c15;
        }

        a = (a ^ (a >> 32)) * 0xd6e8feb86659fd93;
        return new Slot(a ^ (a >> 29), (uint)(b >> 32), row);
    }

    private readonly record struct Slot(ulong Hash, uint Check, int Row);
}
