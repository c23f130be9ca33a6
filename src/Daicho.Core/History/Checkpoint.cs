using System.Globalization;
using System.Text.Json;
using Daicho.Data;

namespace Daicho.History;

/// <summary>
/// The end of the history at a moment (チェックポイント), to be kept outside the database, on paper or in another system: it
/// proves later that nothing up to it was cut off or rewritten as a whole.
/// </summary>
/// <param name="DatabaseId">Random id of the database.</param>
/// <param name="Seq">Number of the last action; 0 when there was none.</param>
/// <param name="Hash">Hash of the last action, in lower-case hexadecimal.</param>
/// <param name="At">When the last action was recorded (UTC).</param>
/// <param name="Actions">How many actions there were.</param>
public sealed record Checkpoint(string DatabaseId, long Seq, string Hash, DateTime At, long Actions)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The checkpoint as a JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Checkpoint Parse(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<Checkpoint>(json, Form) is { DatabaseId.Length: > 0, Hash.Length: 2 * LeafBuilder.Length } checkpoint)
                return checkpoint;
        }
        catch (JsonException e)
        {
            throw new UserErrorException("チェックポイントのファイルを読めません。「daicho history checkpoint」で書き出したファイルを指定してください。", e);
        }

        throw new UserErrorException("チェックポイントのファイルに必要な項目がありません。「daicho history checkpoint」で書き出したファイルを指定してください。");
    }

    internal string Name => $"チェックポイント（処理番号 {Seq.ToString(CultureInfo.InvariantCulture)}、{ActionText.Time(At)}）";
}

/// <summary>Exports checkpoints.</summary>
public static class HistoryCheckpoint
{
    /// <summary>The end of the history now.</summary>
    public static Checkpoint Export(Data.Database database)
    {
        using var db = database.Open();
        var last = db.Actions.OrderByDescending(a => a.Seq).FirstOrDefault();
        return new Checkpoint(
            DatabaseIdentity.Of(db),
            last?.Seq ?? 0,
            Convert.ToHexStringLower(last?.Hash ?? new byte[LeafBuilder.Length]),
            DateTime.SpecifyKind(last?.At ?? DateTime.UnixEpoch, DateTimeKind.Utc),
            last is null ? 0 : db.Actions.LongCount(a => a.Seq <= last.Seq));
    }
}
