using System.Text.RegularExpressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;

namespace Daicho.Inquiries;

/// <summary>Adds versions of definitions (照会の様式); an inquiry keeps the version it was sent with.</summary>
public sealed partial class DefinitionDesk(Database database, DateOnly today)
{
    /// <summary>Most characters of a definition.</summary>
    public const int Longest = 200_000;

    private const Role Makers = Role.DigitalDivision | Role.AuditSecretariat | Role.Administrator;

    /// <summary>The definition as it would be kept, or what is wrong with it as an exception.</summary>
    /// <exception cref="UserErrorException">It can't be read or does not hold together.</exception>
    public InquiryDefinition Preview(string? json)
    {
        using var db = database.Open();
        return Next(db, json);
    }

    /// <summary>Keeps a definition as the next version of its name; whatever version it says itself.</summary>
    public InquiryDefinition Add(Actor actor, string? json, string? reason)
    {
        if (!actor.Is(Makers) || actor.ReadsOnly)
            throw new AccessDeniedException("照会の様式を足せるのは、取りまとめ課の職員だけです。");
        InquiryDesk.RequireText("足す理由", reason, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, reason);
        var definition = Next(action.Db, json);
        action.Append(new StoredDefinition { DefinitionId = definition.Id, Version = definition.Version, Json = definition.ToJson() });
        action.Complete();
        return definition;
    }

    private static InquiryDefinition Next(DaichoDb db, string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new UserErrorException("様式の内容を入力してください。");
        if (json.Length > Longest)
            throw new UserErrorException($"様式は{Longest:#,0}文字までです。質問を減らしてください。");
        InquiryDesk.RequireText("様式", json, required: true);
        var read = InquiryDefinition.Parse(json, db.Catalog);
        if (!Name().IsMatch(read.Id))
            throw new UserErrorException($"様式のID「{read.Id}」は使えません。英小文字・数字・-（例：annual-survey）で、60文字までにしてください。");
        var last = InquiryDefinition.All(db).Where(d => d.Id == read.Id).Select(d => d.Version).DefaultIfEmpty(0).Max();
        return read with { Version = last + 1 };
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
