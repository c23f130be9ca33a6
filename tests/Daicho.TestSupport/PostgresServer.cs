using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Daicho.TestSupport;

/// <summary>
/// The PostgreSQL server of this test process: the one named by DAICHO_TEST_POSTGRES, else a throw-away cluster of
/// the installed server. The cluster's shell waits on its standard input, so that it stops and removes its files
/// however the test process ends.
/// </summary>
internal static class PostgresServer
{
    private const string Script = """
        set -eu
        folder=$(mktemp -d "${TMPDIR:-/tmp}/daicho-postgres-XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" -D "$folder/data" -E UTF8 --locale=C.UTF-8 -A trust -U postgres --no-sync >"$folder/log" 2>&1
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
          -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 \
          -c autovacuum=off -c shared_buffers=64MB </dev/null >>"$folder/log" 2>&1 &
        server=$!
        read -r _ || true
        kill -INT "$server" && wait "$server" || true
        """;

    private static readonly Lazy<NpgsqlConnectionStringBuilder> Started = new(Start);

    /// <summary>A connection string to a database of that name.</summary>
    public static string To(string database) =>
        new NpgsqlConnectionStringBuilder(Started.Value.ConnectionString) { Database = database, MaxPoolSize = 20, CommandTimeout = 120 }.ToString();

    /// <summary>Runs a statement that needs no database of its own, such as CREATE DATABASE.</summary>
    public static void Run(string statement)
    {
        using var connection = new NpgsqlConnection(Started.Value.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlConnectionStringBuilder Start() =>
        Environment.GetEnvironmentVariable("DAICHO_TEST_POSTGRES") is { Length: > 0 } given
            ? new NpgsqlConnectionStringBuilder(given) { IncludeErrorDetail = true }
            : StartCluster();

    private static NpgsqlConnectionStringBuilder StartCluster()
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (programs is null)
            throw new InvalidOperationException("No PostgreSQL server: install Debian's postgresql, or name a server in DAICHO_TEST_POSTGRES.");
        var port = FreePort();
        string[] shell = ["bash", "-c", Script, "bash", programs, port.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        // The server refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" };
        start.Environment.Remove("TMPDIR");
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.StandardInput.Close();
            process.WaitForExit(TimeSpan.FromSeconds(10));
        };
        var server = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres", IncludeErrorDetail = true,
        };
        WaitUntilReady(server.ToString(), process);
        return server;
    }

    private static void WaitUntilReady(string connectionString, Process process)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(connectionString);
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
