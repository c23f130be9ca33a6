using System.Net;
using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>
/// The rules that say who needs a second factor. They are read again at most every half minute, so that asking them for
/// each request costs no query.
/// </summary>
public sealed class SecondFactorPolicy(Database database)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Held? held;

    /// <summary>Whether somebody of these roles who comes from that address needs a second factor on that day.</summary>
    public bool Asks(Role roles, IPAddress? from, DateOnly today)
    {
        var now = held;
        if (now is null || DateTime.UtcNow - now.At > Fresh)
            held = now = new Held(Rules(), DateTime.UtcNow);
        return now.Rules.Any(rule => rule.Asks(roles, from, today));
    }

    /// <summary>The rules that were not taken back.</summary>
    public IReadOnlyList<SecondFactorRule> Rules()
    {
        using var db = database.Open();
        var all = db.Set<SecondFactorRule>().AsNoTracking().OrderBy(r => r.Id).ToList();
        var gone = all.Select(r => r.Withdraws).OfType<long>().ToHashSet();
        return [.. all.Where(r => r.Withdraws is null && !gone.Contains(r.Id))];
    }

    /// <summary>Adds a rule.</summary>
    public void Add(Actor actor, DateOnly today, Role roles, string? network, DateOnly from, string reason)
    {
        AccountDesk.RequireAdministrator(actor, reason);
        if (roles == Role.None)
            throw new UserErrorException("役割を1つ以上選んでください。");
        network = string.IsNullOrWhiteSpace(network) ? null : network.Trim();
        if (network is not null && !IPNetwork.TryParse(network, out _))
            throw new UserErrorException($"ネットワーク「{network}」を読めません。10.0.0.0/8 や 2001:db8::/32 のように入力してください。");
        Append(actor, today, new SecondFactorRule { Roles = roles, Network = network, ValidFrom = from }, reason);
    }

    /// <summary>Takes a rule back.</summary>
    public void Withdraw(Actor actor, DateOnly today, long id, string reason)
    {
        AccountDesk.RequireAdministrator(actor, reason);
        var rule = Rules().FirstOrDefault(r => r.Id == id) ?? throw new UserErrorException("この決まりはすでに取り消されています。画面を開き直してください。");
        Append(actor, today, new SecondFactorRule { Roles = rule.Roles, Network = rule.Network, ValidFrom = today, Withdraws = id }, reason);
    }

    private void Append(Actor actor, DateOnly today, SecondFactorRule rule, string reason)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        action.Append(rule);
        action.Complete();
        held = null;
    }

    private sealed record Held(IReadOnlyList<SecondFactorRule> Rules, DateTime At);
}
