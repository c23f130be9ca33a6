namespace Daicho.Web.Tests.Rights;

/// <summary>What is wrong with answers, and which secrets were seen by whom.</summary>
sealed class Findings(ProofSite site)
{
    readonly Lock gate = new();
    readonly SortedSet<string> wrong = new(StringComparer.Ordinal);
    readonly SortedSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Answers that were not as they must be.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>Person and secret.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>How many answers were judged.</summary>
    public int Count { get; private set; }

    public void Say(string sentence)
    {
        lock (gate) wrong.Add(sentence);
    }

    /// <summary>Judges an answer: its status, and that it tells nobody what is not theirs.</summary>
    /// <param name="mayBeMistaken">True where who may do it is told what is missing in what was sent.</param>
    public void Judge(string who, Probe probe, string what, Answer answer, bool mayBeMistaken = false)
    {
        var secrets = answer.Holds().ToList();
        lock (gate)
        {
            Count++;
            seen.UnionWith(secrets.Select(s => $"{who} {s.Rest}"));
        }
        foreach (var secret in secrets)
        {
            if (!secret.IsFor(who)) Say($"{who} {what} {probe.Address} tells {secret.Rest}");
        }
        var expected = probe.Expected(who, site.Roles(who));
        var isRight = expected != 200 ? answer.Status == expected : answer.IsGood || (mayBeMistaken && answer.Status is 400 or 409 or 422);
        if (!isRight) Say($"{who} {what} {probe.Address}: {answer.Status} instead of {expected}");
    }
}
