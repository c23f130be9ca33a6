using System.Data.Common;
using System.Linq.Expressions;
using System.Text;
using Daicho.History;
using Daicho.Ledgers.Export;

namespace Daicho.Ledgers;

/// <summary>
/// A declared column of a ledger. List, filter, form, import mapping, export, history labels, API and the
/// ledger's page all come from it; nothing about a column is said anywhere else.
/// </summary>
public abstract class Column
{
    private protected Column(string property, string label, string labelEnglish, ColumnKind kind)
    {
        Property = property;
        Id = ToSnakeCase(property);
        IdUtf8 = Encoding.UTF8.GetBytes(Id);
        Label = label;
        LabelEnglish = labelEnglish;
        Kind = kind;
    }

    /// <summary>Stable id: database column, proof and API name. It never changes once a government has data.</summary>
    public string Id { get; }

    internal byte[] IdUtf8 { get; }

    /// <summary>Name of the record's property.</summary>
    public string Property { get; }

    /// <summary>Label as officials read it.</summary>
    public string Label { get; }

    /// <summary>English label.</summary>
    public string LabelEnglish { get; }

    /// <summary>What the column holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Other headings that files use for this column.</summary>
    public IReadOnlyList<string> AliasNames { get; private protected set; } = [];

    /// <summary>Heading under which a record and its form show the column.</summary>
    public string Section { get; internal set; } = "";

    /// <summary>Tax basis of an amount (税込, 税抜) where the ledger says one, or null.</summary>
    public string? TaxBasis { get; private protected set; }

    /// <summary>One sentence about what belongs into the column.</summary>
    public string? Description { get; private protected set; }

    /// <summary>Why the value is changed by steps only (a state table) and in no form, as people read it; null where anyone with the right may type it.</summary>
    public string? SteppedBecause { get; private protected set; }

    /// <summary>True when the answer to an inquiry may propose a value that changes by steps: accepting it takes the step that leads there.</summary>
    public bool IsSteppedByAnswers { get; private protected set; }

    /// <summary>Unit printed behind the value (円, 台, 人…).</summary>
    public string? UnitLabel { get; private protected set; }

    /// <summary>The vocabulary of a choice column: value and what it means.</summary>
    public IReadOnlyList<string> Choices { get; private protected set; } = [];

    /// <summary>True when a record without a value can't be saved in a form.</summary>
    public bool IsRequired { get; private protected set; }

    /// <summary>True when the column is among those a list shows at first.</summary>
    public bool IsListed { get; private protected set; }

    /// <summary>True when full-text search reads the column.</summary>
    public bool IsSearchable { get; private protected set; }

    /// <summary>True when lists may sort and filter by it at a million rows.</summary>
    public bool IsIndexed { get; private protected set; }

    /// <summary>True when the column is (part of) the key that finds a record again.</summary>
    public bool IsKey { get; private protected set; }

    /// <summary>True when blank cells and ditto marks in files mean "as above".</summary>
    public bool FillsDown { get; private protected set; }

    /// <summary>True when lists offer to go from fiscal year to fiscal year (年度の切替え) by this column.</summary>
    public bool IsYear { get; private protected set; }

    /// <summary>The date column until which only people with the right see this one, or null.</summary>
    public Column? SecretUntilColumn { get; private protected set; }

    /// <summary>The folded second property that checks and uniqueness use, or null.</summary>
    public string? FoldedProperty { get; private protected set; }

    /// <summary>The property that holds the id of the unit or record found for the text, or null.</summary>
    public string? LinkProperty { get; private protected set; }

    /// <summary>The ledger whose records the column points to, or null.</summary>
    public string? LinkLedger { get; private protected set; }

    /// <summary>The column naming the record whose unit this one takes over where it is blank, or null.</summary>
    public Column? InheritsFrom { get; private protected set; }

    /// <summary>CLR type of the property.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Puts a cell of a file or a form into the record. Returns the sentence that says why it can't be read, or null.</summary>
    public abstract string? Read(LedgerRecord record, string? cell);

    /// <summary>The value a text is read as, or null.</summary>
    public abstract object? Parse(string text);

    /// <summary>The value as text: what a person reads and what a file can be read back from.</summary>
    public abstract string? Format(LedgerRecord record);

    /// <summary>The value itself: text, date, whole number, yes or no, or null.</summary>
    public abstract object? ValueOf(LedgerRecord record);

    /// <summary>True when both records hold the same value.</summary>
    public abstract bool SameValue(LedgerRecord one, LedgerRecord other);

    /// <summary>Copies the value.</summary>
    public abstract void Copy(LedgerRecord from, LedgerRecord to);

    /// <summary>Takes the value away.</summary>
    public abstract void Clear(LedgerRecord record);

    /// <summary>Writes the value to an export.</summary>
    public abstract void Write(LedgerRecord record, TableWriter writer);

    /// <summary>Writes a value as it stands in the database to an export, without a record in between.</summary>
    internal abstract void Write(DbDataReader reader, int ordinal, TableWriter writer);

    /// <summary>The property, for a query over records.</summary>
    public MemberExpression Access(Expression record) => Expression.Property(record, Property);

    /// <summary>Refreshes the folded property from the text.</summary>
    internal virtual void Fold(LedgerRecord record)
    {
    }

    internal virtual void LoadFolded(LedgerRecord record, string? folded)
    {
    }

    internal virtual string? Folded(LedgerRecord record) => null;

    internal virtual void SetLink(LedgerRecord record, long? id)
    {
    }

    /// <summary>Id of the unit or record found for the text; null when none was found or the column points to nothing.</summary>
    public virtual long? Link(LedgerRecord record) => null;

    internal abstract void AddTo(LeafBuilder leaf, LedgerRecord record);
    internal abstract void Load(LedgerRecord record, DbDataReader reader, int ordinal);
    internal abstract void Store(LedgerRecord record, Data.RowSink sink);

    internal static string ToSnakeCase(string property)
    {
        var id = new StringBuilder(property.Length + 8);
        foreach (var c in property)
        {
            if (char.IsUpper(c) && id.Length > 0)
                id.Append('_');
            id.Append(char.ToLowerInvariant(c));
        }

        return id.ToString();
    }
}
