using System.Globalization;
using System.Text;
using System.Text.Json;
using Daicho.Data;
using Microsoft.Data.Sqlite;

namespace Daicho.TestSupport;

/// <summary>
/// A government that uses Daicho from the command line: a folder, a database of its own and the business date. Both are
/// gone at the end.
/// </summary>
public sealed class Government : IDisposable
{
    private readonly string? postgresName;

    private Government(DatabaseKind kind, DateOnly today, Government? like)
    {
        Kind = kind;
        Today = today;
        Folder = Directory.CreateTempSubdirectory("daicho-case-").FullName;
        if (kind == DatabaseKind.Postgres)
        {
            postgresName = $"daicho_case_{Guid.NewGuid():N}";
            PostgresServer.Run($"CREATE DATABASE {postgresName}{(like is null ? "" : $" TEMPLATE {like.postgresName}")}");
        }
        else if (like is not null)
        {
            CopySqlite(like);
        }
    }

    /// <summary>Which database it has.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>The business date of every verb.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The folder of its files, also of <c>--data</c>.</summary>
    public string Folder { get; }

    /// <summary>The arguments that every verb gets.</summary>
    public IReadOnlyList<string> Common =>
    [
        "--data", Folder,
        .. postgresName is null ? Array.Empty<string>() : ["--database", PostgresServer.To(postgresName)],
        "--today", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "--json",
    ];

    /// <summary>One that has nothing yet, not even tables.</summary>
    public static Government Empty(DatabaseKind kind, DateOnly? today = null) => new(kind, today ?? TestDatabase.Today, like: null);

    /// <summary>A copy of this one as it is now, to go on with.</summary>
    public Government Copy() => new(Kind, Today, this);

    /// <summary>Runs a verb.</summary>
    public Answer Run(params IEnumerable<string> verb) => DaichoCommand.Run([.. verb, .. Common]);

    /// <summary>Runs a verb that must be done without anything set aside, and returns what it printed.</summary>
    public JsonElement Do(params IEnumerable<string> verb)
    {
        var answer = Run(verb);
        return answer.ExitCode == 0 ? answer.Json : throw new InvalidOperationException($"{answer.ExitCode}: {answer.Error}{answer.Output}");
    }

    /// <summary>Path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a text file (UTF-8 without mark) and returns its path.</summary>
    public string File(string name, params IEnumerable<string> lines)
    {
        System.IO.File.WriteAllText(PathOf(name), string.Concat(lines.Select(l => l + "\r\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return PathOf(name);
    }

    /// <summary>Writes a file byte by byte and returns its path.</summary>
    public string File(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>The database itself, for what has no command.</summary>
    public Database Open() => postgresName is null ? Database.InFolder(Folder) : Database.Connect(PostgresServer.To(postgresName), PathOf("files"));

    /// <inheritdoc />
    public void Dispose()
    {
        if (postgresName is not null)
            PostgresServer.Run($"DROP DATABASE {postgresName} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private void CopySqlite(Government like)
    {
        using var from = new SqliteConnection($"Data Source={like.PathOf("daicho.db")};Pooling=False");
        using var to = new SqliteConnection($"Data Source={PathOf("daicho.db")};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }
}
