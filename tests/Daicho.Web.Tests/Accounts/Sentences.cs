using Microsoft.Extensions.Logging;

namespace Daicho.Web.Tests.Accounts;

/// <summary>Keeps what the directory's sign-in writes into the log.</summary>
sealed class Sentences : ILoggerProvider, ILogger
{
    readonly List<string> all = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (all) return [.. all];
        }
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName == typeof(Daicho.Web.Accounts.External.DirectorySignIn).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (all) all.Add(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
