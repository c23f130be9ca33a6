using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using Daicho.Ledgers.Views;
using Daicho.Organization;
using Daicho.Web.Accounts;

namespace Daicho.Web.Ledgers;

/// <summary>Ledgers as the person who makes the request may see and change them.</summary>
public sealed class LedgerDesk(Database database, DaichoDb db, LedgerReader reader, CurrentActor current, BusinessClock clock, UnitChoices units)
{
    /// <summary>Most names offered while a unit is typed.</summary>
    const int MostSuggestions = 500;

    readonly LedgerQuery query = new(db, clock.Today);

    /// <summary>The person.</summary>
    public Actor Actor => current.Actor;

    /// <summary>The business date.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Writes records.</summary>
    public RecordEditor Editor => new(database, clock.Today);

    /// <summary>Changes many records at once.</summary>
    public BulkEditor Bulk => new(database, clock.Today);

    /// <summary>Says that records are up to date.</summary>
    public ConfirmationDesk Confirmations => new(database, clock.Today);

    /// <summary>Keeps forms that were begun and not sent.</summary>
    public DraftDesk Drafts => new(database);

    /// <summary>The draft of a form, or null.</summary>
    public Draft? Draft(string form) => DraftDesk.Find(db, Actor, form);

    /// <summary>The version before, as the person may see it today, or null.</summary>
    public LedgerRecord? Previous(Ledger ledger, LedgerRecord record) =>
        record.Version > 1 ? reader.Find(ledger, Actor, record.Id, record.FromSeq - 1) : null;

    /// <summary>The ledgers the person may see something of.</summary>
    public IEnumerable<Ledger> All => db.Catalog.All.Where(Sees);

    /// <summary>The ledger of that id, or null when there is none or the person may see nothing of it.</summary>
    public Ledger? Find(string id) => db.Catalog.Find(id) is { } ledger && Sees(ledger) ? ledger : null;

    /// <summary>A page of a list.</summary>
    public ListPage Run(ListRequest request) => query.Run(Actor, request);

    /// <summary>The next records of a walk through a list by number.</summary>
    public IReadOnlyList<LedgerRecord> After(ListRequest request, long id) => query.After(Actor, request, id);

    /// <summary>How many live records the person sees.</summary>
    public CappedCount Count(Ledger ledger) => query.Count(Actor, new ListRequest(ledger));

    /// <summary>How many records a list matches.</summary>
    public CappedCount CountOf(ListRequest request) => query.Count(Actor, request);

    /// <summary>One record, as it is or as it was at the end of a day.</summary>
    public LedgerRecord? Record(Ledger ledger, long id, DateOnly? asOf = null) =>
        reader.Find(ledger, Actor, id, asOf is { } day ? reader.SeqAt(day) : null);

    /// <summary>What was saved after a version of a record, the latest first.</summary>
    public IReadOnlyList<RecordVersion> Since(Ledger ledger, long id, int version) =>
        [.. RecordHistory.Of(db, Actor, Today, ledger, id).Where(v => v.Version > version)];

    /// <summary>The last action that wrote into the ledger, as far as the person sees what it wrote; or null.</summary>
    public ActionEntry? LastChange(Ledger ledger)
    {
        if (ledger.Policy.Sees(Actor, Today) != Reach.All)
            return reader.LastWritten(ledger, Actor) is { } seq ? db.Actions.FirstOrDefault(a => a.Seq == seq) : null;
        return (from content in db.ActionContents
                where content.Source == ledger.Id
                join action in db.Actions on content.Seq equals action.Seq
                orderby content.Seq descending
                select action).FirstOrDefault();
    }

    /// <summary>True when the person may add records.</summary>
    public bool MayAdd(Ledger ledger) => !ledger.HasOwnPages && ledger.Policy.Writes(Actor, Today) != Reach.None;

    /// <summary>True when the person may change this record.</summary>
    public bool MayChange(Ledger ledger, LedgerRecord record) => RecordEditor.MayChange(db, Today, Actor, ledger, record);

    /// <summary>Columns that must stay hidden from the person today.</summary>
    public IReadOnlySet<Column> Hidden(Ledger ledger, LedgerRecord record) => RecordEditor.HiddenColumns(Actor, Today, ledger, record);

    /// <summary>Columns that a form of the record leaves out: those that stay hidden, and those that change by steps only.</summary>
    public IReadOnlySet<Column> ReadOnly(Ledger ledger, LedgerRecord record) =>
        Hidden(ledger, record).Concat(ledger.Columns.Where(c => c.SteppedBecause is not null)).ToHashSet();

    /// <summary>Saves and shares views of lists.</summary>
    public ViewDesk ViewDesk => new(database, clock.Today);

    /// <summary>Views of a ledger's list that the person finds.</summary>
    public IReadOnlyList<ListedView> Views(Ledger ledger) => ViewDesk.For(db, Actor, ledger);

    /// <summary>Writes all matching records to a file.</summary>
    public long Export(ListRequest request, Daicho.Ledgers.Export.TableWriter writer) => LedgerExport.Write(database, Actor, Today, request, writer);

    /// <summary>Name of the unit or record that a filter names, or null when the person may not see it.</summary>
    public string? NameOf(ColumnFilter filter) =>
        filter.Value is long id && filter.Column.LinkLedger is { } target && db.Catalog.Find(target) is { } ledger && reader.Find(ledger, Actor, id) is { } record
            ? ledger.TitleOf(record)
            : null;

    /// <summary>Names of units that exist now, to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames() =>
    [
        .. reader.Visible<Unit>(Actor).LiveOn(Today).Where(u => u.Name != null && (u.ValidTo == null || u.ValidTo >= Today))
            .OrderBy(u => u.Id).Select(u => u.Name!).Take(MostSuggestions),
    ];

    /// <summary>Units to filter by.</summary>
    public IReadOnlyList<(long Id, string Name)> Units() => units.For(db, reader, Actor);

    bool Sees(Ledger ledger) => ledger.Policy.Sees(Actor, Today) != Reach.None;
}
