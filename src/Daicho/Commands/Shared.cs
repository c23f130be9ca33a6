using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Import.Tables;
using Daicho.Ledgers.Export;

namespace Daicho.Program.Commands;

/// <summary>What every verb shares: where the data is, which day it is, how results are printed.</summary>
internal static class Shared
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "データの置き場所（SQLite）。省略時は環境変数 DAICHO_DATA、なければ ./daicho-data",
        Recursive = true,
    };

    public static readonly Option<string?> Connection = new("--database")
    {
        Description = "データベースの接続文字列（PostgreSQL は Host=…）。省略時は環境変数 DAICHO_DATABASE",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "結果をJSONで出力する", Recursive = true };

    public static readonly Option<string?> Today = new("--today")
    {
        Description = "業務日（例：2026-11-22、R8.11.22）。判定だけに使い、記録の日時には使わない",
        Recursive = true,
    };

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static IEnumerable<Option> GlobalOptions => [Data, Connection, Json, Today];

    /// <summary>Runs a verb and turns a mistake of the user into one sentence and exit code 1.</summary>
    public static int Run(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (Exception e) when (SentenceOf(e) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return DaichoProgram.Failed;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"プログラムの誤りで中止しました。データは処理の前のままです。次の内容を添えて管理者に知らせてください。{Environment.NewLine}{e}");
            return DaichoProgram.Failed;
        }
    }

    public static DateOnly TodayOf(ParseResult parsed)
    {
        if (parsed.GetValue(Today) is not { } text)
            return new BusinessClock().Today;
        return JapaneseDate.TryParse(text, out var day)
            ? day
            : throw new UserErrorException($"--today の「{text}」は日付として読めません。2026-11-22 や R8.11.22 の形で指定してください。");
    }

    /// <summary>The database, brought to this version.</summary>
    public static Database Open(ParseResult parsed)
    {
        var database = Locate(parsed);
        database.Migrate();
        return database;
    }

    public static Database Locate(ParseResult parsed)
    {
        var connection = parsed.GetValue(Connection) ?? Environment.GetEnvironmentVariable("DAICHO_DATABASE");
        var folder = Path.GetFullPath(FolderOf(parsed));
        return string.IsNullOrEmpty(connection)
            ? Database.InFolder(folder)
            : Database.Connect(connection, Path.Combine(folder, "files"));
    }

    public static string FolderOf(ParseResult parsed) =>
        parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("DAICHO_DATA") ?? "daicho-data";

    public static Actor Operator => Actor.Console(Environment.UserName);

    public static bool IsJson(ParseResult parsed) => parsed.GetValue(Json);

    public static void Print(object result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, JsonOptions));

    /// <summary>Prints a list as it comes, never all of it in memory.</summary>
    public static void PrintMany<T>(IEnumerable<T> results)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, results, JsonOptions);
        output.Write("\n"u8);
    }

    public static string ExistingFile(string path) => File.Exists(path)
        ? path
        : throw new UserErrorException($"ファイル「{path}」がありません。パスを確かめてください。");

    private static string? SentenceOf(Exception e) => e switch
    {
        UserErrorException or TableFileException or UnencodableException or OversizedCellException => e.Message,
        FileNotFoundException or DirectoryNotFoundException => $"ファイルまたはフォルダがありません：{e.Message}",
        UnauthorizedAccessException => $"読み書きする権限がありません：{e.Message}",
        IOException => $"ファイルを読み書きできません：{e.Message}",
        Npgsql.NpgsqlException or Microsoft.Data.Sqlite.SqliteException => $"データベースを使えません。接続先、空き容量、権限を確認してください（{e.Message}）。",
        { InnerException: { } inner } => SentenceOf(inner),
        _ => null,
    };
}
