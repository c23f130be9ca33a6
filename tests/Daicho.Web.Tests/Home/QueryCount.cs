using System.Collections.Concurrent;
using System.Diagnostics;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Daicho.Web.Tests.Home;

/// <summary>Collects the statements that go to one test's database, while other tests run beside it.</summary>
sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly TestDatabase data;
    readonly IDisposable all;
    readonly ConcurrentBag<IDisposable> subscriptions = [];
    readonly ConcurrentQueue<string> statements = [];

    public QueryCount(TestDatabase data)
    {
        this.data = data;
        all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The statements since the last call, without those that look for background work.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = statements.Where(s => !s.Contains("jobs", StringComparison.Ordinal)).ToList();
        statements.Clear();
        return taken;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command }
            && connection.ConnectionString.Contains(data.Kind == DatabaseKind.Sqlite ? data.Folder : DatabaseName, StringComparison.Ordinal))
            statements.Enqueue(command.CommandText);
    }

    string DatabaseName => data.ConnectionString.Split(';').Single(p => p.StartsWith("Database=", StringComparison.OrdinalIgnoreCase));

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        all.Dispose();
        foreach (var subscription in subscriptions) subscription.Dispose();
    }
}
