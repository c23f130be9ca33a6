using System.Linq.Expressions;

namespace Daicho.Ledgers;

/// <summary>A column of a ledger of <typeparamref name="T"/>, with the words that declare it.</summary>
public abstract class ColumnOf<T> : Column
    where T : LedgerRecord
{
    private protected ColumnOf(LambdaExpression property, string label, string labelEnglish, ColumnKind kind)
        : base(PropertyOf(property), label, labelEnglish, kind)
    {
    }

    /// <summary>Other headings that files use for this column.</summary>
    public ColumnOf<T> Aliases(params string[] names)
    {
        AliasNames = names;
        return this;
    }

    /// <summary>One sentence about what belongs into the column, shown in forms and on the ledger's page.</summary>
    public ColumnOf<T> Help(string sentence)
    {
        Description = sentence;
        return this;
    }

    /// <summary>A record can't be saved in a form without a value.</summary>
    public ColumnOf<T> Required()
    {
        IsRequired = true;
        return this;
    }

    /// <summary>Lists show the column at first.</summary>
    public ColumnOf<T> Listed()
    {
        IsListed = true;
        return this;
    }

    /// <summary>Full-text search reads the column.</summary>
    public ColumnOf<T> Searchable()
    {
        IsSearchable = true;
        return this;
    }

    /// <summary>Lists may sort and filter by the column at a million rows.</summary>
    public ColumnOf<T> Indexed()
    {
        IsIndexed = true;
        return this;
    }

    /// <summary>(Part of) the key that finds a record again; the folded property is what must be unique.</summary>
    public ColumnOf<T> Key()
    {
        IsKey = true;
        return this;
    }

    /// <summary>Blank cells and ditto marks in files mean "as above".</summary>
    public ColumnOf<T> FillDown()
    {
        FillsDown = true;
        return this;
    }

    /// <summary>Lists offer to go from fiscal year to fiscal year by this date; a column of fiscal years needs no such word.</summary>
    public ColumnOf<T> ByYear()
    {
        IsYear = true;
        return this;
    }

    /// <summary>Unit printed behind the value.</summary>
    public ColumnOf<T> In(string unit)
    {
        UnitLabel = unit;
        return this;
    }

    /// <summary>Where it is blank, the unit is that of the record that <paramref name="reference"/> names; the text stays blank.</summary>
    public ColumnOf<T> ElseThatOf(ColumnOf<T> reference)
    {
        if (LinkLedger != "units" || reference.LinkLedger is null)
            throw new InvalidOperationException($"{Id}: only a unit can be taken over, and only from a record that a column refers to.");
        InheritsFrom = reference;
        return this;
    }

    /// <summary>
    /// The value changes by the steps of a state table only (see <see cref="Ledger.StepProblem"/>); forms show it with this
    /// sentence. A new record may come with it, such as in the files of the register that was kept before. With
    /// <paramref name="byAnswers"/> the answer to an inquiry may propose the value, and accepting it takes the step.
    /// </summary>
    public ColumnOf<T> ByStep(string because, bool byAnswers = false)
    {
        SteppedBecause = because;
        IsSteppedByAnswers = byAnswers;
        return this;
    }

    /// <summary>Tax basis of the amounts (税込, 税抜), shown wherever one is typed.</summary>
    public ColumnOf<T> Tax(string basis)
    {
        TaxBasis = basis;
        return this;
    }

    /// <summary>Hidden from everyone without the right until the date in <paramref name="until"/> has come.</summary>
    public ColumnOf<T> SecretUntil(ColumnOf<T> until)
    {
        if (IsSearchable)
            throw new InvalidOperationException($"{Id}: a secret column can't be searchable, the search key would tell it.");
        SecretUntilColumn = until;
        return this;
    }

    private protected static string PropertyOf(LambdaExpression property) => property.Body switch
    {
        MemberExpression member => member.Member.Name,
        UnaryExpression { Operand: MemberExpression member } => member.Member.Name,
        _ => throw new ArgumentException("A column is declared by one property, such as x => x.Name.", nameof(property)),
    };

    private protected static Action<T, TValue> Setter<TValue>(Expression<Func<T, TValue>> property)
    {
        var value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Action<T, TValue>>(Expression.Assign(property.Body, value), property.Parameters[0], value).Compile();
    }
}
