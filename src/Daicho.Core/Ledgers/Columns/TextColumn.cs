using System.Data.Common;
using System.Linq.Expressions;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers.Export;
using Daicho.Text;

namespace Daicho.Ledgers.Columns;

/// <summary>
/// Text as typed, also behind choices, unit names and names of other records. With a folded property, the
/// writer keeps the folded form beside it: checks and uniqueness use that one.
/// </summary>
public sealed class TextColumn<T> : ColumnOf<T>
    where T : LedgerRecord
{
    /// <summary>Characters an indexed column holds.</summary>
    private const int LongestIndexed = 500;

    private readonly Func<T, string?> get;
    private readonly Action<T, string?> set;
    private Action<T, string?>? setFolded;
    private Func<T, string?>? getFolded;
    private Action<T, long?>? setLink;
    private Func<T, long?>? getLink;

    internal TextColumn(Expression<Func<T, string?>> property, string label, string labelEnglish, ColumnKind kind)
        : base(property, label, labelEnglish, kind)
    {
        get = property.Compile();
        set = Setter(property);
    }

    /// <inheritdoc />
    public override Type ValueType => typeof(string);

    /// <summary>The property that keeps the folded form of the text (see <see cref="TextKey.Name"/>).</summary>
    public TextColumn<T> Folded(Expression<Func<T, string?>> property)
    {
        FoldedProperty = PropertyOf(property);
        getFolded = property.Compile();
        setFolded = Setter(property);
        return this;
    }

    /// <summary>The vocabulary of the column.</summary>
    public TextColumn<T> OneOf(params string[] choices)
    {
        Choices = choices;
        return this;
    }

    internal TextColumn<T> LinkedTo(string ledger, Expression<Func<T, long?>> property)
    {
        LinkLedger = ledger;
        LinkProperty = PropertyOf(property);
        getLink = property.Compile();
        setLink = Setter(property);
        return this;
    }

    /// <inheritdoc />
    public override string? Read(LedgerRecord record, string? cell)
    {
        if (Choices.Count > 0 && cell is not null)
            cell = Choices.FirstOrDefault(c => TextKey.Name(c) == TextKey.Name(cell)) ?? cell;
        if (cell is not null && Unstorable(cell) is { } reason)
            return reason;
        set((T)record, string.IsNullOrEmpty(cell) ? null : cell);
        return null;
    }

    /// <inheritdoc />
    public override object? Parse(string text) => text;

    /// <inheritdoc />
    public override string? Format(LedgerRecord record) => get((T)record);

    /// <inheritdoc />
    public override object? ValueOf(LedgerRecord record) => get((T)record);

    /// <inheritdoc />
    public override bool SameValue(LedgerRecord one, LedgerRecord other) => get((T)one) == get((T)other);

    /// <inheritdoc />
    public override void Copy(LedgerRecord from, LedgerRecord to) => set((T)to, get((T)from));

    /// <inheritdoc />
    public override void Clear(LedgerRecord record) => set((T)record, null);

    /// <inheritdoc />
    public override void Write(LedgerRecord record, TableWriter writer) => writer.Text(get((T)record));

    internal override void Write(DbDataReader reader, int ordinal, TableWriter writer) =>
        writer.Text(reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

    internal override void AddTo(LeafBuilder leaf, LedgerRecord record) => leaf.Text(this, get((T)record));

    internal override void Load(LedgerRecord record, DbDataReader reader, int ordinal) =>
        set((T)record, reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

    internal override void Store(LedgerRecord record, RowSink sink) => sink.Text(get((T)record));

    internal override void Fold(LedgerRecord record) => setFolded?.Invoke((T)record, NullIfEmpty(TextKey.Name(get((T)record))));

    internal override void LoadFolded(LedgerRecord record, string? folded) => setFolded?.Invoke((T)record, folded);

    internal override string? Folded(LedgerRecord record) => getFolded?.Invoke((T)record);

    internal override void SetLink(LedgerRecord record, long? id) => setLink?.Invoke((T)record, id);

    /// <inheritdoc />
    public override long? Link(LedgerRecord record) => getLink?.Invoke((T)record);

    // PostgreSQL holds neither NUL nor half a character, and indexes no text beyond 2,704 bytes.
    private string? Unstorable(string cell)
    {
        if (cell.Contains('\0') || cell.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasLoneSurrogate(cell))
            return "保存できない文字（NUL または壊れた文字）が含まれています。その文字を除いてください。";
        return IsIndexed && cell.Length > LongestIndexed
            ? $"「{Label}」は {LongestIndexed} 文字までです（{cell.Length} 文字あります）。短くするか、備考などに分けてください。"
            : null;
    }

    private static bool HasLoneSurrogate(string cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (!char.IsSurrogate(cell[i]))
                continue;
            if (i + 1 >= cell.Length || !char.IsSurrogatePair(cell[i], cell[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
