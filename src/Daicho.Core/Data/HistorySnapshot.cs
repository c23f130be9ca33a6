using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// Two units of work that see the database at the same moment, without keeping writers out: verification reads what is
/// stored beside what was proved, and a PostgreSQL connection reads one thing at a time.
/// </summary>
internal sealed class HistorySnapshot : IDisposable
{
    public HistorySnapshot(Database database)
    {
        while (true)
        {
            Main = database.Open();
            Side = database.Open();
            // Actions commit one by one: with the same last one, both see the same history.
            if (Begin(Main) == Begin(Side))
                return;
            Dispose();
        }
    }

    /// <summary>Reads what is stored.</summary>
    public DaichoDb Main { get; private set; }

    /// <summary>Reads what the actions recorded.</summary>
    public DaichoDb Side { get; private set; }

    public void Dispose()
    {
        Main.Dispose();
        Side.Dispose();
    }

    private static long Begin(DaichoDb db)
    {
        Dialect.Of(db.Database.GetDbConnection()).BeginSnapshot(db);
        return db.Actions.Max(a => (long?)a.Seq) ?? 0;
    }
}
