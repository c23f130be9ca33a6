using System.Text.Json;
using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Ledgers.Editing;

/// <summary>A form a person has begun and not sent (下書き): on shared terminals it waits on the server, for that person only.</summary>
public sealed class Draft
{
    /// <summary>Account id.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Which form, such as <c>computers/12</c>.</summary>
    public string Form { get; set; } = "";

    /// <summary>Names and values of its fields, as JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>When it was saved (UTC).</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>Names and values of its fields.</summary>
    public IReadOnlyDictionary<string, string[]> Fields => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Content)!;
}

/// <summary>Keeps drafts. They are no part of the history (ADR 0024): a form that was sent is.</summary>
public sealed class DraftDesk(Database database)
{
    private const int Longest = 400_000;

    /// <summary>The draft of a form, or null.</summary>
    public static Draft? Find(DaichoDb db, Actor actor, string form) =>
        db.Set<Draft>().FirstOrDefault(d => d.UserId == actor.Id && d.Form == form);

    /// <summary>Saves the fields of a form in place of what was there.</summary>
    public void Save(Actor actor, string form, IReadOnlyDictionary<string, string[]> fields)
    {
        var content = JsonSerializer.Serialize(fields);
        if (content.Length > Longest)
            throw new UserErrorException("下書きが長すぎて保存できません。長い文書はファイルで添付してください。");
        using var db = database.Open();
        db.Set<Draft>().Where(d => d.UserId == actor.Id && d.Form == form).ExecuteDelete();
        db.Add(new Draft { UserId = actor.Id, Form = form, Content = content, SavedAt = DateTime.UtcNow });
        db.SaveChanges();
    }

    /// <summary>Removes the draft of a form.</summary>
    public void Remove(Actor actor, string form)
    {
        using var db = database.Open();
        db.Set<Draft>().Where(d => d.UserId == actor.Id && d.Form == form).ExecuteDelete();
    }
}
