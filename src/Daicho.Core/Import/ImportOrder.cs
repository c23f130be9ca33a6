using System.Text.Json;
using Daicho.Access;
using Daicho.Evidence;
using Daicho.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>A file that somebody asked to take in as a job (取込の依頼).</summary>
/// <param name="Sha256">The kept file.</param>
/// <param name="Options">How to read it, what it is called and why it is taken in.</param>
/// <param name="From">Address of the preview with everything as chosen, for the way back; null when there is none.</param>
public sealed record ImportOrder(string Sha256, ImportOptions Options, string? From = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The order of a job that takes a file in.</summary>
    public static ImportOrder Of(Job job) => JsonSerializer.Deserialize<ImportOrder>(job.Arguments, Json)!;

    internal string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Where the kept file of a job lies.</summary>
    internal string PathIn(JobContext context)
    {
        var path = new FileStore(context.Database.FilesFolder).PathOf(Sha256);
        return File.Exists(path) ? path : throw new UserErrorException("取り込むファイルが保存場所にありません。もう一度ファイルを選んで取り込んでください。");
    }

    /// <summary>The person of a job, with the rights of the moment in which the job runs.</summary>
    internal static Actor ActorOf(JobContext context)
    {
        using var db = context.Database.Open();
        return db.Set<UserAccount>().AsNoTracking().FirstOrDefault(a => a.Id == context.Job.ActorId)?.ToActor()
            ?? throw new UserErrorException("取込を頼んだアカウントがなくなったため、取り込みませんでした。もう一度取り込んでください。");
    }
}
