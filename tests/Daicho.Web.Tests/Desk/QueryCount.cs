using System.Diagnostics;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Daicho.Web.Tests.Desk;

/// <summary>Counts the statements that Entity Framework sends to the database of one test, so that a page can't begin to ask once per row.</summary>
sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly List<IDisposable> subscriptions = [];
    readonly string database;

    public QueryCount(TestDatabase test)
    {
        using (var db = test.Open()) database = db.Database.GetDbConnection().ConnectionString;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements since the last call.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>The same, to begin anew.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (Statements)
        {
            List<string> taken = [.. Statements];
            Statements.Clear();
            return taken;
        }
    }

    /// <summary>How many a piece of work sends.</summary>
    public async Task<int> Of(Func<Task> work)
    {
        lock (Statements) Statements.Clear();
        await work();
        lock (Statements) return Statements.Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData command) return;
        // Background work looks for jobs whenever it likes.
        if (command.Command.CommandText.Contains("jobs", StringComparison.Ordinal)) return;
        if (command.Context?.Database.GetDbConnection().ConnectionString is not { } used || !Same(used)) return;
        lock (Statements) Statements.Add(command.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }

    // PostgreSQL hides the password of an open connection.
    bool Same(string used) => used == database || database.StartsWith(used.Split(";Password", 2)[0], StringComparison.OrdinalIgnoreCase);
}
