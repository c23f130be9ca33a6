using System.Linq.Expressions;
using System.Text;
using Daicho.Access;
using Daicho.History;

namespace Daicho.Ledgers;

/// <summary>
/// A ledger (台帳): typed records with declared columns. The declaration is the only place where a ledger is
/// described; see <see cref="Ledger{T}"/> for the words it is written in.
/// </summary>
public abstract class Ledger
{
    private readonly List<Column> columns = [];
    private string section = "内容";
    private readonly Dictionary<string, Column> byId = new(StringComparer.Ordinal);
    private Column[]? proofOrder;
    private Column[]? keyColumns;

    private protected Ledger(string id, string label, string labelEnglish)
    {
        Id = id;
        Label = label;
        LabelEnglish = labelEnglish;
        TableName = id.Replace('-', '_');
        Policy = LedgerPolicy.OwnUnit;
    }

    /// <summary>Stable id as used in addresses, commands, the API and proofs.</summary>
    public string Id { get; }

    /// <summary>Name of the ledger as officials read it.</summary>
    public string Label { get; }

    /// <summary>English name.</summary>
    public string LabelEnglish { get; }

    /// <summary>What the ledger is for, in one or two sentences.</summary>
    public string Description { get; protected init; } = "";

    /// <summary>Order among the ledgers, and the group they are shown in.</summary>
    public string Group { get; protected init; } = "その他";

    /// <summary>Database table of the live records.</summary>
    public string TableName { get; }

    /// <summary>Database table of earlier versions.</summary>
    public string HistoryTableName => TableName + "_history";

    /// <summary>CLR type of a record.</summary>
    public abstract Type RecordType { get; }

    /// <summary>Columns in the order of forms and exports.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Columns in the order of the proof: by id.</summary>
    internal Column[] ProofOrder => proofOrder ??= [.. columns.OrderBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>Columns that make the key.</summary>
    public IEnumerable<Column> KeyColumns => columns.Where(c => c.IsKey);

    /// <summary>The column that names the responsible unit (所管課), or null when the ledger has none.</summary>
    public Column? ResponsibleColumn => columns.FirstOrDefault(c => c.LinkProperty == nameof(LedgerRecord.UnitId));

    /// <summary>The column by which lists go from fiscal year to fiscal year, or null.</summary>
    public Column? YearColumn => columns.FirstOrDefault(c => c.Kind == ColumnKind.FiscalYear || c.IsYear);

    /// <summary>Columns that name a record to a person; the key where nothing else is said.</summary>
    public IReadOnlyList<Column> TitleColumns { get; private protected set; } = [];

    /// <summary>The column a list is sorted by at first, and whether descending.</summary>
    public (Column? Column, bool Descending) DefaultSort { get; private protected set; }

    /// <summary>True when a change must say why.</summary>
    public bool ReasonRequired { get; protected init; }

    /// <summary>True when records are made and changed by their own pages only; the generic side reads, lists and exports.</summary>
    public bool HasOwnPages { get; protected init; }

    /// <summary>True when what a record says is asked of other sections too (同種事案の確認): the record's page leads there.</summary>
    public bool IsAskedAround { get; protected init; }

    /// <summary>Who may see and change records.</summary>
    public LedgerPolicy Policy { get; protected init => field = value.Of(Id); }

    /// <summary>The column of that id, or null.</summary>
    public Column? Find(string columnId) => byId.GetValueOrDefault(columnId);

    /// <summary>A new, empty record.</summary>
    public abstract LedgerRecord NewRecord();

    /// <summary>The folded key that finds the record again; null when a part of it is missing.</summary>
    public virtual string? KeyOf(LedgerRecord record)
    {
        var parts = keyColumns ??= [.. columns.Where(c => c.IsKey)];
        if (parts.Length == 1)
            return PartOfKey(parts[0], record);
        var key = new StringBuilder();
        foreach (var column in parts)
        {
            var part = PartOfKey(column, record);
            if (part is null && column.IsRequired)
                return null;
            key.Append(part).Append('\u001f');
        }

        return key.Length > parts.Length ? key.ToString() : null;
    }

    /// <summary>
    /// The property by which lists are sorted by a column and which has an index, or null when sorting a million rows by
    /// it would read them all.
    /// </summary>
    public string? IndexedSortOf(Column column)
    {
        if (IsWholeKey(column))
            return nameof(LedgerRecord.RecordKey);
        return column.IsIndexed ? column.FoldedProperty ?? column.Property : null;
    }

    /// <summary>Other keys under which the record may be known already (a system once listed without its code).</summary>
    public virtual IEnumerable<string> FormerKeysOf(LedgerRecord record) => [];

    /// <summary>True when what the record stands for is no longer there on a day; a closed record's is not.</summary>
    public virtual bool IsGone(LedgerRecord record, DateOnly day) => !record.IsLiveOn(day);

    /// <summary>What a person calls the record.</summary>
    public string TitleOf(LedgerRecord record)
    {
        var parts = TitleColumns.Select(c => c.Format(record)).Where(p => !string.IsNullOrWhiteSpace(p));
        var title = string.Join(" ", parts);
        return title.Length > 0 ? title : $"No.{record.Id}";
    }

    // The record's key is then the column's folded text, and its unique index serves both.
    private bool IsWholeKey(Column column) =>
        column is { IsKey: true, FoldedProperty: not null } && KeyColumns.Count() == 1
        && GetType().GetMethod(nameof(KeyOf))!.DeclaringType == typeof(Ledger);

    private static string? PartOfKey(Column column, LedgerRecord record) =>
        column.FoldedProperty is null ? column.Format(record) : column.Folded(record);

    /// <summary>True when some of its columns change by steps only.</summary>
    public bool HasSteps => columns.Exists(c => c.SteppedBecause is not null);

    /// <summary>
    /// Why a record may not go from <paramref name="current"/> to <paramref name="next"/> by its state table, or null; fills in what
    /// the step brings with it (the day of the state). Asked only where a value that changes by steps differs.
    /// </summary>
    internal virtual string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today) => SteppedSentence(current, next);

    /// <summary>The sentence about the first value that differs and changes by steps only, or null.</summary>
    internal string? SteppedSentence(LedgerRecord current, LedgerRecord next) =>
        columns.Find(c => c.SteppedBecause is not null && !c.SameValue(current, next)) is { } column ? $"{column.Label}：{column.SteppedBecause}" : null;

    /// <summary>What follows in the same action from answers that changed records, such as the state of what they belong to.</summary>
    internal virtual void FollowAnswers(ActionScope action, IReadOnlyCollection<LedgerRecord> changed)
    {
    }

    /// <summary>What whoever answers an inquiry about a record should look at again before sending, a sentence each; for the writer alone.</summary>
    internal virtual IEnumerable<string> Hints(LedgerRecord record) => [];

    internal abstract TResult Accept<TResult>(ILedgerVisitor<TResult> visitor);

    /// <summary>Columns by the sections of a record, in order.</summary>
    public IReadOnlyList<IGrouping<string, Column>> Sections => [.. columns.GroupBy(c => c.Section, StringComparer.Ordinal)];

    private protected void Begin(string title) => section = title;

    private protected void Add(Column column)
    {
        column.Section = section;
        byId.Add(column.Id, column);
        columns.Add(column);
    }

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>Runs typed code over a ledger that is known by id only.</summary>
internal interface ILedgerVisitor<out TResult>
{
    TResult Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new();
}

/// <summary>
/// The declaration of a ledger of <typeparamref name="T"/>: one line per column in the constructor. A new column is a
/// property, a line and a migration.
/// </summary>
public abstract class Ledger<T> : Ledger
    where T : LedgerRecord, new()
{
    /// <summary>Starts the declaration.</summary>
    protected Ledger(string id, string label, string labelEnglish)
        : base(id, label, labelEnglish)
    {
    }

    /// <inheritdoc />
    public override Type RecordType => typeof(T);

    /// <inheritdoc />
    public override LedgerRecord NewRecord() => new T();

    internal override TResult Accept<TResult>(ILedgerVisitor<TResult> visitor) => visitor.Visit(this);

    /// <summary>Records anyone signed in may see beside their own unit's (published items), or null.</summary>
    public virtual Expression<Func<T, bool>>? OpenTo(Data.DaichoDb db, Actor actor, DateOnly today) => null;

    /// <summary>Records the person sees as if they were their own unit's, with every version and all that hangs on them (auditors of an audit), or null.</summary>
    public virtual Expression<Func<T, bool>>? EntitledTo(Data.DaichoDb db, Actor actor, DateOnly today) => null;

    /// <summary>Records whose dates somebody must still keep; null where that is every live one. Nobody is told about the others' dates.</summary>
    public virtual Expression<Func<T, bool>>? Awaited => null;

    /// <summary>The columns declared from here on stand under this heading.</summary>
    protected void Section(string title) => Begin(title);

    /// <summary>A column of text.</summary>
    protected Columns.TextColumn<T> Text(Expression<Func<T, string?>> property, string label, string labelEnglish) =>
        Added(new Columns.TextColumn<T>(property, label, labelEnglish, ColumnKind.Text));

    /// <summary>A column of text of several paragraphs.</summary>
    protected Columns.TextColumn<T> LongText(Expression<Func<T, string?>> property, string label, string labelEnglish) =>
        Added(new Columns.TextColumn<T>(property, label, labelEnglish, ColumnKind.LongText));

    /// <summary>A column with a vocabulary.</summary>
    protected Columns.TextColumn<T> Choice(Expression<Func<T, string?>> property, string label, string labelEnglish, params string[] choices) =>
        Added(new Columns.TextColumn<T>(property, label, labelEnglish, ColumnKind.Choice).OneOf(choices));

    /// <summary>A column that names a unit; the unit found is kept in <paramref name="link"/>.</summary>
    protected Columns.TextColumn<T> Unit(Expression<Func<T, string?>> property, Expression<Func<T, long?>> link, string label, string labelEnglish) =>
        Added(new Columns.TextColumn<T>(property, label, labelEnglish, ColumnKind.Unit).LinkedTo("units", link));

    /// <summary>A column that names a record of another ledger; the record found is kept in <paramref name="link"/>.</summary>
    protected Columns.TextColumn<T> Reference(string ledger, Expression<Func<T, string?>> property, Expression<Func<T, long?>> link, string label, string labelEnglish) =>
        Added(new Columns.TextColumn<T>(property, label, labelEnglish, ColumnKind.Reference).LinkedTo(ledger, link));

    /// <summary>A column of dates.</summary>
    protected Columns.DateColumn<T> Date(Expression<Func<T, DateOnly?>> property, string label, string labelEnglish) =>
        Added(new Columns.DateColumn<T>(property, label, labelEnglish));

    /// <summary>A column of whole numbers.</summary>
    protected Columns.IntegerColumn<T> Integer(Expression<Func<T, long?>> property, string label, string labelEnglish) =>
        Added(new Columns.IntegerColumn<T>(property, label, labelEnglish, ColumnKind.Integer, 1));

    /// <summary>A column of amounts, kept in yen; files count in <paramref name="fileUnit"/> yen unless a cell says otherwise.</summary>
    protected Columns.IntegerColumn<T> Yen(Expression<Func<T, long?>> property, string label, string labelEnglish, long fileUnit = 1) =>
        Added(new Columns.IntegerColumn<T>(property, label, labelEnglish, ColumnKind.Yen, fileUnit));

    /// <summary>A column of fiscal years (年度).</summary>
    protected Columns.IntegerColumn<T> FiscalYear(Expression<Func<T, long?>> property, string label, string labelEnglish) =>
        Added(new Columns.IntegerColumn<T>(property, label, labelEnglish, ColumnKind.FiscalYear, 1));

    /// <summary>A column of yes or no.</summary>
    protected Columns.BooleanColumn<T> Boolean(Expression<Func<T, bool?>> property, string label, string labelEnglish) =>
        Added(new Columns.BooleanColumn<T>(property, label, labelEnglish));

    /// <summary>The columns that name a record to a person.</summary>
    protected void Titled(params Expression<Func<T, object?>>[] properties) =>
        TitleColumns = [.. properties.Select(ByProperty)];

    /// <summary>The column a list is sorted by at first.</summary>
    protected void SortedBy(Expression<Func<T, object?>> property, bool descending = false) =>
        DefaultSort = (ByProperty(property), descending);

    private Column ByProperty(Expression<Func<T, object?>> property)
    {
        var body = property.Body is UnaryExpression convert ? convert.Operand : property.Body;
        var name = ((MemberExpression)body).Member.Name;
        return Columns.Single(c => c.Property == name);
    }

    private TColumn Added<TColumn>(TColumn column)
        where TColumn : Column
    {
        Add(column);
        return column;
    }
}
