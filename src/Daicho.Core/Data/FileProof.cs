using System.Security.Cryptography;
using Daicho.Evidence;

namespace Daicho.Data;

/// <summary>What a look at every stored file found.</summary>
/// <param name="Files">Files looked at.</param>
/// <param name="Problems">What is wrong, one sentence each.</param>
public sealed record FilesVerified(long Files, IReadOnlyList<string> Problems);

/// <summary>Verifies that every file that an entry names is in the store with the very content it had; those of lawful disposals are not looked for.</summary>
public static class FileProof
{
    /// <summary>Reads every file.</summary>
    public static FilesVerified Run(Database database)
    {
        using var db = database.Open();
        var store = new FileStore(database.FilesFolder);
        var problems = new List<string>();
        long files = 0;
        foreach (var (table, sha256, id) in Named(db))
        {
            files++;
            var place = $"「{History.ActionSource.Label(table)}」 No.{id}";
            if (!FileStore.IsAddress(sha256))
            {
                problems.Add($"{place}：ファイルの SHA-256 が読めません（改ざんまたは破損）。");
                continue;
            }

            using var content = store.Open(sha256);
            if (content is null)
                problems.Add($"{place}：ファイル {sha256} がありません。廃棄の処理の記録もありません（削除）。");
            else if (Convert.ToHexStringLower(SHA256.HashData(content)) != sha256)
                problems.Add($"{place}：ファイル {sha256} の中身が、記録した時と違います（改ざんまたは破損）。");
        }

        return new FilesVerified(files, problems);
    }

    // Each content once, with the first entry that names it.
    private static List<(string Table, string Sha256, long Id)> Named(DaichoDb db)
    {
        var named = new Dictionary<string, (string Table, long Id)>(StringComparer.Ordinal);
        foreach (var (table, condition) in FileClean.Tables(db))
        {
            using var command = Dialect.Command(db, $"SELECT sha256, min(id) FROM {table} WHERE sha256 <> '' AND {condition} GROUP BY sha256 ORDER BY 2");
            using var reader = command.ExecuteReader();
            while (reader.Read())
                named.TryAdd(reader.GetString(0), (table, reader.GetInt64(1)));
        }

        return [.. named.Select(n => (n.Value.Table, n.Key, n.Value.Id))];
    }
}
