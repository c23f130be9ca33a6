using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers.Export;
using Daicho.Text;

namespace Daicho.Ledgers.Columns;

/// <summary>What dates, numbers and yes/no columns share.</summary>
public abstract class ValueColumn<T, TValue> : ColumnOf<T>
    where T : LedgerRecord
    where TValue : struct, IEquatable<TValue>
{
    private readonly Func<T, TValue?> get;
    private readonly Action<T, TValue?> set;

    private protected ValueColumn(Expression<Func<T, TValue?>> property, string label, string labelEnglish, ColumnKind kind)
        : base(property, label, labelEnglish, kind)
    {
        get = property.Compile();
        set = Setter(property);
    }

    /// <inheritdoc />
    public override Type ValueType => typeof(TValue?);

    /// <inheritdoc />
    public override string? Read(LedgerRecord record, string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            set((T)record, null);
            return null;
        }

        if (!TryParse(cell, out var value))
            return Unreadable(cell);
        set((T)record, value);
        return null;
    }

    /// <inheritdoc />
    public override object? Parse(string text) => TryParse(text, out var value) ? value : null;

    /// <inheritdoc />
    public override string? Format(LedgerRecord record) => get((T)record) is { } value ? ToText(value) : null;

    /// <inheritdoc />
    public override object? ValueOf(LedgerRecord record) => get((T)record);

    /// <inheritdoc />
    public override bool SameValue(LedgerRecord one, LedgerRecord other) => Nullable.Equals(get((T)one), get((T)other));

    /// <inheritdoc />
    public override void Copy(LedgerRecord from, LedgerRecord to) => set((T)to, get((T)from));

    /// <inheritdoc />
    public override void Clear(LedgerRecord record) => set((T)record, null);

    private protected abstract string Expected { get; }
    private protected virtual string Unreadable(string cell) => $"「{Shorten(cell)}」は{Expected}として読めません。";
    private protected abstract bool TryParse(string cell, out TValue value);
    private protected abstract string ToText(TValue value);

    private protected TValue? Get(LedgerRecord record) => get((T)record);
    private protected void Set(LedgerRecord record, TValue? value) => set((T)record, value);

    private static string Shorten(string cell) => cell.Length <= 40 ? cell : string.Concat(cell.AsSpan(0, 40), "…");
}

/// <summary>A calendar date; files may write it in the Japanese era.</summary>
public sealed class DateColumn<T> : ValueColumn<T, DateOnly>
    where T : LedgerRecord
{
    internal DateColumn(Expression<Func<T, DateOnly?>> property, string label, string labelEnglish)
        : base(property, label, labelEnglish, ColumnKind.Date)
    {
    }

    private protected override string Expected => "日付（例：令和8年11月21日、2026/11/21）";
    private protected override string Unreadable(string cell) => JapaneseDate.Problem(cell) ?? base.Unreadable(cell);
    private protected override bool TryParse(string cell, out DateOnly value) => JapaneseDate.TryParse(cell, out value);
    private protected override string ToText(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override void Write(LedgerRecord record, TableWriter writer) => writer.Date(Get(record));

    internal override void Write(DbDataReader reader, int ordinal, TableWriter writer) =>
        writer.Date(reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateOnly>(ordinal));

    internal override void AddTo(LeafBuilder leaf, LedgerRecord record) => leaf.Date(this, Get(record));
    internal override void Store(LedgerRecord record, RowSink sink) => sink.Date(Get(record));

    internal override void Load(LedgerRecord record, DbDataReader reader, int ordinal) =>
        Set(record, reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateOnly>(ordinal));
}

/// <summary>A whole number: a count, an amount in yen, or a fiscal year.</summary>
public sealed class IntegerColumn<T> : ValueColumn<T, long>
    where T : LedgerRecord
{
    private readonly long scale;

    internal IntegerColumn(Expression<Func<T, long?>> property, string label, string labelEnglish, ColumnKind kind, long fileUnit)
        : base(property, label, labelEnglish, kind)
    {
        scale = fileUnit;
    }

    private protected override string Expected => Kind switch
    {
        ColumnKind.Yen => "金額（例：1,234,000、1,234千円）",
        ColumnKind.FiscalYear => "年度（例：令和8年度、2026）",
        _ => "整数（例：1,234）",
    };

    private protected override bool TryParse(string cell, out long value)
    {
        switch (Kind)
        {
            case ColumnKind.Yen:
                return MoneyText.TryParseYen(cell, scale, out value);
            case ColumnKind.FiscalYear:
                var known = FiscalYear.TryParse(cell, out var year);
                value = year.Year;
                return known;
            default:
                return JapaneseNumber.TryParseInteger(cell, out value);
        }
    }

    private protected override string ToText(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override void Write(LedgerRecord record, TableWriter writer) => writer.Integer(Get(record));

    internal override void Write(DbDataReader reader, int ordinal, TableWriter writer) =>
        writer.Integer(reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal));

    internal override void AddTo(LeafBuilder leaf, LedgerRecord record) => leaf.Integer(this, Get(record));
    internal override void Store(LedgerRecord record, RowSink sink) => sink.Integer(Get(record));

    internal override void Load(LedgerRecord record, DbDataReader reader, int ordinal) =>
        Set(record, reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal));
}

/// <summary>Yes or no; files write はい, ○, 1, TRUE, 有 and the like.</summary>
public sealed class BooleanColumn<T> : ValueColumn<T, bool>
    where T : LedgerRecord
{
    private static readonly string[] Yes = ["はい", "有", "あり", "○", "◯", "1", "true", "yes", "済", "✓"];
    private static readonly string[] No = ["いいえ", "無", "なし", "×", "0", "false", "no", "未", "-"];

    internal BooleanColumn(Expression<Func<T, bool?>> property, string label, string labelEnglish)
        : base(property, label, labelEnglish, ColumnKind.Boolean)
    {
    }

    private protected override string Expected => "はい／いいえ";

    private protected override bool TryParse(string cell, out bool value)
    {
        var key = TextKey.Search(cell);
        value = Yes.Any(word => TextKey.Search(word) == key);
        return value || No.Any(word => TextKey.Search(word) == key);
    }

    private protected override string ToText(bool value) => value ? "はい" : "いいえ";

    /// <inheritdoc />
    public override void Write(LedgerRecord record, TableWriter writer) => writer.Boolean(Get(record));

    internal override void Write(DbDataReader reader, int ordinal, TableWriter writer) =>
        writer.Boolean(reader.IsDBNull(ordinal) ? null : reader.GetBoolean(ordinal));

    internal override void AddTo(LeafBuilder leaf, LedgerRecord record) => leaf.Boolean(this, Get(record));
    internal override void Store(LedgerRecord record, RowSink sink) => sink.Boolean(Get(record));

    internal override void Load(LedgerRecord record, DbDataReader reader, int ordinal) =>
        Set(record, reader.IsDBNull(ordinal) ? null : reader.GetBoolean(ordinal));
}
