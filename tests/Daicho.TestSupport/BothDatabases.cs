using System.Collections;

namespace Daicho.TestSupport;

/// <summary>On what a data test runs.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded database.</summary>
    Sqlite,

    /// <summary>The database of a whole government.</summary>
    Postgres,
}

/// <summary>Class data of every data test: <c>[Theory, ClassData(typeof(BothDatabases))]</c> runs it on both databases.</summary>
public sealed class BothDatabases : IEnumerable<object[]>
{
    /// <inheritdoc />
    public IEnumerator<object[]> GetEnumerator()
    {
        yield return [DatabaseKind.Sqlite];
        yield return [DatabaseKind.Postgres];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
