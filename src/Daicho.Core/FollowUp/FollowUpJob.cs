using System.Text.Json;
using Daicho.Jobs;

namespace Daicho.FollowUp;

/// <summary>The day's follow-up as a job.</summary>
public static class FollowUpJob
{
    /// <summary>Name of the job.</summary>
    public const string Kind = "follow-up";

    internal static string? Run(JobContext context) => JsonSerializer.Serialize(new FollowUpDay(context.Database, context.Today).Run());
}
