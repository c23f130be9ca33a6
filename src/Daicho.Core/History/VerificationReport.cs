namespace Daicho.History;

/// <summary>What the verification of a database's history (履歴の検証) found.</summary>
/// <param name="LastSeq">Number of the last action.</param>
/// <param name="Actions">Actions verified.</param>
/// <param name="Versions">Versions of records recomputed, erased ones left out.</param>
/// <param name="Entries">Rows of other proved tables (comments, evidence, steps…) recomputed.</param>
/// <param name="ErasureCount">Versions erased with authority.</param>
/// <param name="Erasures">The authorised erasures, one sentence each; the first thousand.</param>
/// <param name="ProblemCount">Everything that is wrong.</param>
/// <param name="Problems">What is wrong, one sentence each with ledger, record and action; the first thousand.</param>
public sealed record VerificationReport(
    long LastSeq,
    long Actions,
    long Versions,
    long Entries,
    long ErasureCount,
    IReadOnlyList<string> Erasures,
    long ProblemCount,
    IReadOnlyList<string> Problems)
{
    /// <summary>True when nothing was altered, removed, inserted or reordered.</summary>
    public bool IsIntact => ProblemCount == 0;
}

/// <summary>Collects sentences and counts; of each list only the first thousand are kept, so that memory stays flat.</summary>
internal sealed class Findings
{
    private const int Most = 1000;

    private readonly List<string> problems = [];
    private readonly List<string> erasures = [];

    public long ProblemCount { get; private set; }

    public long ErasureCount { get; private set; }

    public long LastSeq { get; set; }

    public long Actions { get; set; }

    public long Versions { get; set; }

    public long Entries { get; set; }

    public void Problem(string sentence) => Keep(problems, sentence, ++ProblemCount);

    public void Erased(string sentence) => Keep(erasures, sentence, ++ErasureCount);

    public VerificationReport Report() =>
        new(LastSeq, Actions, Versions, Entries, ErasureCount, erasures, ProblemCount, problems);

    private static void Keep(List<string> list, string sentence, long count)
    {
        if (count <= Most)
            list.Add(sentence);
    }
}
